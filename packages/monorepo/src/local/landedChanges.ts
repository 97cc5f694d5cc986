import { changeOfBody, changeRef } from '../changeId';
import { Repository } from '../git/repository';

/** How far back to look for a change whose ref is gone. */
const SCAN_DEPTH = 200;
const REMEMBERED_COMMITS = 5000;

export interface LandedState {
  /** Commit with which the change landed on the branch. */
  commit?: string;
  /**
   * What the change's ref points to although it is not on the branch: the process died between moving the one ref and
   * the other. The change has not landed, and its ref has to be moved from here.
   */
  orphan?: string;
}

/**
 * Whether a change landed before. Its ref says so exactly; the trailers of the newest commits say so as well, for
 * repositories restored from a clone, which has the branch but not our refs.
 */
export class LandedChanges {
  readonly #scanned = new Map<string, { parent?: string; change?: string }>();

  constructor(private readonly repository: Repository) {}

  async find(id: string, head: string): Promise<LandedState> {
    const recorded = await this.repository.resolveRef(changeRef(id));
    if (recorded !== undefined && (await this.isOnBranch(recorded, head)))
      return { commit: recorded };
    const commit = await this.#scan(id, head);
    return { commit, orphan: recorded };
  }

  async isOnBranch(commit: string, head: string): Promise<boolean> {
    if (commit === head) return true;
    const { exitCode } = await this.repository.git.run(
      ['merge-base', '--is-ancestor', commit, head],
      { acceptExitCodes: [1] },
    );
    return exitCode === 0;
  }

  async #scan(id: string, head: string): Promise<string | undefined> {
    let at: string | undefined = head;
    for (let depth = 0; at !== undefined && depth < SCAN_DEPTH; depth += 1) {
      const scanned: { parent?: string; change?: string } =
        this.#scanned.get(at) ?? (await this.#read(at));
      if (scanned.change === id) return at;
      at = scanned.parent;
    }
    return undefined;
  }

  async #read(id: string) {
    const commit = await this.repository.commit(id);
    const scanned = {
      parent: commit?.parents[0],
      change: commit && changeOfBody(commit.body),
    };
    if (this.#scanned.size >= REMEMBERED_COMMITS) this.#scanned.clear();
    this.#scanned.set(id, scanned);
    return scanned;
  }
}
