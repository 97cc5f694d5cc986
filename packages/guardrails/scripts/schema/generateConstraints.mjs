/**
 * Writes `src/schema/constraints/table.ts` from what Kubernetes publishes of its own types.
 *
 *   go mod download k8s.io/kubernetes@v1.36.3 k8s.io/kubernetes@v1.37.2
 *   node scripts/schema/generateConstraints.mjs 36=$(go env GOMODCACHE)/k8s.io/kubernetes@v1.36.3 37=…
 *
 * The first version decides, the ones after it add the types that it does not have.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('../../', import.meta.url).pathname;
const OPENAPI = 'pkg/generated/openapi/zz_generated.openapi.go';
const GROUPS =
  /^(?:k8sio_api|pkg_apis|apimachinery_pkg_apis)_((?:core|apps|batch|networking|policy|rbac|scheduling|storage|meta)_v1|autoscaling_v[12])_(\w+)$/;

/**
 * "Required" in the OpenAPI document, and all the same admitted by the API server without a value: measured with
 * `rest.BeforeCreate` of k8s.io/kubernetes v1.36.3, as `src/schema/__fixtures__/README.md` tells.
 */
const NOT_ENFORCED = new Set([
  'HTTPHeader.value',
  'LimitRangeSpec.limits',
  'PodFailurePolicy.rules',
  'Role.rules',
  'ClusterRole.rules',
  'RoleRef.apiGroup',
  'Sysctl.value',
  'PodFailurePolicyOnPodConditionsPattern.status',
]);

/** Required by the validation of Kubernetes alone: `pkg/apis/*\/validation` of v1.36.3. */
const ADDED_REQUIRED = new Set([
  'AggregationRule.clusterRoleSelectors',
  'ConfigMapKeySelector.name',
  'ConfigMapProjection.name',
  'ConfigMapVolumeSource.name',
  'Container.image',
  'EphemeralVolumeSource.volumeClaimTemplate',
  'IngressClassSpec.controller',
  'PersistentVolumeClaimSpec.accessModes',
  'PersistentVolumeSpec.accessModes',
  'PersistentVolumeSpec.capacity',
  'PodDNSConfigOption.name',
  'SecretKeySelector.name',
  'SecretProjection.name',
  'SecretVolumeSource.secretName',
  'VolumeNodeAffinity.required',
]);

/** Checked by hand, because the API server names another field or takes more than the document says. */
const LEFT_OUT_ENUMS = new Set([
  // "" stands for a headless Service of a user's own endpoints.
  'ServiceSpec.ipFamilies',
  // Whether it may be set at all comes first.
  'ServiceSpec.externalTrafficPolicy',
]);

/** Values behind feature gates, and since when the gate is on; `never` when no version has it on. */
const GATED_VALUES = {
  'Toleration.operator': { Gt: 'never', Lt: 'never' },
  'ServiceSpec.trafficDistribution': { PreferSameNode: 34, PreferSameZone: 34 },
  'StatefulSetUpdateStrategy.type': { Recreate: 'never' },
  'ResourceQuotaSpec.scopes': { VolumeAttributesClass: 34 },
  'ScopedResourceSelectorRequirement.scopeName': { VolumeAttributesClass: 34 },
};

/** Values that only the validation of Kubernetes knows: `pkg/apis/*\/validation` of v1.36.3. */
const ADDED_VALUES = {
  'Container.restartPolicy': ['Always', 'Never', 'OnFailure'],
  'ContainerResizePolicy.resourceName': ['cpu', 'memory'],
  'ContainerResizePolicy.restartPolicy': ['NotRequired', 'RestartContainer'],
  'ContainerRestartRule.action': ['Restart'],
  'ContainerRestartRuleOnExitCodes.operator': ['In', 'NotIn'],
  'HPAScalingPolicy.type': ['Percent', 'Pods'],
  'HPAScalingRules.selectPolicy': ['Disabled', 'Max', 'Min'],
  'IngressClassParametersReference.scope': ['Cluster', 'Namespace'],
  'LabelSelectorRequirement.operator': [
    'DoesNotExist',
    'Exists',
    'In',
    'NotIn',
  ],
  'MetricSpec.type': [
    'ContainerResource',
    'External',
    'Object',
    'Pods',
    'Resource',
  ],
  'MetricTarget.type': ['AverageValue', 'Utilization', 'Value'],
  'PodFailurePolicyOnPodConditionsPattern.status': ['False', 'True', 'Unknown'],
  'PodOS.name': ['linux', 'windows'],
  'ServiceSpec.trafficDistribution': [
    'PreferClose',
    'PreferSameNode',
    'PreferSameZone',
  ],
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenDeleted': [
    'Delete',
    'Retain',
  ],
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenScaled': [
    'Delete',
    'Retain',
  ],
  'Subject.kind': ['Group', 'ServiceAccount', 'User'],
};

const definitions = new Map();
for (const argument of process.argv.slice(2)) {
  const [, directory] = argument.split('=');
  for (const [name, definition] of definitionsOf(directory)) {
    if (!definitions.has(name)) {
      definitions.set(name, definition);
    }
  }
}

const lines = [...tableTypes()].sort().flatMap(([name, fields]) => {
  const definition = definitions.get(name);
  const parts = definition
    ? [...fields].flatMap(([field, type]) =>
        constraintsOf(name, field, type, definition),
      )
    : [];
  return parts.length ? [`${name} ${parts.join(' ')}`] : [];
});

writeFileSync(
  join(root, 'src/schema/constraints/table.ts'),
  `/** What fields have to hold. Generated, see \`./README.md\` for the notation and the source. */
export const CONSTRAINTS = \`
${lines.join('\n')}
\`;
`,
);

function* definitionsOf(directory) {
  const text = readFileSync(join(directory, OPENAPI), 'utf8');
  const functions = /^func schema_(\w+)\(ref common[^\n]*\n([\s\S]*?)^\}\n/gm;
  for (const [, id, body] of text.matchAll(functions)) {
    const [, group, type] = GROUPS.exec(id) ?? [];
    if (type) {
      // Kinds of both versions of autoscaling are in the table of types.
      const name = group === 'autoscaling_v1' ? `${type}V1` : type;
      yield [name, definitionOf(body)];
    }
  }
}

function definitionOf(body) {
  const required = /\n\t{4}Required: +\[\]string\{(.*?)\},/.exec(body)?.[1];
  const fields = new Map();
  const properties = /\n\t{5}"([^"]+)": \{\n([\s\S]*?)\n\t{5}\},/g;
  for (const [, name, text] of body.matchAll(properties)) {
    const values = /Enum: +\[\]interface\{\}\{(.*?)\},\n/.exec(text)?.[1];
    const keys =
      /"x-kubernetes-list-map-keys": \[\]interface\{\}\{([\s\S]*?)\}/.exec(
        text,
      )?.[1];
    fields.set(name, {
      values: values && JSON.parse(`[${values}]`),
      keys: keys && [...keys.matchAll(/"([^"]+)"/g)].map(match => match[1]),
      isSet: /"x-kubernetes-list-type": "set"/.test(text),
    });
  }
  return { required: JSON.parse(`[${required ?? ''}]`), fields };
}

/** Every type of `src/object/types/tables` with its fields. */
function* tableTypes() {
  for (const table of ['meta', 'pods', 'volumes', 'kinds']) {
    const file = join(root, 'src/object/types/tables', `${table}.ts`);
    const text = /= `\n([\s\S]*)`;/.exec(readFileSync(file, 'utf8'))[1];
    for (const line of text.split('\n').filter(Boolean)) {
      const [name, ...fields] = line.trim().split(' ');
      yield [
        name,
        fields.map(field => {
          const [, key, type] = /^([^?:]+)\??:([^+-]+)/.exec(field);
          return [key, type];
        }),
      ];
    }
  }
}

function constraintsOf(type, field, fieldType, definition) {
  const id = `${type}.${field}`;
  const { values, keys, isSet } = definition.fields.get(field) ?? {};
  // Of structs what is within them is required, and of numbers a range.
  const isRequired =
    ADDED_REQUIRED.has(id) ||
    (definition.required.includes(field) &&
      !NOT_ENFORCED.has(id) &&
      /^(?:[*[{]|[sy]$)/.test(fieldType));
  const allowed = ADDED_VALUES[id] ?? (LEFT_OUT_ENUMS.has(id) ? [] : values);
  let text = isRequired ? '!' : '';
  if (allowed?.length) {
    text += `=${allowed.flatMap(value => gated(id, value)).join('|')}`;
  }
  if (keys) {
    text += `@${keys.join(',')}`;
  }
  if (isSet) {
    text += '#';
  }
  return text ? [`${field}${text}`] : [];
}

function gated(id, value) {
  const since = GATED_VALUES[id]?.[value];
  if (since === 'never') {
    return [];
  }
  return [since ? `${value}+${since}` : value];
}
