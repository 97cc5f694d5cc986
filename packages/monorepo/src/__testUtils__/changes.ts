import { ChangePlan, PlanEntry } from '@freehold/generators';
import { Change, Snapshot } from '../types';
import { AUTHOR } from './gitRepositories';

export function planOf(
  entries: Array<Pick<PlanEntry, 'path' | 'action'> & Partial<PlanEntry>>,
): ChangePlan {
  const summary = { create: 0, update: 0, delete: 0, keep: 0, conflict: 0 };
  for (const { action } of entries) summary[action] += 1;
  return {
    entries: entries.map(entry => ({ reason: 'new', ...entry })),
    summary,
  };
}

/** A change that writes these entries, or what it makes of the snapshot. */
export function changeOf(
  id: string,
  entries:
    | Parameters<typeof planOf>[0]
    | ((snapshot: Snapshot) => Promise<Parameters<typeof planOf>[0]>),
  overrides: Partial<Change> = {},
): Change {
  return {
    id,
    subject: `Change ${id}`,
    author: AUTHOR,
    plan: async snapshot =>
      planOf(typeof entries === 'function' ? await entries(snapshot) : entries),
    ...overrides,
  };
}

/** What every creation does: new files in a directory of its own, and one line in the shared, sorted CODEOWNERS. */
export function creation(id: string, name: string): Change {
  return changeOf(id, async snapshot => {
    const owners = (await snapshot.readText('CODEOWNERS')) ?? '';
    const lines = owners.split('\n').filter(Boolean);
    return [
      {
        path: `applications/${name}/application.yaml`,
        action: 'create',
        next: `name: ${name}\n`,
      },
      {
        path: `applications/${name}/develop/namespace.yaml`,
        action: 'create',
        next: `kind: Namespace\nname: ${name}\n`,
      },
      {
        path: 'CODEOWNERS',
        action: 'update',
        next: [...lines, `/applications/${name}/ @example/team`]
          .sort()
          .map(line => `${line}\n`)
          .join(''),
      },
    ];
  });
}
