/**
 * Something wrong with a document, as data: adapters turn problems into errors, exit codes or text in a form.
 *
 * @public
 */
export interface Problem {
  /** Stable identifier, for example `openslo/target-range` or `application/name-invalid`. Tests assert the code, never the message. */
  code: string;
  severity: 'error' | 'warning';
  /** Path of the document from the root of the monorepo, when the caller named one. */
  file?: string;
  /** Where in the document: `['spec', 'objectives', 0, 'target']`. */
  path: ReadonlyArray<string | number>;
  /** 1-based position in the text, when the document was parsed from text. */
  line?: number;
  column?: number;
  /** What is wrong, naming the field and the offending value (shortened and escaped). */
  message: string;
  /** What to do about it. */
  remedy: string;
}

/**
 * The outcome of a parse: a value with warnings, or the problems that prevented one.
 *
 * @public
 */
export type ParseResult<T> =
  | { ok: true; value: T; problems: Problem[] }
  | { ok: false; problems: Problem[] };
