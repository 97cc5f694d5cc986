/**
 * Files by path. Paths are POSIX, relative to the root of the monorepo, without `.` or `..` segments; texts end with
 * a line feed. Iteration order is the sorted order of paths.
 *
 * @public
 */
export type FileTree = ReadonlyMap<string, string>;

/**
 * What a change does to one file.
 *
 * - `create`, `update`, `delete`: `next` (absent for delete) is written.
 * - `keep`: the monorepo's text stays, either because nothing changes or because people edited or deleted the file.
 * - `conflict`: both sides changed the same lines; nothing may be written until someone decides.
 *
 * @public
 */
export interface PlanEntry {
  path: string;
  action: 'create' | 'update' | 'delete' | 'keep' | 'conflict';
  /** Why, as a stable code: `new`, `regenerated`, `merged`, `unchanged`, `edited`, `deleted-by-people`, `obsolete`, `both-changed`, `exists`. */
  reason: string;
  /** Text in the monorepo now; absent when the file does not exist there. */
  current?: string;
  /** Text after the change; for a conflict, the text with conflict markers. */
  next?: string;
}

/** @public */
export interface ChangePlan {
  /** Sorted by path, one entry a file. */
  entries: PlanEntry[];
  summary: Record<PlanEntry['action'], number>;
}
