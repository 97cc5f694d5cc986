import type { Random } from './random';

/** Parts of expressions: of every type and library, sound ones and others. */
const PARTS: readonly string[] = [
  ...['object.metadata.name', 'object.spec', 'oldObject', 'params.data'],
  ...['request.userInfo.username', 'request.namespace', 'request.dryRun'],
  ...['request.kind.group', 'request.nothing', 'request.object'],
  ...['namespaceObject.metadata.labels', 'namespaceObject.metadata.nothing'],
  ...['namespaceObject.spec.finalizers', 'namespaceObject.status'],
  ...['variables.podSpec', 'variables.nothing', 'variables.size() > 0'],
  'authorizer.group("apps").resource("deployments").check("get").allowed()',
  'authorizer.requestResource.check("get").allowed()',
  ...['1', '1u', '1.5', '"a"', 'b"a"', 'true', 'null', '[]', '{}', 'x', 'in'],
  ...['[1, "a"]', '{"a": 1}', '{1: 2, "a": 3}', 'int', 'type(object)'],
  ...['duration("1h")', 'timestamp("2026-01-01T00:00:00Z")', 'dyn(1)'],
  ...['quantity("1Gi")', 'isQuantity("1Gi")', 'ip("10.0.0.1")', 'isURL("a")'],
  'cidr("10.0.0.0/8").containsIP("10.1.1.1")',
  ...['url("https://a.b/c")', 'semver("1.2.3").major()', 'isSemver("1.2")'],
  ...['"a.b".split(".")', '["a"].join(",")', '"x".format([1])', '"a" + 1'],
  ...[
    '"%s %d".format(["a", 1])',
    'format.dns1123Label()',
    '"abc".matches("(")',
  ],
  'format.named("date").value().validate("x")',
  ...['"abc".find("[a-z]+")', '"abc".findAll("[a-z]", 2)', '"a".charAt(0)'],
  ...['sets.contains([1], [1])', '[1, 2].sum()', '[1, 2].indexOf(1)'],
  ...['[1, 2].isSorted()', '[1].flatten()', '[3, 1].sort()', '[1].first()'],
  ...['has(object.spec.replicas)', 'has(object)', 'int("1")', 'string(1)'],
  ...['object.?spec.?replicas.orValue(1)', 'optional.of(1).hasValue()'],
  ...['optional.none()', 'size(object.spec)', '1 + 1.0', '-object', '!1'],
  'object.spec.containers.all(c, c.name != "")',
  ...['[1, 2].exists_one(x, x > 1)', '[1, 2].map(x, x > 1, x)'],
  ...['{"a": 1}.transformMap(k, v, v)', '[1].all(i, x, x > i)'],
  ...['cel.bind(x, 1, x + 1)', 'object ? 1 : 2', 'object.spec[0]'],
  ...['object[?"a"]', 'Object{}', 'Object.spec{replicas: 1}', 'a.b.c()'],
  ...['9223372036854775808', '0x1F', 'r"\\d"', '"\\u00e9"', "'''a\nb'''"],
  ...['"a', '(', '1 in [1]', '"a" in object', 'object == params'],
  ...['math.greatest(1, 2)', 'base64.encode(b"a")', 'lists.range(3)'],
];

const TOKENS = ['.', '(', ')', '!', '-', ' + ', '[0]', '.?', ' in ', '"', ', '];

/** An expression with a random change. */
export function changedExpression(text: string, random: Random): string {
  const part = () => random.pick(PARTS);
  const tokens = text.split(/(\b|\s+)/);
  const at = Math.floor(random.next() * tokens.length);
  switch (random.pick(['part', 'equal', 'and', 'list', 'drop', 'put', 'add'])) {
    case 'part':
      return part();
    case 'equal':
      return `${part()} == ${part()}`;
    case 'and':
      return `(${text}) && ${part()}`;
    case 'list':
      return `[${part()}, ${part()}].size() > 0 || (${text})`;
    case 'drop':
      return tokens.toSpliced(at, 1).join('');
    case 'put':
      return tokens.with(at, part()).join('');
    default:
      return tokens.toSpliced(at, 0, random.pick(TOKENS)).join('');
  }
}
