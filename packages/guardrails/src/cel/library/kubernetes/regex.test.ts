import { errorKind, evaluate } from '../../__testUtils__/evaluate';

describe('find and findAll', () => {
  it.each([
    ['"abc 123".find("[0-9]+")', '123'],
    // Kubernetes' documentation says '123'. Go finds the empty text before "a" first.
    ['"abc 123".find("[0-9]*")', ''],
    ['"abc 123".find("xyz")', ''],
    ['"123 abc 456".findAll("[0-9]+")', ['123', '456']],
    ['"123 abc 456".findAll("[0-9]+", 1)', ['123']],
    ['"123 abc 456".findAll("[0-9]+", 0)', []],
    ['"123 abc 456".findAll("[0-9]+", -1)', ['123', '456']],
    ['"123 abc 456".findAll("xyz")', []],
    // As in Go, nothing empty directly behind what was found.
    ['"baaac".findAll("a*")', ['', 'aaa', '']],
    ['"café😀".find("[^a-z]+")', 'é😀'],
  ])('%s', (expression, value) => {
    expect(evaluate(expression)).toEqual(value);
  });
});

describe('RE2', () => {
  it.each([
    ['"ABC".matches("(?i)^abc$")', true],
    ['"a\\nb".matches("(?s)^a.b$")', true],
    ['"a\\nb".matches("^a.b$")', false],
    ['"x".matches("^[[:alpha:]]$")', true],
    ['"é".matches("^\\\\pL$")', true],
    ['matches("hubba", "ubb")', true],
  ])('%s is %s', (expression, value) => {
    expect(evaluate(expression)).toBe(value);
  });

  it.each(['(?=a)', '(?<!a)b', '(a)\\\\1', '(', 'a{1001}', '[z-a]'])(
    'has no %s',
    pattern => {
      expect(errorKind(`"a".matches("${pattern}")`)).toBe('type');
      expect(errorKind('"a".matches(p)', { p: '(' })).toBe('evaluation');
    },
  );
});
