import {
  ambiguousTexts,
  MAX_LENGTH,
  refusedTexts,
} from './__testUtils__/hostileTexts';
import { readDocuments } from './readDocuments';

const options = { file: 'a.yaml', maxLength: MAX_LENGTH, maxDocuments: 3 };

describe('readDocuments', () => {
  it.each([
    ...refusedTexts,
    ['too many documents', 'a: 1\n---\n'.repeat(4), 'yaml/too-many-documents'],
  ])('refuses %s: %s', (_what, text, code) => {
    const read = readDocuments(text, options);
    expect(read.ok).toBe(false);
    const codes = (read.ok ? [] : read.problems).map(problem => problem.code);
    expect(new Set(codes)).toEqual(new Set([code]));
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each(['kind: [', 'kind: {', '- [', 'a: [b\n c: d', 'a: "x', "a: '"])(
    'says of %j what a person has to do, not what the parser ran into',
    text => {
      const read = readDocuments(text, options);
      const problems = read.ok ? [] : read.problems;
      expect(problems.length).toBeGreaterThan(0);
      problems.forEach(problem => {
        expect(problem.code).toBe('yaml/syntax');
        expect(problem.message).not.toMatch(/TypeError|undefined/);
      });
    },
  );

  it.each(ambiguousTexts)('warns of %s', (_what, text) => {
    const read = readDocuments(text, options);
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
    const read = readDocuments(
      'a: {b: [1, true, "yes", null]}\r\nc: |\r\n  x\r\n',
      options,
    );
    const [document] = read.ok ? read.documents : [];
    expect(document.data).toEqual({
      a: { b: [1, true, 'yes', null] },
      c: 'x\n',
    });
    const { positions } = document;
    expect(positions.ofValue(['a', 'b', 2])).toEqual({ line: 1, column: 18 });
    expect(positions.ofKey(['c'])).toEqual({ line: 2, column: 1 });
    expect(positions.ofValue(['a', 'b', 9, 'x'])).toEqual(
      positions.ofKey(['a', 'b']),
    );
  });

  it('reads several documents, and passes over empty ones', () => {
    const read = readDocuments('---\na: 1\n---\n# b\n---\n- c\n---\n', options);
    const documents = read.ok ? read.documents : [];
    expect(documents.map(({ data }) => data)).toEqual([{ a: 1 }, ['c']]);
    expect(documents[1].positions.ofValue([0])).toEqual({ line: 6, column: 3 });
  });

  it('points at the place of a problem', () => {
    expect(readDocuments('a: 1\nb:\n  c: 1\n  c: 2\n', options)).toMatchObject({
      problems: [{ file: 'a.yaml', path: ['b', 'c'], line: 4, column: 3 }],
    });
    expect(readDocuments('a: 1\nb: x\0\n', options)).toMatchObject({
      problems: [{ line: 2, column: 5 }],
    });
  });

  it('lists a hundred problems and counts the others', () => {
    const text = Array.from({ length: 150 }, () => 'a: 1').join('\n');
    const read = readDocuments(text, options);
    const problems = read.ok ? [] : read.problems;
    expect(problems).toHaveLength(101);
    expect(problems[100]).toMatchObject({
      code: 'document/too-many-problems',
      message: '49 more problems are not listed.',
    });
  });
});
