import { errorKind, evaluate } from '../__testUtils__/evaluate';

describe('the examples of the strings extension', () => {
  it.each([
    ["'hello'.charAt(4)", 'o'],
    ["'hello'.charAt(5)", ''],
    ["'hello mellow'.indexOf('')", 0n],
    ["'hello mellow'.indexOf('ello')", 1n],
    ["'hello mellow'.indexOf('jello')", -1n],
    ["'hello mellow'.indexOf('', 2)", 2n],
    ["'hello mellow'.indexOf('ello', 2)", 7n],
    ["['hello', 'mellow'].join()", 'hellomellow'],
    ["['hello', 'mellow'].join(' ')", 'hello mellow'],
    ['[].join()', ''],
    ["[].join('/')", ''],
    ["'hello mellow'.lastIndexOf('')", 12n],
    ["'hello mellow'.lastIndexOf('ello')", 7n],
    ["'hello mellow'.lastIndexOf('jello')", -1n],
    ["'hello mellow'.lastIndexOf('ello', 6)", 1n],
    ["'TacoCÆt Xii'.lowerAscii()", 'tacocÆt xii'],
    ["'TacoCÆt Xii'.upperAscii()", 'TACOCÆT XII'],
    ["'hello hello'.replace('he', 'we')", 'wello wello'],
    ["'hello hello'.replace('he', 'we', -1)", 'wello wello'],
    ["'hello hello'.replace('he', 'we', 1)", 'wello hello'],
    ["'hello hello'.replace('he', 'we', 0)", 'hello hello'],
    ["'hello hello'.replace('', '_')", '_h_e_l_l_o_ _h_e_l_l_o_'],
    ["'hello'.replace('', '_', 2)", '_h_ello'],
    ["'hello hello'.replace('h', '')", 'ello ello'],
    ["'hello hello hello'.split(' ')", ['hello', 'hello', 'hello']],
    ["'hello hello hello'.split(' ', 0)", []],
    ["'hello hello hello'.split(' ', 1)", ['hello hello hello']],
    ["'hello hello hello'.split(' ', 2)", ['hello', 'hello hello']],
    ["'hello hello hello'.split(' ', -1)", ['hello', 'hello', 'hello']],
    ["'tacocat'.substring(4)", 'cat'],
    ["'tacocat'.substring(0, 4)", 'taco'],
    ["'  \\ttrim\\n    '.trim()", 'trim'],
    ["'\\u180etrim\\u200b'.trim()", '\u180etrim\u200b'],
    ['strings.quote(\'a "b"\\n\')', '"a \\"b\\"\\n"'],
    // Indices count characters, not units of UTF-16.
    ["'😀😁'.charAt(1)", '😁'],
    ["'😀😁'.size()", 2n],
  ])('%s', (expression, value) => {
    expect(evaluate(expression)).toEqual(value);
  });

  it.each([
    ["'hello'.charAt(-1)", 'evaluation'],
    ["'hello mellow'.indexOf('ello', -1)", 'evaluation'],
    ["'hello mellow'.lastIndexOf('ello', -1)", 'evaluation'],
    ["'tacocat'.substring(-1)", 'evaluation'],
    ["'tacocat'.substring(2, 1)", 'evaluation'],
    // An error up to Kubernetes 1.31, -1 since.
    ["'hello mellow'.indexOf('ello', 20)", 'unsupported'],
    // Version 3, which no Kubernetes has.
    ["'gums'.reverse()", 'type'],
  ])('%s: %s', (expression, kind) => {
    expect(errorKind(expression)).toBe(kind);
  });
});

/** What Kubernetes answers is version 2 of the extension: from formatting_test.go of cel-go. */
describe('format', () => {
  it.each([
    ['"%s is %s".format([dyn("str"), null])', 'str is null'],
    ['"%% and also %%".format([])', '% and also %'],
    ['"%d %d".format([dyn(1), 2u])', '1 2'],
    ['"%.3f".format([1.2344])', '1.234'],
    ['"%f".format([2.71828])', '2.718280'],
    ['"%.0f".format([2.5])', '2'],
    ['"%.0f".format([3.5])', '4'],
    ['"%.1f".format([1234567.25])', '1,234,567.2'],
    ['"%b %b".format([dyn(5), true])', '101 1'],
    ['"%b".format([-5])', '-101'],
    ['"%o".format([30])', '36'],
    ['"%x %X".format([30, 26])', '1e 1A'],
    ['"%x".format(["Hello world!"])', '48656c6c6f20776f726c6421'],
    ['"%.6e".format([1052.032911275])', '1.052033\u202f×\u202f10⁰³'],
    ['"%e".format([2.71828])', '2.718280\u202f×\u202f10⁰⁰'],
    ['"%s".format([0.000000002])', '2e-09'],
    ['"%s".format([[0.000000002]])', '[0.000000]'],
    ['"%f %e".format([double("Infinity"), double("-Infinity")])', '∞ -∞'],
    ['"%s".format([double("-Infinity")])', '-Inf'],
    ['"%s".format([1000000.0])', '1e+06'],
    ['"%s".format([type("a")])', 'string'],
    ['"%s".format([duration("1h45m47s")])', '6347s'],
    [
      '"%s".format([[dyn("abc"), 3.14, null, [9, 8], timestamp("2023-02-03T23:31:20Z")]])',
      '["abc", 3.140000, null, [9, 8], timestamp("2023-02-03T23:31:20Z")]',
    ],
    [
      '"%s".format([{"key2": duration("2h"), "key1": dyn(b"xyz"), "key3": 2.71828}])',
      '{"key1":b"xyz", "key2":duration("7200s"), "key3":2.718280}',
    ],
  ])('%s', (expression, value) => {
    expect(evaluate(expression)).toBe(value);
  });

  it.each([
    ['"%d".format([1.0])', '"%d".format([dyn(1.0)])'],
    ['"%d".format([])', '"%d".format(dyn([]))'],
    ['"%q".format([1])', 'dyn("%q").format([1])'],
    ['"%".format([1])', 'dyn("%").format([1])'],
    ['"%.f".format([1.0])', 'dyn("%.f").format([1.0])'],
    ['"%s".format([quantity("1")])', '"%s".format([dyn(quantity("1"))])'],
    ['"%s".format([[[quantity("1")]]])', '"%s".format([[dyn(quantity("1"))]])'],
    ['"%s".format([{"a": ip("::1")}])', '"%s".format([{"a": dyn(ip("::1"))}])'],
  ])('%s is refused when it compiles', (expression, later) => {
    expect(errorKind(expression)).toBe('type');
    expect(errorKind(later)).toBe('evaluation');
  });

  it.each([
    ['"%d".format([1, 2])', 'type'],
    ['"%d %d".format([1])', 'type'],
    ['"100%% %d".format([1])', '100% 1'],
    ['"%s %d %.1f".format(["a", 1, 2.5])', 'a 1 2.5'],
    ['"%s".format([["a", 1]])', '["a", 1]'],
    ['"%.99999999f".format([1.0])', 'limit'],
  ])('%s: %s', (expression, kind) => {
    expect(errorKind(expression)).toBe(kind);
  });
});
