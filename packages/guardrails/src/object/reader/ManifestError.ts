/**
 * Why a file cannot be read, thrown within the reader and turned into a problem at its edge.
 *
 * @internal
 */
export class ManifestError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly remedy: string,
    /** Where in the text, counted in UTF-16 units from 0. */
    readonly offset?: number,
  ) {
    super(message);
  }
}
