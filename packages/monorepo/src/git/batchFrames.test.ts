import fc from 'fast-check';
import { BatchFrames } from './batchFrames';

type Answer =
  | { kind: 'object'; content: Uint8Array; wanted: boolean }
  | { kind: 'missing' };

const OID = 'a'.repeat(40);

function received(chunks: Buffer[], wanted: boolean[]) {
  const answers: Array<Buffer | 'missing' | 'skipped'> = [];
  let asked = 0;
  const frames = new BatchFrames({
    header: () => {
      asked += 1;
      return wanted[asked - 1];
    },
    content: content => answers.push(content ?? 'skipped'),
    missing: () => answers.push('missing'),
  });
  for (const chunk of chunks) frames.push(chunk);
  return answers;
}

describe('BatchFrames', () => {
  it('gives back every object byte for byte, wherever the pipe cuts', () => {
    const answer: fc.Arbitrary<Answer> = fc.oneof(
      fc.record({
        kind: fc.constant('object' as const),
        // Line feeds and headers in the content are what a careless parser trips over.
        content: fc.oneof(
          fc.uint8Array({ maxLength: 60 }),
          fc.constant(Buffer.from(`${OID} blob 3\nabc\n`)),
          fc.constant(Buffer.from('x missing\n')),
        ),
        wanted: fc.boolean(),
      }),
      fc.record({ kind: fc.constant('missing' as const) }),
    );
    fc.assert(
      fc.property(
        fc.array(answer, { maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
        (answers, sizes) => {
          const stream = Buffer.concat(
            answers.map(each =>
              each.kind === 'missing'
                ? Buffer.from('refs/heads/none missing\n')
                : Buffer.concat([
                    Buffer.from(`${OID} blob ${each.content.length}\n`),
                    each.content,
                    Buffer.from('\n'),
                  ]),
            ),
          );
          const chunks: Buffer[] = [];
          for (let at = 0, turn = 0; at < stream.length; turn += 1) {
            const size = sizes[turn % sizes.length];
            chunks.push(stream.subarray(at, at + size));
            at += size;
          }
          expect(
            received(
              chunks,
              answers.flatMap(each =>
                each.kind === 'object' ? [each.wanted] : [],
              ),
            ),
          ).toEqual(
            answers.map(each => {
              if (each.kind === 'missing') return 'missing';
              return each.wanted ? Buffer.from(each.content) : 'skipped';
            }),
          );
        },
      ),
    );
  });

  it.each([
    ['an unknown header', 'what is this\n'],
    ['content of another length than said', `${OID} blob 2\nabc\n`],
    ['a header without end', 'x'.repeat(10_000)],
  ])('refuses %s', (_, text) => {
    expect(() => received([Buffer.from(text)], [true])).toThrow(/git cat-file/);
  });
});
