import { IndexState } from '../database/IndexWriter';

/**
 * How much of the monorepo a pass has to look at.
 *
 * - `none`: the branch has not moved.
 * - `delta`: the directories that differ between two commits.
 * - `compare`: the object ids of all directories, reading those that differ from the index. Heals whatever was missed.
 * - `rebuild`: every application, because what rows are derived with has changed.
 */
export type IndexPass =
  | { kind: 'none' }
  | { kind: 'delta'; from: string }
  | { kind: 'compare' }
  | { kind: 'rebuild' };

export function decideIndexPass(options: {
  state: IndexState;
  head: string;
  basis: string;
  now: Date;
  fullPassIntervalMs: number;
}): IndexPass {
  const { state, head, basis, now, fullPassIntervalMs } = options;
  if (state.commit === '' || state.basis !== basis) {
    return { kind: 'rebuild' };
  }
  const fullPassAgeMs = now.getTime() - Date.parse(state.full_pass_at);
  // Written so that a date that cannot be parsed counts as due.
  if (!(fullPassAgeMs < fullPassIntervalMs)) {
    return { kind: 'compare' };
  }
  return state.commit === head
    ? { kind: 'none' }
    : { kind: 'delta', from: state.commit };
}
