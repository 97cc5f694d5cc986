import fc from 'fast-check';
import { celEngine } from './engine';
import { MAX_COST } from './limits';
import type { CelJson } from './types';
import { errorKind, evaluate, NEWEST } from './__testUtils__/evaluate';

/** All of these end, or the test run would not: nothing here looks at a clock. */
describe('expressions that are meant to hurt', () => {
  it.each([
    ['1 MB', `${'1 + '.repeat(250_000)}1`],
    ['1 MB of one name', 'a'.repeat(1_000_000)],
    ['deep brackets', `${'('.repeat(40_000)}1${')'.repeat(40_000)}`],
    ['deep lists', '['.repeat(40_000) + ']'.repeat(40_000)],
    ['deep maps', `${'{"a":'.repeat(15_000)}1${'}'.repeat(15_000)}`],
    ['deep conditions', `${'true ? 1 : '.repeat(9_000)}1`],
    ['a long chain of sums', `${'1+'.repeat(40_000)}1`],
    ['a long chain of fields', `object${'.a'.repeat(40_000)}`],
    ['a long chain of calls', `"a"${'.trim()'.repeat(12_000)}`],
    ['a long chain of indices', `[[]]${'[0]'.repeat(30_000)}`],
  ])('%s is a limit', (_, expression) => {
    expect(errorKind(expression, { object: {} })).toBe('limit');
  });

  it.each([
    ['unclosed brackets', '('.repeat(200)],
    ['minus signs', `${'-'.repeat(99_999)}`],
    ['exclamation marks', `${'!'.repeat(99_999)}`],
    ['half a literal', '"'.repeat(99_999)],
    ['a lone surrogate', '"a" + \ud800'],
    ['a null character', '1 \u0000 + 1'],
    ['an empty text', ''],
    ['only a comment', '// 1'],
  ])('%s is a mistake of syntax', (_, expression) => {
    expect(errorKind(expression)).toBe('syntax');
  });

  it('takes long logic, which is not deep', () => {
    expect(evaluate(`${'true && '.repeat(10_000)}true`)).toBe(true);
    expect(evaluate(`${'a || '.repeat(10_000)}a`, { a: false })).toBe(false);
    expect(evaluate(`${'!'.repeat(9_999)}true`)).toBe(false);
  });

  const hundred: CelJson = Array.from({ length: 100 }, (_, at) => at);

  it.each([
    [
      'comprehensions in comprehensions',
      'l.all(a, l.all(b, l.all(c, l.all(d, l.all(e, a + b + c + d + e >= 0)))))',
    ],
    [
      'lists that double',
      `[1]${'.map(x, [x, x])'.repeat(3)}${'.map(x, x + x)'.repeat(40)}`,
    ],
    ['texts that double', `["abcdefghij"]${'.map(x, x + x)'.repeat(40)}`],
    [
      'texts that multiply',
      `["aaaaaaaaaa"]${'.map(x, x.replace("a", x))'.repeat(20)}`,
    ],
    [
      'nested lists that double when they are compared',
      `[[1]]${'.map(x, [x, x])'.repeat(40)} == [[1]]${'.map(x, [x, x])'.repeat(
        40,
      )}`,
    ],
    [
      'nested lists that double when they are written',
      `"%s".format([[1]]${'.map(x, [x, x])'.repeat(40)})`,
    ],
    [
      'looking for a text among empty ones',
      'none.all(a, none.all(b, !("x" in none)))',
    ],
    [
      'joining empty texts',
      'none.all(a, none.all(b, none.join().size() == 0))',
    ],
    [
      'a new regular expression for every element',
      'l.all(a, l.all(b, !"x".matches("(a{9}){99}" + string(a * 100 + b))))',
    ],
    [
      'finding one character of a whole text at a time',
      'long.findAll("x*y|x").size() > 0',
    ],
    [
      'time zones',
      'l.all(a, l.all(b, l.all(c, timestamp(a).getHours("Asia/Tokyo") >= 0)))',
    ],
    [
      'comparing long texts',
      'l.map(i, long).sort().size() > 0 && l.all(a, l.map(i, long).isSorted())',
    ],
    ['joined texts', 'l.map(a, l.map(b, l.map(c, "abc")).size() > 0 ? 1 : 0)'],
    ['sorting again and again', 'l.all(a, l.all(b, l.sort().size() > 0))'],
    ['long ranges', 'lists.range(900000).map(x, [x, x]).size() > 0'],
    [
      'searching again and again',
      'l.all(a, l.all(b, l.all(c, l.indexOf(100) < 0)))',
    ],
  ])('%s run out of their budget', (_, expression) => {
    expect(
      errorKind(expression, {
        l: hundred,
        none: Array.from({ length: 2_000 }, () => ''),
        long: 'x'.repeat(50_000),
      }),
    ).toBe('limit');
  });

  it('has no types that are too large to walk', () => {
    expect(errorKind(`[0]${'.map(x, {x: x})'.repeat(60)}`)).toBe('limit');
  });

  it('does not repeat in its message what is as long as the expression', () => {
    expect(evaluate('a'.repeat(90_000))).toEqual({
      error: {
        kind: 'type',
        message: expect.stringMatching(/^.{0,501}$/),
        offset: 0,
      },
    });
  });

  it('does not let a spent budget be absorbed', () => {
    const endless = 'l.all(a, l.all(b, l.all(c, l.all(d, a + d >= 0))))';
    expect(errorKind(`${endless} || true`, { l: hundred })).toBe('limit');
    expect(errorKind(`[1].exists(x, ${endless})`, { l: hundred })).toBe(
      'limit',
    );
    expect(errorKind(`true || ${endless}`, { l: hundred })).toBe(true);
  });

  it.each([
    '(a+)+$',
    '(a|aa)+$',
    '(.*)*x',
    '([a-zA-Z]+)*$',
    '(a?){30}a{30}$',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
  ])('matches %s without going back', pattern => {
    const text = `${'a'.repeat(20_000)}!`;
    expect([true, false]).toContain(
      evaluate('text.matches(pattern)', { text, pattern }),
    );
  });

  it('refuses patterns and texts that are too much even so', () => {
    expect(errorKind('"a".matches(p)', { p: 'a'.repeat(5_000) })).toBe('limit');
    expect(
      errorKind('t.matches(p)', {
        p: '(x{100}){9}',
        t: 'x'.repeat(1_000_000),
      }),
    ).toBe('limit');
    expect(errorKind('"a".matches(p)', { p: '((a{100}){100}){100}' })).toBe(
      'evaluation',
    );
    expect(errorKind('"a".matches(p)', { p: '('.repeat(4_000) })).toBe(
      'evaluation',
    );
  });

  it('refuses data that is nested too deep', () => {
    let object: CelJson = 1;
    for (let depth = 0; depth < 5_000; depth++) {
      object = [object];
    }
    expect(errorKind('object == 1', { object })).toBe('limit');
  });

  it('spends a new budget with every evaluation', () => {
    const compiled = celEngine.compile('l.all(a, l.all(b, a + b >= 0))', {
      variables: ['l'],
      kubernetesVersion: NEWEST,
    });
    const inputs = new Map([['l', hundred]]);
    const perEvaluation = 100 * 100 * 5;
    for (let at = 0; at < (3 * MAX_COST) / perEvaluation; at++) {
      expect(compiled.ok && compiled.program.evaluate(inputs)).toEqual({
        ok: true,
        value: true,
      });
    }
  });

  const fragment = fc.oneof(
    fc.constantFrom(
      ...'( ) [ ] { } [? .? ? : , . && || ! - + * / % == != < <= in a object "x" \'y\' b"z" r"\\" 1 2u 3.5 0x1F null true has( .all( .map( x, .exists( .size() optional.of( .orValue( // \n quantity("1") timestamp( .format(['.split(
        ' ',
      ),
    ),
    fc.string({ maxLength: 5 }),
  );

  it('gives data for whatever is written', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 30 }), parts => {
        const result = errorKind(parts.join(' '), {
          a: 1,
          object: { a: [1, { b: 'c' }] },
        });
        expect(result).toBeDefined();
      }),
      { numRuns: 2_000 },
    );
  });
});
