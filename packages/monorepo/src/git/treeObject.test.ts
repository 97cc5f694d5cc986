import fc from 'fast-check';
import { git, gitRepositories } from '../__testUtils__/gitRepositories';
import { changedEntries } from './treeDifference';
import {
  findNamesIgnoringCase,
  editTree,
  findTreeEntries,
  treeEntries,
  TreeEdit,
} from './treeObject';
import { objectId } from './packBuilder';

const OID_BYTES = 20;
const MODES = ['100644', '100755', '120000', '40000', '160000'] as const;
const GIT_TYPE: Record<string, string> = {
  40000: 'tree',
  160000: 'commit',
};

// Few characters around '/' in the byte order, so that `a`, `a.b`, `a/` and `a0` meet often: that is where sorting
// directories as if their names ended in '/' matters. Bytes above 127 sort differently as UTF-16.
const name = fc
  .string({
    unit: fc.constantFrom('a', 'b', '-', '.', '0', 'ä', '\u{ffff}', '😀'),
    minLength: 1,
    maxLength: 4,
  })
  .filter(text => text !== '.' && text !== '..');
const oid = fc
  .uint8Array({ minLength: OID_BYTES, maxLength: OID_BYTES })
  .map(bytes => Buffer.from(bytes).toString('hex'))
  .filter(text => !/^0+$/.test(text));
const entry = fc.record({ name, mode: fc.constantFrom(...MODES), oid });
const entries = fc.uniqueArray(entry, {
  selector: each => each.name,
  maxLength: 12,
});

function mktreeInput(
  all: Iterable<{ name: string; mode: string; oid: string }>,
) {
  return [...all]
    .map(each => {
      const mode = each.mode.padStart(6, '0');
      const type = GIT_TYPE[each.mode] ?? 'blob';
      return `${mode} ${type} ${each.oid}\t${each.name}\0`;
    })
    .join('');
}

/** Our own tree of the entries, for the properties that need many. */
function treeOf(all: Array<{ name: string; mode: string; oid: string }>) {
  return editTree(Buffer.alloc(0), OID_BYTES, all);
}

describe('treeObject', () => {
  const repositories = gitRepositories();

  it('edits trees exactly as git mktree would write the result', async () => {
    const path = await repositories.init({ 'a.txt': 'a\n' });
    fc.assert(
      fc.property(
        entries,
        entries,
        fc.array(name, { maxLength: 4 }),
        (before, sets, removals) => {
          const wanted = new Map(before.map(each => [each.name, each]));
          const edits: TreeEdit[] = [];
          for (const removed of new Set(removals)) {
            wanted.delete(removed);
            edits.push({ name: removed });
          }
          for (const set of sets) {
            if (removals.includes(set.name)) continue;
            wanted.set(set.name, set);
            edits.push(set);
          }

          const edited = editTree(treeOf(before), OID_BYTES, edits);

          const truth = git(
            path,
            ['mktree', '-z', '--missing'],
            mktreeInput(wanted.values()),
          ).trim();
          expect(objectId('sha1', 'tree', edited)).toBe(truth);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('reads back what it wrote, all or by name', () => {
    fc.assert(
      fc.property(entries, all => {
        const tree = treeOf(all);
        const read = [...treeEntries(tree, OID_BYTES)].map(each => ({
          name: each.name,
          mode: each.mode,
          oid: each.oid,
        }));
        expect(new Set(read)).toEqual(new Set(all));
        const [wanted] = all;
        const found = findTreeEntries(tree, OID_BYTES, [
          ...(wanted ? [wanted.name] : []),
          'not-there',
        ]);
        expect([...found.values()].map(each => each.oid)).toEqual(
          wanted ? [wanted.oid] : [],
        );
      }),
    );
  });

  it('finds names whatever their case', () => {
    const tree = treeOf(
      ['Straße', 'abc', 'aBc', 'abcd', 'xyz', 'É'].map(each => ({
        name: each,
        mode: '40000',
        oid: 'f'.repeat(40),
      })),
    );
    const find = (each: string) =>
      findNamesIgnoringCase(tree, OID_BYTES, each).sort();
    expect(find('ABC')).toEqual(['aBc', 'abc']);
    expect(find('é')).toEqual(['É']);
    expect(find('STRAßE')).toEqual(['Straße']);
    expect(find('none')).toEqual([]);
  });

  it('finds every difference between two trees and no other', () => {
    fc.assert(
      fc.property(entries, entries, (before, after) => {
        const changed = changedEntries(
          treeOf(before),
          treeOf(after),
          OID_BYTES,
        );
        const from = new Map(before.map(each => [each.name, each]));
        const to = new Map(after.map(each => [each.name, each]));
        const differ = [...new Set([...from.keys(), ...to.keys()])].filter(
          each =>
            from.get(each)?.oid !== to.get(each)?.oid ||
            from.get(each)?.mode !== to.get(each)?.mode,
        );
        expect(changed.map(each => each.name).sort()).toEqual(differ.sort());
      }),
    );
  });

  it('finds one difference among thousands', () => {
    const many = Array.from({ length: 3000 }, (_, index) => ({
      name: `service-${String(index).padStart(5, '0')}`,
      mode: '40000',
      oid: objectId('sha1', 'blob', Buffer.from(String(index))),
    }));
    const tree = treeOf(many);
    const changedOid = 'f'.repeat(40);
    for (const index of [0, 1500, 2999]) {
      const { name: changedName } = many[index];
      const edited = editTree(tree, OID_BYTES, [
        { name: changedName, mode: '40000', oid: changedOid },
      ]);
      expect(changedEntries(tree, edited, OID_BYTES)).toEqual([
        expect.objectContaining({
          name: changedName,
          after: expect.objectContaining({ oid: changedOid }),
        }),
      ]);
    }
    const added = editTree(tree, OID_BYTES, [
      { name: 'service-01000-a', mode: '40000', oid: changedOid },
    ]);
    expect(changedEntries(tree, added, OID_BYTES)).toEqual([
      expect.objectContaining({ name: 'service-01000-a', before: undefined }),
    ]);
    expect(changedEntries(added, tree, OID_BYTES)).toEqual([
      expect.objectContaining({ name: 'service-01000-a', after: undefined }),
    ]);
  });

  it.each([
    ['cut off in the object id', Buffer.from('100644 a\0short')],
    ['without a name', Buffer.from(`100644 \0${'x'.repeat(20)}`)],
    ['without an end', Buffer.from('100644 name')],
    ['without a space', Buffer.from('junk')],
  ])('refuses a tree %s', (_, tree) => {
    expect(() => [...treeEntries(tree, OID_BYTES)]).toThrow(/malformed/);
  });
});
