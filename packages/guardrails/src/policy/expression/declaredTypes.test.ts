import { policy } from '../__testUtils__/documents';
import { policySet } from '../__testUtils__/verdicts';
import { checkPolicies } from '../checkPolicies';
import { declaredType } from './declaredTypes';

/** What is wrong with a validation beside some variables, without the place. */
function refusalOf(expression: string, minor = 36): string | undefined {
  const { policies } = policySet(
    policy({
      variables: [
        { name: 'spec', expression: 'object.spec' },
        { name: 'names', expression: '["a", "b"]' },
        { name: 'size', expression: 'variables.names.size()' },
        { name: 'limit', expression: 'quantity("1Gi")' },
      ],
      validations: [{ expression }],
    }),
  );
  const problems = checkPolicies(policies, {
    kubernetesVersion: { major: 1, minor },
  }).filter(({ severity }) => severity === 'error');
  return problems[0]?.message.replace(/^.* at (?:line \d+, )?column \d+: /, '');
}

describe('what the API server knows of types', () => {
  // Each was given to a kube-apiserver 1.36.3, which takes it.
  it.each([
    ['request.operation in ["CREATE", "UPDATE"]'],
    ['request.?namespace.orValue("") != "kube-system"'],
    ['request.userInfo.extra["a"].exists(value, value == "b")'],
    ['request.options == null || object.spec.replicas == 1'],
    ['namespaceObject == null || "a" in namespaceObject.metadata.labels'],
    [
      'namespaceObject.metadata.UID != "" && namespaceObject.metadata.generation > 0',
    ],
    ['namespaceObject.status.conditions.all(c, c.type != "")'],
    ['variables.spec.replicas > 1'],
    ['variables.?spec.?replicas.orValue(1) > variables.size'],
    ['variables.names.all(name, name.startsWith("a"))'],
    ['variables.limit.isGreaterThan(quantity("1Mi"))'],
    [
      'authorizer.group("apps").resource("deployments").namespace("a").check("get").allowed()',
    ],
    ['authorizer.path("/healthz").check("get").reason() != ""'],
    ['authorizer.requestResource.check("delete").allowed()'],
    ['"%s of %d".format(["a", 1]) != ""'],
    ['object[?"a"] == 1'],
  ])('%s', expression => {
    expect(refusalOf(expression)).toBeUndefined();
  });

  // And refuses, with these words or nearly these.
  it.each([
    ['request.user == "ci"', "undefined field 'user'"],
    [
      'request.kind == "Pod"',
      "found no matching overload for '_==_' applied to '(kubernetes.GroupVersionKind, string)'",
    ],
    [
      'request.dryRun == "true"',
      "found no matching overload for '_==_' applied to '(bool, string)'",
    ],
    ['namespaceObject.metadata.uid != ""', "undefined field 'uid'"],
    [
      'variables.names.startsWith("a")',
      "found no matching overload for 'startsWith' applied to 'list(string).(string)'",
    ],
    [
      'variables.size == "1"',
      "found no matching overload for '_==_' applied to '(int, string)'",
    ],
    [
      'authorizer.group("apps").check("get").allowed()',
      "found no matching overload for 'check' applied to 'kubernetes.authorization.GroupCheck.(string)'",
    ],
    [
      'authorizer.resource == ""',
      "type 'kubernetes.authorization.Authorizer' does not support field selection",
    ],
    ['[object.spec, true] == []', "expected type 'dyn' but found 'bool'"],
    ['{"a": 1, "b": "c"} == {}', "expected type 'int' but found 'string'"],
    ['Object{} == object', "undeclared reference to 'Object'"],
    [
      'Object.spec{replicas: 1} == object.spec',
      "undeclared reference to 'Object.spec'",
    ],
    [
      '"%d".format(["a"]) == ""',
      'error during formatting: decimal clause can only be used on integers, was given string',
    ],
  ])('not %s', (expression, refusal) => {
    expect(refusalOf(expression)).toContain(`${refusal}.`);
  });

  it('is told of values that are no bool', () => {
    expect(refusalOf('request.operation')).toContain(
      'must evaluate to bool but got string',
    );
    expect(refusalOf('variables.spec.paused')).toContain(
      'must evaluate to bool but got dyn',
    );
    expect(refusalOf('namespaceObject.status')).toContain(
      'must evaluate to bool but got kubernetes.NamespaceStatus',
    );
  });

  it('depends on its version', () => {
    const selector =
      'authorizer.group("").resource("pods").labelSelector("a=b").check("list").allowed()';
    expect(refusalOf(selector)).toBeUndefined();
    expect(refusalOf(selector, 31)).toContain(
      "'labelSelector' is there from Kubernetes 1.32 on",
    );
  });
});

it.each([
  ['int', 'int'],
  ['google.protobuf.Timestamp', 'google.protobuf.Timestamp'],
  ['list(map(string, list(bool)))', 'list(map(string, list(bool)))'],
  ['optional_type(int)', 'dyn'],
  ['kubernetes.Quantity', 'dyn'],
  ['kubernetes.AdmissionRequest', 'dyn'],
  ['type(list(int))', 'dyn'],
  ['list(optional_type(list(int)))', 'list(dyn)'],
  ['map(string, net.IP)', 'map(string, dyn)'],
])('a variable of the type %s is declared as %s', (outputType, declared) => {
  expect(declaredType(outputType)).toBe(declared);
});
