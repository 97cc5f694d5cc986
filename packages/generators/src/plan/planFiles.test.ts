import fc from 'fast-check';
import { fileTree } from '../fileTree';
import { FileTree } from '../types';
import { applyPlan, planFiles } from './planFiles';

const PATH = 'applications/a/develop/deployment.yaml';

/** The plan of one file from its three texts. */
function planOne(base?: string, current?: string, next?: string) {
  const tree = (text?: string) =>
    fileTree(text === undefined ? [] : [[PATH, text]]);
  const plan = planFiles({
    base: tree(base),
    current: tree(current),
    next: tree(next),
  });
  return plan.entries[0];
}

describe('planFiles', () => {
  const OLD = 'a: 1\nb: 1\nc: 1\nd: 1\ne: 1\n';
  const EDITED = 'a: 2\nb: 1\nc: 1\nd: 1\ne: 1\n';
  const NEW = 'a: 1\nb: 1\nc: 1\nd: 1\ne: 2\n';
  const CLASH = 'a: 3\nb: 1\nc: 1\nd: 1\ne: 1\n';

  it.each`
    what                                       | base         | current                             | next         | action      | reason                 | result
    ${'is new'}                                | ${undefined} | ${undefined}                        | ${NEW}       | ${'create'} | ${'new'}               | ${NEW}
    ${'is as it will be'}                      | ${OLD}       | ${NEW}                              | ${NEW}       | ${'keep'}   | ${'unchanged'}         | ${undefined}
    ${'stood there by chance'}                 | ${undefined} | ${NEW}                              | ${NEW}       | ${'keep'}   | ${'unchanged'}         | ${undefined}
    ${'is untouched and regenerated'}          | ${OLD}       | ${OLD}                              | ${NEW}       | ${'update'} | ${'regenerated'}       | ${NEW}
    ${'is untouched and no longer generated'}  | ${OLD}       | ${OLD}                              | ${undefined} | ${'delete'} | ${'obsolete'}          | ${undefined}
    ${'was edited only'}                       | ${OLD}       | ${EDITED}                           | ${OLD}       | ${'keep'}   | ${'edited'}            | ${undefined}
    ${'was never generated'}                   | ${undefined} | ${EDITED}                           | ${undefined} | ${'keep'}   | ${'edited'}            | ${undefined}
    ${'was deleted and is generated the same'} | ${OLD}       | ${undefined}                        | ${OLD}       | ${'keep'}   | ${'deleted-by-people'} | ${undefined}
    ${'was deleted and is generated anew'}     | ${OLD}       | ${undefined}                        | ${NEW}       | ${'keep'}   | ${'deleted-by-people'} | ${undefined}
    ${'went on both sides'}                    | ${OLD}       | ${undefined}                        | ${undefined} | ${'keep'}   | ${'unchanged'}         | ${undefined}
    ${'changed on both sides apart'}           | ${OLD}       | ${EDITED}                           | ${NEW}       | ${'update'} | ${'merged'}            | ${'a: 2\nb: 1\nc: 1\nd: 1\ne: 2\n'}
    ${'already has what is new'}               | ${OLD}       | ${'a: 2\nb: 1\nc: 1\nd: 1\ne: 2\n'} | ${NEW}       | ${'keep'}   | ${'edited'}            | ${undefined}
  `(
    'says $action ($reason) when the file $what',
    ({ base, current, next, action, reason, result }) => {
      expect(planOne(base, current, next)).toEqual({
        path: PATH,
        action,
        reason,
        ...(current !== undefined && { current }),
        ...(result !== undefined && { next: result }),
      });
    },
  );

  it('shows both texts when both sides changed the same line', () => {
    expect(planOne(OLD, EDITED, CLASH)).toEqual({
      path: PATH,
      action: 'conflict',
      reason: 'both-changed',
      current: EDITED,
      next: [
        '<<<<<<< in the monorepo',
        'a: 2',
        '||||||| last generated',
        'a: 1',
        '=======',
        'a: 3',
        '>>>>>>> generated now',
        'b: 1\nc: 1\nd: 1\ne: 1\n',
      ].join('\n'),
    });
  });

  it('does not delete a file that people edited', () => {
    expect(planOne(OLD, EDITED, undefined)).toMatchObject({
      action: 'conflict',
      reason: 'both-changed',
    });
  });

  it('does not take over a file that it did not generate', () => {
    expect(planOne(undefined, EDITED, NEW)).toMatchObject({
      action: 'conflict',
      reason: 'exists',
      next: expect.stringContaining('=======\na: 1'),
    });
  });

  it('takes clean edits that add up to a broken file for a conflict', () => {
    const base = 'a: 1\nb: 1\nc: 1\nd: 1\n';
    const current = 'x: people\na: 1\nb: 1\nc: 1\nd: 1\n';
    const next = 'a: 1\nb: 1\nc: 1\nd: 1\nx: generator\n';
    expect(planOne(base, current, next)).toMatchObject({
      action: 'conflict',
      reason: 'both-changed',
      next: expect.stringContaining('x: generator\n>>>>>>>'),
    });
  });

  it('merges lines that are names of object properties', () => {
    const base = 'constructor\n__proto__\nb\ntoString\n';
    expect(
      planOne(base, `hasOwnProperty\n${base}`, `${base}valueOf\n`),
    ).toMatchObject({
      reason: 'merged',
      next: `hasOwnProperty\n${base}valueOf\n`,
    });
  });

  it('does not try to merge what would take for ever', () => {
    const endless = 'same\n'.repeat(20_000);
    expect(
      planOne(endless, `edit\n${endless}`, `${endless}new\n`),
    ).toMatchObject({ action: 'conflict', reason: 'both-changed' });
  });

  it('counts each action and sorts by path', () => {
    const plan = planFiles({
      base: fileTree([
        ['b', 'x'],
        ['c', 'x'],
      ]),
      current: fileTree([
        ['b', 'x'],
        ['c', 'x'],
        ['d', 'x'],
      ]),
      next: fileTree([
        ['c', 'y'],
        ['a', 'x'],
      ]),
    });
    expect(plan.entries.map(({ path, action }) => `${path} ${action}`)).toEqual(
      ['a create', 'b delete', 'c update', 'd keep'],
    );
    expect(plan.summary).toEqual({
      create: 1,
      update: 1,
      delete: 1,
      keep: 1,
      conflict: 0,
    });
  });
});

describe('every plan', () => {
  const path = fc.constantFrom('a', 'b/c.yaml', 'b/d.yaml', 'e.json', 'f');
  const text = fc
    .array(fc.constantFrom('a: 1', 'b: 2', 'c', 'constructor', ''), {
      maxLength: 8,
    })
    .map(lines => `${lines.join('\n')}\n`);
  const tree: fc.Arbitrary<FileTree> = fc
    .dictionary(path, text)
    .map(files => fileTree(Object.entries(files)));

  it('has one entry for each path of any side', () => {
    fc.assert(
      fc.property(tree, tree, tree, (base, current, next) => {
        const { entries, summary } = planFiles({ base, current, next });
        expect(entries.map(entry => entry.path)).toEqual(
          [
            ...new Set([...base.keys(), ...current.keys(), ...next.keys()]),
          ].sort(),
        );
        expect(Object.values(summary).reduce((sum, count) => sum + count)).toBe(
          entries.length,
        );
      }),
    );
  });

  it('gives the generated files when nobody touched them', () => {
    fc.assert(
      fc.property(tree, tree, (base, next) => {
        const plan = planFiles({ base, current: base, next });
        expect([...applyPlan(base, plan)]).toEqual([...next]);
        expect(plan.summary.conflict).toBe(0);
      }),
    );
  });

  it('writes nothing when the generator did not change', () => {
    fc.assert(
      fc.property(tree, tree, (base, current) => {
        const { entries } = planFiles({ base, current, next: base });
        expect(entries.filter(({ action }) => action !== 'keep')).toEqual([]);
      }),
    );
  });

  it('writes nothing when it is made again after it was applied', () => {
    fc.assert(
      fc.property(tree, tree, tree, (base, current, next) => {
        const applied = applyPlan(current, planFiles({ base, current, next }));
        const { entries } = planFiles({ base: next, current: applied, next });
        expect(entries.filter(({ action }) => action !== 'keep')).toEqual([]);
      }),
    );
  });

  it('never brings back what people deleted, and never loses a file of theirs', () => {
    fc.assert(
      fc.property(tree, tree, tree, (base, current, next) => {
        const applied = applyPlan(current, planFiles({ base, current, next }));
        const resurrected = [...base.keys()].filter(
          file => !current.has(file) && applied.has(file),
        );
        const lost = [...current].filter(
          ([file, content]) =>
            base.get(file) !== content &&
            !next.has(file) &&
            applied.get(file) !== content,
        );
        expect(resurrected).toEqual([]);
        expect(lost).toEqual([]);
      }),
    );
  });

  it('keeps an edit of one part and a regeneration of another', () => {
    const lines = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), {
      minLength: 7,
      maxLength: 20,
    });
    fc.assert(
      fc.property(lines, names => {
        const base = names.map(name => `${name}: 1`);
        const edited = [`${names[0]}: 2`, ...base.slice(1)];
        const generated = [...base.slice(0, -1), `${names.at(-1)}: 3`];
        const merged = [edited[0], ...base.slice(1, -1), generated.at(-1)];
        const file = (content: unknown[]) => `${content.join('\n')}\n`;
        expect(
          planOne(file(base), file(edited), file(generated)),
        ).toMatchObject({ action: 'update', next: file(merged) });
      }),
    );
  });
});
