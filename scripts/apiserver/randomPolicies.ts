import type { Manifest } from './manifest';
import type { Random } from './random';

const apiVersion = 'admissionregistration.k8s.io/v1';

const GROUPS = [
  ...[['apps'], [''], ['*'], ['batch', 'apps'], ['autoscaling']],
  ...[['rbac.authorization.k8s.io'], ['networking.k8s.io', 'policy']],
];
const VERSIONS = [['v1'], ['*'], ['v1', 'v2'], ['v2'], ['v1beta1']];
const OPERATIONS = [['CREATE'], ['*'], ['UPDATE'], ['CREATE', 'UPDATE']];
const RESOURCES = [
  ...[['*'], ['*/*'], ['deployments'], ['deployments/*'], ['*/scale']],
  ...[
    ['pods', 'services'],
    ['pods/*', 'deployments', 'statefulsets'],
  ],
  ...[
    ['cronjobs', 'jobs'],
    ['roles', 'clusterroles', 'rolebindings'],
  ],
  ...[['namespaces'], ['horizontalpodautoscalers'], ['configmaps', 'secrets']],
  ['networkpolicies', 'ingresses', 'poddisruptionbudgets'],
];
const ENVIRONMENT = 'freehold.dev/environment';
const SELECTORS = [
  {},
  { matchLabels: { app: 'web' } },
  { matchLabels: { 'kubernetes.io/metadata.name': 'shop-production' } },
  { matchExpressions: [{ key: 'app', operator: 'Exists' }] },
  {
    matchExpressions: [
      { key: ENVIRONMENT, operator: 'In', values: ['develop', 'staging'] },
    ],
  },
  {
    matchExpressions: [
      { key: ENVIRONMENT, operator: 'NotIn', values: ['develop'] },
    ],
  },
  { matchExpressions: [{ key: ENVIRONMENT, operator: 'DoesNotExist' }] },
];

/** Conditions that hold for some objects, fail for others, and have an error for the rest. */
const CONDITIONS = [
  ...['true', 'false', 'object.metadata.name != "web"', 'has(object.spec)'],
  ...['object.spec.replicas > 1', 'size(object.metadata.labels) > 0'],
  'request.kind.kind == object.kind',
  'request.resource.resource == "deployments"',
  'request.requestResource.version == request.resource.version',
  'object.apiVersion.endsWith(request.kind.version)',
  'request.namespace.startsWith("shop")',
  'namespaceObject.metadata.labels["freehold.dev/environment"] != "develop"',
  ...['namespaceObject == null', 'has(request.subResource)'],
  'request.operation == "CREATE" && oldObject == null',
  'object.?spec.?template.?spec.?containers.orValue([]).all(c, c.image.contains(":"))',
  'object.metadata.name.matches("^[a-z-]+$")',
  'object.data.all(k, v, k != "" && v != "")',
  'object.metadata.?annotations[?"a"].orValue("") == ""',
  'object.spec.ports.exists(p, p.port == 80)',
  'type(object.spec.ports[0].targetPort) == int',
  'object.spec.minReplicas <= object.spec.maxReplicas',
  'timestamp(object.metadata.creationTimestamp) > timestamp("2026-01-01T00:00:00Z")',
  'object.rules.all(r, !("*" in r.verbs))',
  'object.spec.selector.matchLabels == object.spec.template.metadata.labels',
  'object.spec.schedule.split(" ").size() == 5',
  'object.spec.strategy.rollingUpdate.maxSurge == "25%"',
  ...['has(object.metadata.managedFields)', 'has(object.metadata.uid)'],
  ...['dyn(object.spec.replicas) == 1.0', '1 / object.spec.replicas == 1'],
  'sets.contains(["a", "b"], object.metadata.labels.map(k, k))',
  'object.metadata.labels["app"].lowerAscii().replace("w", "v") == "veb"',
  'format.dns1123Label().validate(object.metadata.name).hasValue()',
  'object.metadata.name.charAt(0) == "w"',
];
const OF_PARAMETERS = [
  ...[
    'params.data.size() > 0',
    'params != null',
    'has(params.data.registries)',
  ],
  'params.metadata.name.startsWith("allowed")',
];
const OF_VARIABLES = [
  'variables.a',
  'variables.b == "x"',
  'variables.c.size() == 0',
];
const MESSAGES = [
  ...['string(object.metadata.name)', 'string(object.spec.replicas)'],
  ...[
    '"a" + string(object.nothing)',
    '"x\\ny"',
    '"  "',
    'variables.b',
    'request.name',
  ],
];
const PARAMETERS = 'freehold-guardrails';
const PARAM_REFS = [
  {
    name: 'allowed-registries',
    namespace: PARAMETERS,
    parameterNotFoundAction: 'Deny',
  },
  { name: 'none', namespace: PARAMETERS, parameterNotFoundAction: 'Deny' },
  { name: 'none', namespace: PARAMETERS, parameterNotFoundAction: 'Allow' },
  { selector: {}, namespace: PARAMETERS, parameterNotFoundAction: 'Deny' },
  {
    selector: { matchLabels: { x: 'y' } },
    parameterNotFoundAction: 'Allow',
  },
  { name: 'allowed-registries', parameterNotFoundAction: 'Allow' },
];

/** A policy, and a binding that warns, of random parts; those of the pack are among them. */
export function randomPolicy(
  name: string,
  { pack, random }: { pack: readonly Manifest[]; random: Random },
): [policy: Manifest, binding: Manifest] {
  const sometimes = <T>(probability: number, make: () => T) =>
    random.chance(probability) ? make() : undefined;
  const rules = () => [rule(random), rule(random)];
  const matching = () => ({
    resourceRules: sometimes(0.4, rules),
    excludeResourceRules: sometimes(0.3, () => [rule(random)]),
    matchPolicy: sometimes(0.3, () => random.pick(['Exact', 'Equivalent'])),
    namespaceSelector: sometimes(0.4, () => random.pick(SELECTORS)),
    objectSelector: sometimes(0.3, () => random.pick(SELECTORS)),
  });
  const own = sometimes(0.4, () => structuredClone(random.pick(pack)));
  const spec = own ? Object(own.spec) : randomSpec(random);
  const hasParameters = spec.paramKind !== undefined;
  const conditions = hasParameters
    ? [...CONDITIONS, ...OF_PARAMETERS]
    : CONDITIONS;
  return [
    defined({
      apiVersion,
      kind: 'ValidatingAdmissionPolicy',
      metadata: { name },
      spec: {
        ...spec,
        failurePolicy: sometimes(0.4, () => random.pick(['Ignore', 'Fail'])),
        matchConstraints: {
          ...spec.matchConstraints,
          ...defined(matching()),
        },
        matchConditions: sometimes(0.4, () =>
          ['first', 'second'].map(condition => ({
            name: condition,
            expression: random.pick(conditions),
          })),
        ),
      },
    }),
    defined({
      apiVersion,
      kind: 'ValidatingAdmissionPolicyBinding',
      metadata: { name },
      spec: {
        policyName: name,
        validationActions: ['Warn'],
        matchResources: sometimes(0.5, matching),
        paramRef: sometimes(hasParameters ? 0.95 : 0, () =>
          random.pick(PARAM_REFS),
        ),
      },
    }),
  ];
}

function randomSpec(random: Random) {
  const hasParameters = random.chance(0.3);
  const conditions = [
    ...CONDITIONS,
    ...OF_VARIABLES,
    ...(hasParameters ? OF_PARAMETERS : []),
  ];
  const validation = () => ({
    expression: random.pick(conditions),
    ...(random.chance(0.4) && { messageExpression: random.pick(MESSAGES) }),
    ...(random.chance(0.4) && { message: random.pick(['no', '  no ']) }),
  });
  return {
    ...(hasParameters && {
      paramKind: { apiVersion: 'v1', kind: 'ConfigMap' },
    }),
    matchConstraints: { resourceRules: [rule(random)] },
    variables: [
      {
        name: 'a',
        expression: random.pick(['true', 'has(object.spec)', '1 > 2']),
      },
      {
        name: 'b',
        expression: random.pick(['"x"', 'string(object.spec.type)']),
      },
      {
        name: 'c',
        expression: random.pick([
          '[]',
          'object.metadata.?finalizers.orValue([])',
        ]),
      },
    ],
    validations: [validation(), validation()],
  };
}

function rule(random: Random) {
  return {
    apiGroups: random.pick(GROUPS),
    apiVersions: random.pick(VERSIONS),
    operations: random.pick(OPERATIONS),
    resources: random.pick(RESOURCES),
    ...(random.chance(0.3) && {
      scope: random.pick(['*', 'Cluster', 'Namespaced']),
    }),
    ...(random.chance(0.2) && { resourceNames: ['web'] }),
  };
}

/** Without the fields that are not defined, as JSON would have it. */
function defined<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
