import fc from 'fast-check';
import { stringify } from 'yaml';
import type { CelJson } from '../cel';
import type { GuardrailEdit } from '../check/result';
import { readManifests } from '../object';
import { applyFixes } from './applyFixes';
import { editedValue, equalValues } from './editedValue';

const key = fc.constantFrom('spec', 'name', 'image', 'yes', 'a b', '0', 'x-y');
const scalar = fc.oneof(
  fc.constantFrom(
    'yes',
    '0644',
    'null',
    '',
    '# no comment',
    'a: b',
    '日本',
    ' x',
  ),
  fc
    .string({ maxLength: 8 })
    .filter(text => !/[\p{Cc}\p{Surrogate}]/u.test(text)),
  fc.integer({ min: -1000, max: 1000 }),
  fc.boolean(),
  fc.constant(null),
);
const { tree } = fc.letrec<{ tree: CelJson; leaf: CelJson }>(tie => ({
  leaf: scalar,
  tree: fc.oneof(
    { maxDepth: 3 },
    tie('leaf'),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));
const object = fc
  .dictionary(key, tree, { minKeys: 1, maxKeys: 4, noNullPrototype: true })
  .map(fields => ({ kind: 'X', ...fields }));

/** A place in a value, or one step beside what is there. */
function pathIn(value: CelJson, steps: number[]): Array<string | number> {
  const path: Array<string | number> = [];
  let current: CelJson = value;
  for (const step of steps) {
    if (typeof current !== 'object' || current === null) break;
    const keys = Array.isArray(current)
      ? [...current.keys(), current.length]
      : [...Object.keys(current), 'added'];
    const part = keys[step % keys.length];
    path.push(part);
    current = (current as Record<string | number, CelJson>)[part];
  }
  return path;
}

describe('applyFixes on anything', () => {
  it('changes what is meant and nothing else, keeps comments, and is done after once', () => {
    let applied = 0;
    fc.assert(
      fc.property(
        object,
        fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
        fc.option(tree, { nil: undefined }),
        fc.record({
          indentSeq: fc.boolean(),
          collectionStyle: fc.constantFrom('any', 'flow'),
        }),
        (value, steps, next, style) => {
          const path = pathIn(value, steps);
          const edit: GuardrailEdit =
            next === undefined
              ? { op: 'remove', path }
              : { op: 'set', path, value: next };
          const text = `# above\n${stringify(value, {
            ...style,
            version: '1.1',
            collectionStyle: style.collectionStyle as 'any' | 'flow',
          })}# below\n`;
          const [{ object: before, line }] = readManifests(text).documents;
          const fix = {
            title: '',
            file: 'x',
            documentLine: line,
            edits: [edit],
          };
          const result = applyFixes(text, [fix]);
          const [{ object: after }] = readManifests(result.text).documents;
          const isApplied = result.applied.length === 1;
          const wanted = isApplied ? editedValue(before, [edit]) : before;
          expect(after).toEqual(wanted);
          expect(result.text.startsWith('# above\n')).toBe(true);
          expect(result.text.endsWith('# below\n')).toBe(true);
          expect(isApplied || result.text === text).toBe(true);
          // An item of a list that is removed again is another one.
          const isDone = equalValues(after, editedValue(after, [edit]));
          const again = isDone ? applyFixes(result.text, [fix]) : result;
          expect(again.text).toBe(result.text);
          applied += isApplied ? 1 : 0;
        },
      ),
      { numRuns: 500, seed: 4 },
    );
    expect(applied).toBeGreaterThan(250);
  });
});
