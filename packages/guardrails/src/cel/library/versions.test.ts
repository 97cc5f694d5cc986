import { errorKind, evaluate } from '../__testUtils__/evaluate';
import { celEngine } from '../engine';

/** Since when a policy may use what, as https://kubernetes.io/docs/reference/using-api/cel/ says. */
describe('what a cluster of a version has', () => {
  it.each([
    [30, '[1].sum() == 1 && "a1".find("[0-9]") == "1" && isURL("/a")'],
    [30, 'object.?spec.orValue(1) == 1'],
    [30, 'quantity("1").isInteger()'],
    [30, 'sets.contains([1], [1])'],
    [30, '"a".format([]) == strings.quote("a").trim().substring(1, 2)'],
    [31, 'isIP("::1")'],
    [31, 'isCIDR("::1/128")'],
    [32, '!format.dns1123Label().validate("a").hasValue()'],
    [33, '[1, 2].all(i, v, i < v)'],
    [33, '{"a": 1}.transformMap(k, v, v + 1) == {"a": 2}'],
    [34, 'isSemver("1.0.0")'],
    [35, '[2, 1].sort() == [1, 2]'],
    [35, '[2, 1].sortBy(e, e) == [1, 2]'],
    [35, '[1].first().value() == 1'],
    [38, '[1].includes(1)'],
  ])('1.%d: %s', (minor, expression) => {
    const object = {};
    expect(evaluate(expression, { object }, minor)).toBe(true);
    expect(evaluate(expression, { object }, 99)).toBe(true);
    // 1.30 is the oldest with ValidatingAdmissionPolicy v1.
    const before = minor > 30 ? 'type' : true;
    expect(errorKind(expression, { object }, minor - 1)).toBe(before);
  });

  it('is said when it is too old', () => {
    expect(evaluate('isSemver("1.0.0")', {}, 31)).toMatchObject({
      error: { message: "'isSemver' is there from Kubernetes 1.34 on" },
    });
    expect(evaluate('ip.isCanonical("::1")', {}, 30)).toMatchObject({
      error: { message: expect.stringContaining('1.31') },
    });
  });

  it('is what 1.30 had for older ones, and everything for a 2.0', () => {
    expect(evaluate('quantity("1").isInteger()', {}, 20)).toBe(true);
    const { ok } = celEngine.compile('[1].includes(1)', {
      variables: [],
      kubernetesVersion: { major: 2, minor: 0 },
    });
    expect(ok).toBe(true);
  });

  it.each([
    'cel.bind(x, 1, x)',
    'base64.encode(b"a")',
    'math.greatest(1, 2)',
    'google.protobuf.Int64Value{value: 1}',
    'a.`b-c`',
  ])('never has %s', expression => {
    expect(['type', 'unsupported', 'syntax']).toContain(
      errorKind(expression, { a: {} }),
    );
  });
});
