import { ChangePlan } from '@freehold/generators';

/** @public */
export interface CommitInfo {
  /** Full object id. */
  id: string;
  author: { name: string; email: string };
  /** ISO 8601 in UTC. */
  committedAt: string;
  /** First line, and the rest of the message. */
  subject: string;
  body: string;
  /** Full object ids of the commits that it was made on; empty for the first commit, absent when the store cannot tell. */
  parents?: string[];
}

/** @public */
export interface TreeEntry {
  /** Path from the root of the monorepo. */
  path: string;
  type: 'file' | 'directory';
  /** Object id of the blob or tree: equal ids mean equal content. */
  oid: string;
}

/** The monorepo at one commit; every read sees that commit, whatever lands meanwhile. @public */
export interface Snapshot {
  readonly commit: string;
  /** `undefined` when there is no such file. Throws `InputError` when the file is not UTF-8 text or over the size limit. */
  readText(path: string): Promise<string | undefined>;
  /** Texts by path; files that do not exist are absent. One round trip, whatever the number. */
  readTexts(paths: Iterable<string>): Promise<Map<string, string>>;
  /** Direct children, sorted; empty when there is no such directory. */
  list(directory: string): Promise<TreeEntry[]>;
  /**
   * Paths of what stands in the path's directory under its name, or under a name that differs only in the case of
   * letters. A store that leaves it out is asked for the whole list instead, which costs more in a large directory.
   */
  findIgnoringCase?(path: string): Promise<string[]>;
  /** All files below a directory, sorted. */
  listFiles(directory: string): Promise<TreeEntry[]>;
  /** Names of all applications with the object id of their directory, sorted by name. */
  listApplications(): Promise<Array<{ name: string; oid: string }>>;
  /**
   * `application.yaml` of the named applications, or of all: read by object id in one batch. `error` stands in place of
   * `text` for a directory without a readable application.yaml.
   */
  readApplications(
    names?: Iterable<string>,
  ): AsyncIterable<
    { name: string; oid: string } & (
      | { text: string; error?: undefined }
      | { text?: undefined; error: string }
    )
  >;
}

/** Which directories differ between two commits, by tree comparison. @public */
export interface MonorepoDiff {
  from: string;
  to: string;
  /** Applications whose directory is new or differs. */
  changed: string[];
  removed: string[];
  /** `platform/` differs: everything derived from it has to be looked at again. */
  platformChanged: boolean;
}

/** @public */
export interface ChangedFile {
  path: string;
  status: 'added' | 'modified' | 'deleted';
}

/**
 * A change on its way into the monorepo. `plan` is called on the newest snapshot, and again on a newer one when the
 * race for the branch was lost, so it must not have effects.
 *
 * @public
 */
export interface Change {
  /** Idempotency key: a change that landed under this id is never applied again. `[A-Za-z0-9._-]{1,200}`. */
  id: string;
  subject: string;
  body?: string;
  author: { name: string; email: string };
  plan(snapshot: Snapshot): Promise<ChangePlan>;
}

/** @public */
export type Proposal =
  | { status: 'landed'; commit: string; base: string; plan: ChangePlan }
  /** The same change id landed earlier; nothing was written now. */
  | { status: 'already-landed'; commit: string }
  /** The plan writes nothing. */
  | { status: 'no-change'; base: string; plan: ChangePlan }
  | { status: 'conflict'; base: string; plan: ChangePlan };

/** @public */
export interface MonorepoStore {
  /** Object id of the branch's newest commit. */
  head(): Promise<string>;
  /** Snapshot of the branch's head, or of a commit. */
  snapshot(commit?: string): Promise<Snapshot>;
  diff(from: string, to: string): Promise<MonorepoDiff>;
  propose(change: Change): Promise<Proposal>;
  /** `undefined` when there is no such commit on the branch's history. */
  commit(id: string): Promise<CommitInfo | undefined>;
  /** Files that a commit changed against its first parent. */
  commitFiles(id: string): Promise<ChangedFile[]>;
  /** Newest commits first that touched a path. */
  log(options?: { path?: string; limit?: number }): Promise<CommitInfo[]>;
  /** Where people can see things, when the monorepo is hosted; `undefined` for the embedded one. */
  links?: {
    commit(id: string): string;
    directory(path: string): string;
    file(path: string, commit?: string): string;
  };
}
