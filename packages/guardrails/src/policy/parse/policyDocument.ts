import type { DocumentPath, DocumentPosition } from '@freehold/slo';

/**
 * Where the keys and values of a document stand, as `readManifests` knows it. Of what is not written, the nearest thing
 * around it is told.
 *
 * @public
 */
export interface FieldPositions {
  keyAt(path: DocumentPath): DocumentPosition | undefined;
  valueAt(path: DocumentPath): DocumentPosition | undefined;
}

/**
 * One document of a file of guardrails.
 *
 * @public
 */
export interface PolicyDocument {
  /** Plain data, whatever it is. */
  object: unknown;
  /** From the root of the monorepo. */
  file?: string;
  /** Line where the document begins, for readers that know no more than that. */
  line?: number;
  positions?: FieldPositions;
}
