import { compareText } from '../fileTree';
import { ChangePlan, FileTree, PlanEntry } from '../types';
import { conflictText, mergeText } from './mergeText';
import { parsesAs } from './parsesAs';

/** The three texts of one file; absent where the file does not exist. */
interface Versions {
  base?: string;
  current?: string;
  next?: string;
}

type Decision = Pick<PlanEntry, 'action' | 'reason' | 'next'>;

const keep = (reason: string): Decision => ({ action: 'keep', reason });

function conflict(
  reason: string,
  { base = '', current = '', next = '' }: Versions,
): Decision {
  return {
    action: 'conflict',
    reason,
    next: conflictText({ base, current, next }),
  };
}

/** Nobody touched the file since it was generated: it follows the generator. */
function followGenerator({ base, next }: Versions): Decision {
  if (next === undefined) {
    return { action: 'delete', reason: 'obsolete' };
  }
  return base === undefined
    ? { action: 'create', reason: 'new', next }
    : { action: 'update', reason: 'regenerated', next };
}

function merge(path: string, versions: Required<Versions>): Decision {
  const { current, next } = versions;
  const merged = mergeText(versions);
  if (!merged.ok) {
    return { action: 'conflict', reason: 'both-changed', next: merged.text };
  }
  if (merged.text === current) {
    return keep('edited');
  }
  if (merged.text === next) {
    return { action: 'update', reason: 'regenerated', next };
  }
  const breaks =
    parsesAs(path, current) &&
    parsesAs(path, next) &&
    !parsesAs(path, merged.text);
  return breaks
    ? conflict('both-changed', versions)
    : { action: 'update', reason: 'merged', next: merged.text };
}

function decide(path: string, versions: Versions): Decision {
  const { base, current, next } = versions;
  if (current === next) {
    return keep('unchanged');
  }
  if (next === base) {
    return keep(current === undefined ? 'deleted-by-people' : 'edited');
  }
  if (current === base) {
    return followGenerator(versions);
  }
  if (current === undefined) {
    return keep('deleted-by-people');
  }
  if (base === undefined) {
    return conflict('exists', versions);
  }
  return next === undefined
    ? conflict('both-changed', versions)
    : merge(path, { base, current, next });
}

/** A plan of entries in any order, sorted and counted. */
export function changePlan(entries: Iterable<PlanEntry>): ChangePlan {
  const sorted = [...entries].sort((left, right) =>
    compareText(left.path, right.path),
  );
  const summary = { create: 0, update: 0, delete: 0, keep: 0, conflict: 0 };
  for (const { action } of sorted) {
    summary[action] += 1;
  }
  return { entries: sorted, summary };
}

/**
 * Plans an update three ways, one entry for each path of any side: `base` is what was last generated, `current` what
 * stands in the monorepo, `next` what is generated now.
 *
 * - Untouched files follow the generator; edits of people survive, merged with the generator's own by lines; files that
 *   people deleted stay deleted, also when the generator would write them differently now.
 * - What both sides changed differently is a conflict, with both texts between markers: never guessed.
 * - Without a base a file that exists with another text is a conflict (`exists`). A whole-file generated file such as
 *   CODEOWNERS is planned with `base` equal to `current`.
 *
 * @public
 */
export function planFiles(options: {
  base?: FileTree;
  current: FileTree;
  next: FileTree;
}): ChangePlan {
  const { base, current, next } = options;
  const paths = new Set([
    ...(base?.keys() ?? []),
    ...current.keys(),
    ...next.keys(),
  ]);
  return changePlan(
    [...paths].map(path => {
      const versions = {
        base: base?.get(path),
        current: current.get(path),
        next: next.get(path),
      };
      const decision = decide(path, versions);
      return {
        path,
        action: decision.action,
        reason: decision.reason,
        ...(versions.current !== undefined && { current: versions.current }),
        ...(decision.next !== undefined && { next: decision.next }),
      };
    }),
  );
}

/**
 * The files after a plan: what adapters write, and what tests compare. A conflict leaves its file as it is.
 *
 * @public
 */
export function applyPlan(current: FileTree, plan: ChangePlan): FileTree {
  const result = new Map(current);
  for (const { path, action, next } of plan.entries) {
    if ((action === 'create' || action === 'update') && next !== undefined) {
      result.set(path, next);
    } else if (action === 'delete') {
      result.delete(path);
    }
  }
  return new Map(
    [...result].sort(([left], [right]) => compareText(left, right)),
  );
}
