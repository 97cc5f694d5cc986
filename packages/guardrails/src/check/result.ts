import type { PolicyResult } from '../policy';

/**
 * Who says so: a ValidatingAdmissionPolicy, the schema check (with APIs that a version removes), a rule of the
 * repository, or the reader of the files, which the others need.
 *
 * @public
 */
export type GuardrailSource = 'policy' | 'schema' | 'repository' | 'file';

/**
 * One change of one value. `path` counts within the document that the finding names.
 *
 * @public
 */
export type GuardrailEdit = {
  path: ReadonlyArray<string | number>;
} & ({ op: 'set'; value: unknown } | { op: 'remove' });

/**
 * What a machine may change so that the finding is gone. All edits belong together, and to one file.
 *
 * @public
 */
export interface GuardrailFix {
  /** What it does, in the imperative: "Set automountServiceAccountToken to false". */
  title: string;
  file: string;
  /** Line on which the document starts, counted from 1: a file may hold several. */
  documentLine: number;
  edits: readonly GuardrailEdit[];
}

/**
 * The waiver by which a finding counts for nothing.
 *
 * @public
 */
export interface AppliedWaiver {
  id: string;
  file: string;
  line?: number;
  reason: string;
  approver: string;
  /** Last day on which it holds, `2027-01-31`. */
  expires: string;
}

/**
 * A line of a report. `policy` is the name of the policy or rule (what a waiver names), `rule` the part of it that
 * decided: `validations[0]` of a policy, a stable code of a repository rule.
 *
 * A waived finding stays a `fail` of its severity and carries the waiver; whoever counts leaves it out.
 *
 * @public
 */
export interface GuardrailResult extends PolicyResult {
  source: GuardrailSource;
  application?: string;
  environment?: string;
  /** Field of the object, or of the file, that causes it, when that is known. */
  path?: ReadonlyArray<string | number>;
  /** Field of the form that creates an application, when the rule names one: `port`. */
  formField?: string;
  fix?: GuardrailFix;
  waiver?: AppliedWaiver;
}
