import fc from 'fast-check';
import { parse, parseAllDocuments } from 'yaml';
import { yamlText } from './yamlText';

describe('yamlText', () => {
  it.each([
    'no',
    'Yes',
    'ON',
    'y',
    'null',
    '~',
    '',
    ' ',
    'a ',
    '1:30',
    '0o17',
    '017',
    '1e3',
    '.inf',
    '2026-11-22',
    '<<',
    '=',
    '- a',
    'a: b',
    'a #b',
    '#a',
    '&a',
    '*a',
    '!a',
    '%a',
    '@a',
    '`a',
    "it's",
    '"quoted"',
    'a\nb\n',
    'a\tb',
    '\u0085\u2028\u2029\ufeff\u007f',
    '---',
    '...',
    '{a}',
    '[a]',
    '日本語 🎏',
  ])('keeps %j a text for every reader', text => {
    const written = yamlText([{ [`k${text}`]: text }]);
    for (const version of ['1.1', '1.2'] as const) {
      expect(parse(written, { version })).toEqual({ [`k${text}`]: text });
    }
    expect(written.trim().split('\n')).toHaveLength(1);
    expect(written).not.toMatch(/[\u0085\u2028\u2029\ufeff\u007f]/);
  });

  it.each([
    '200m',
    '256Mi',
    '25%',
    'payment-authorizer',
    '/readyz',
    'a@b.example',
  ])('leaves %s plain', text =>
    expect(yamlText([{ key: text }])).toBe(`key: ${text}\n`),
  );

  it('writes the keys in the order given, and never folds or refers', () => {
    const shared = { long: 'word '.repeat(60).trim() };
    expect(yamlText([{ b: shared, a: shared }])).toBe(
      `b:\n  long: ${shared.long}\na:\n  long: ${shared.long}\n`,
    );
  });

  it('separates documents', () => {
    const values = [{ a: 1 }, { b: [] }];
    const documents = [...parseAllDocuments(yamlText(values))];
    expect(documents.map(document => document.toJS())).toEqual(values);
  });

  it('is undone by any reader, for any texts', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(texts, texts), { selector: ([key]) => key }),
        entries => {
          const written = yamlText([{ entries }]);
          expect(parse(written, { version: '1.1' })).toEqual({ entries });
          expect(parse(written, { version: '1.2' })).toEqual({ entries });
        },
      ),
    );
  });
});
