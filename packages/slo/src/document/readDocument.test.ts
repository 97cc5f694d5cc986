import {
  ambiguousTexts,
  MAX_LENGTH,
  refusedTexts,
} from './__testUtils__/hostileTexts';
import { readDocument } from './readDocument';

const options = { file: 'a.yaml', maxLength: MAX_LENGTH };

describe('readDocument', () => {
  it.each([
    ...refusedTexts,
    ['a list', '- a\n- b\n', 'yaml/not-a-mapping'],
    ['a text', 'hello\n', 'yaml/not-a-mapping'],
    ['two documents', 'a: 1\n---\nb: 2\n', 'yaml/multiple-documents'],
  ])('refuses %s: %s', (_what, text, code) => {
    const read = readDocument(text, options);
    expect(read.ok).toBe(false);
    const codes = (read.ok ? [] : read.problems).map(problem => problem.code);
    expect(new Set(codes)).toEqual(new Set([code]));
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each(ambiguousTexts)('warns of %s', (_what, text) => {
    const read = readDocument(text, options);
    expect(read.ok).toBe(true);
    const problems = read.ok ? read.problems.toArray() : [];
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'yaml/ambiguous-scalar',
        severity: 'warning',
        path: ['a'],
        line: 1,
        column: 4,
      }),
    ]);
  });

  it('reads plain data, and says where it stands', () => {
    const read = readDocument(
      'a: {b: [1, true, "yes", null]}\r\nc: |\r\n  x\r\n',
      options,
    );
    expect(read).toMatchObject({
      ok: true,
      data: { a: { b: [1, true, 'yes', null] }, c: 'x\n' },
    });
    const positions = read.ok ? read.positions : undefined;
    expect(positions?.ofValue(['a', 'b', 2])).toEqual({ line: 1, column: 18 });
    expect(positions?.ofKey(['c'])).toEqual({ line: 2, column: 1 });
    expect(positions?.ofValue(['a', 'b', 9, 'x'])).toEqual(
      positions?.ofKey(['a', 'b']),
    );
  });

  it('knows the places of a plain text, too, when somebody asks', () => {
    const read = readDocument('a:\n  b: c\n  d:\n    - e\n', options);
    const positions = read.ok ? read.positions : undefined;
    expect(positions?.ofKey(['a', 'd'])).toEqual({ line: 3, column: 3 });
    expect(positions?.ofValue(['a', 'd', 0])).toEqual({ line: 4, column: 7 });
    expect(positions?.ofOffset(3)).toEqual({ line: 2, column: 1 });
  });

  it('points at the place of a problem', () => {
    expect(readDocument('a: 1\nb:\n  c: 1\n  c: 2\n', options)).toMatchObject({
      problems: [{ file: 'a.yaml', path: ['b', 'c'], line: 4, column: 3 }],
    });
    expect(readDocument('a: 1\nb: x\0\n', options)).toMatchObject({
      problems: [{ line: 2, column: 5 }],
    });
  });

  it('lists a hundred problems and counts the others', () => {
    const text = Array.from({ length: 150 }, () => 'a: 1').join('\n');
    const read = readDocument(text, options);
    const problems = read.ok ? [] : read.problems;
    expect(problems).toHaveLength(101);
    expect(problems[100]).toMatchObject({
      code: 'document/too-many-problems',
      message: '49 more problems are not listed.',
    });
  });

  it.each([
    ['where the parser would recurse', `a: ${'['.repeat(40)}`],
    [
      'in the data',
      Array.from({ length: 40 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    ],
  ])('says how deep a field of the format is, %s', (_where, text) => {
    expect(
      readDocument(text, { ...options, deepestField: 'six' }),
    ).toMatchObject({
      problems: [
        { remedy: 'Write it flat; no field needs more than six levels.' },
      ],
    });
  });
});
