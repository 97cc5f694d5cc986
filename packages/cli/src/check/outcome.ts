import type {
  CheckedScope,
  FileTexts,
  GuardrailResult,
  GuardrailRule,
} from '@freehold/guardrails';

/** What a check has found, whatever it looked at. */
export interface CheckOutcome {
  /** The folder from which the results name their files. */
  root: string;
  results: GuardrailResult[];
  rules: readonly GuardrailRule[];
  checked: CheckedScope;
  /** For excerpts and fixes. */
  textOf: FileTexts;
  /** Said to people beside the report. */
  notes: string[];
  /** Where a file of a result is, for fixes; `undefined` for one that must not be written. */
  pathOf(file: string): string | undefined;
}
