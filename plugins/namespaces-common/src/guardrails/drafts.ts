import type { SourceProblem } from '../types';
import type { GuardrailFinding } from './status';

/**
 * `POST /guardrails/draft`: a piece of the answer to "what would break?". The monorepo is looked at a piece a request,
 * at one commit, so that any replica can answer, progress shows, and going away stops it.
 *
 * @public
 */
export interface DraftPolicyRequest {
  /** YAML of policies, bindings and parameters. A policy of a name that exists is evaluated in place of it. */
  yaml: string;
  /** From the answer before: where to go on, and the commit to go on with. */
  cursor?: { after: string; commit: string };
}

/** @public */
export type DraftPolicyResponse =
  | { ok: false; problems: SourceProblem[] }
  | {
      ok: true;
      /** Absent when this was the last piece. */
      cursor?: { after: string; commit: string };
      commit: string;
      policies: string[];
      /** Applications looked at in this piece, and all there are. */
      applications: number;
      totalApplications: number;
      /** What the draft has against them; at most 200 a piece. */
      findings: DraftPolicyFinding[];
      omittedFindings: number;
      /** Per application of this piece that violates the draft. */
      violating: Array<{
        application: string;
        ownerRef?: string;
        errors: number;
        warnings: number;
        notEvaluated: number;
        /** Violates the draft and not what stands now: this would break. */
        newlyViolating: boolean;
      }>;
      /** Violate what stands now and not the draft. */
      mended: string[];
    };

/** @public */
export type DraftPolicyFinding = Omit<GuardrailFinding, 'since'> & {
  /** Not there with the policies that stand. */
  isNew: boolean;
};
