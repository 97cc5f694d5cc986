/** A monorepo, or a directory on its way to becoming one, as far as a plan has to look at it. Reading only. */
export interface MonorepoFiles {
  /** Texts by path from the monorepo's root; files that do not exist are absent. */
  readTexts(paths: Iterable<string>): Promise<Map<string, string>>;
  /**
   * Texts by git object id. Ids that are unknown here are absent: a directory may have no git history, and a shallow
   * clone does not have all of it.
   */
  readBlobs(oids: Iterable<string>): Promise<Map<string, string>>;
  close(): Promise<void>;
}
