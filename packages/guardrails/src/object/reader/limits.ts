/**
 * How much of a file is read before the reader gives up with a problem. Every limit holds for a whole file.
 *
 * @public
 */
export interface ManifestLimits {
  /** Characters of the file. */
  characters: number;
  /** Scalars, lists and maps, each counted as often as aliases repeat it: what a consumer would walk. */
  nodes: number;
  /** Lists and maps within each other, again with aliases expanded. */
  depth: number;
  documents: number;
}

/**
 * etcd refuses an object above 1.5 MiB: a file that is larger than this is a mistake or an attack. What stays below is
 * read within about a second, whatever it contains.
 *
 * @public
 */
export const DEFAULT_MANIFEST_LIMITS: ManifestLimits = {
  characters: 4 * 1024 * 1024,
  nodes: 500_000,
  depth: 100,
  documents: 10_000,
};
