import type { GuardrailRule } from '../check/GuardrailChecker';
import type { GuardrailResult } from '../check/result';

/**
 * What a report is made of.
 *
 * @public
 */
export interface CheckReport {
  results: readonly GuardrailResult[];
  /** Titles and reasons of the rules; a result of a rule that is not among them stands for itself. */
  rules: readonly GuardrailRule[];
  /** How much was looked at, for the summary. */
  checked?: CheckedScope;
}

/** @public */
export interface CheckedScope {
  applications?: number;
  files?: number;
}

/**
 * Texts of the files that results name, for excerpts and fixes. `undefined` when a file cannot be shown.
 *
 * @public
 */
export type FileTexts = (file: string) => string | undefined;
