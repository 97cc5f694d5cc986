import { errorKind, evaluate } from '../../__testUtils__/evaluate';

const map = (entries: Record<string, string[]>) =>
  new Map(Object.entries(entries));

describe("the examples of Kubernetes' documentation", () => {
  it.each([
    ["isURL('https://user:pass@example.com:80/path?query=val#fragment')", true],
    ["isURL('/absolute-path')", true],
    ["isURL('https://a:b:c/')", false],
    ["isURL('../relative-path')", false],
    ["url('/path').getScheme()", ''],
    ["url('https://example.com/').getScheme()", 'https'],
    ["url('https://example.com:80/').getHost()", 'example.com:80'],
    ["url('https://example.com/').getHost()", 'example.com'],
    ["url('https://[::1]:80/').getHost()", '[::1]:80'],
    ["url('https://[::1]/').getHost()", '[::1]'],
    ["url('/path').getHost()", ''],
    ["url('https://example.com:80/').getHostname()", 'example.com'],
    ["url('https://127.0.0.1:80/').getHostname()", '127.0.0.1'],
    ["url('https://[::1]:80/').getHostname()", '::1'],
    ["url('/path').getHostname()", ''],
    ["url('https://example.com:80/').getPort()", '80'],
    ["url('https://example.com/').getPort()", ''],
    ["url('/path').getPort()", ''],
    ["url('https://example.com/path').getEscapedPath()", '/path'],
    [
      "url('https://example.com/path with spaces/').getEscapedPath()",
      '/path%20with%20spaces/',
    ],
    ["url('https://example.com').getEscapedPath()", ''],
    [
      "url('https://example.com/path?k1=a&k2=b&k2=c').getQuery()",
      map({ k1: ['a'], k2: ['b', 'c'] }),
    ],
    [
      "url('https://example.com/path?key with spaces=value with spaces').getQuery()",
      map({ 'key with spaces': ['value with spaces'] }),
    ],
    ["url('https://example.com/path?').getQuery()", map({})],
    ["url('https://example.com/path').getQuery()", map({})],
  ])('%s', (expression, value) => {
    expect(evaluate(expression)).toEqual(value);
  });

  it.each(["url('https://a:b:c/')", "url('../relative-path')"])(
    '%s is an error',
    expression => {
      expect(errorKind(expression)).toBe('evaluation');
    },
  );
});

describe('as Go reads them', () => {
  it.each([
    ["isURL('')", false],
    ["isURL('*')", true],
    ["isURL('mailto:sre@example.com')", true],
    ["isURL('https://exa mple.com')", false],
    ["isURL('https://example.com/%zz')", false],
    ["isURL('https://example.com/\\u0000')", false],
    ["isURL('://example.com')", false],
    ["isURL('https://example.com:')", true],
    ["isURL('https://us er@example.com')", false],
    ["url('HTTPS://example.com').getScheme()", 'https'],
    ["url('https://example.com/a%2Fb').getEscapedPath()", '/a%2Fb'],
    [
      "url('https://example.com/a?x=1+2&x=%41&y').getQuery()",
      map({ x: ['1 2', 'A'], y: [''] }),
    ],
    [
      "url('https://example.com/a?a;b=1&c=%zz&d=1').getQuery()",
      map({ d: ['1'] }),
    ],
    ["url('https://example.com/a#b') == url('https://example.com/a')", false],
    ["url('HTTPS://example.com/') == url('https://example.com/')", true],
    ["url('//host/path').getHost()", 'host'],
    ["type(url('/')) == kubernetes.URL", true],
  ])('%s', (expression, value) => {
    expect(evaluate(expression)).toEqual(value);
  });
});
