import { PlanEntry } from '@freehold/generators';
import { ObjectiveState } from '@freehold/slo';
import { SourceProblem } from '../types';

/** What an editor of slo.yaml starts from. `GET /applications/{name}/slos/definition` @public */
export interface SloDefinitionFile {
  application: string;
  ownerRef: string;
  path: string;
  /** Commit that `text` was read at: sent back, so that an edit of somebody else in between is merged, not lost. */
  commit: string;
  /** The file, or the platform's default for this application when there is none. */
  text: string;
  exists: boolean;
  objectives: Array<{
    objective: string;
    title: string;
    target: number;
    line?: number;
  }>;
  problems: SourceProblem[];
}

/** `POST /applications/{name}/slos/preview`; writes nothing. @public */
export interface SloPreviewRequest {
  /** Commit that the edit started from. */
  base: string;
  /** The whole of slo.yaml as it would be. */
  text: string;
}

/** What a definition makes of the same 30 days. @public */
export interface SloVerdict {
  target: number;
  state: ObjectiveState;
  attainment?: number;
  remaining?: number;
  /** ISO 8601: when the budget of the window would have been used up; absent when it would have lasted. */
  breachedAt?: string;
  /** Alerts of the policy that can never fire with this target, as `14.4x over 1h`. */
  unreachable: string[];
}

/** One objective in one namespace, before and after an edit. @public */
export interface SloEffect {
  environment: string;
  namespace: string;
  objective: string;
  title: string;
  change: 'added' | 'removed' | 'changed' | 'unchanged';
  before?: SloVerdict;
  after?: SloVerdict;
  /**
   * Set when `after` cannot be told from what is recorded: another thing is measured from now on, or nothing has been
   * recorded yet.
   */
  unknown?: 'measured-differently' | 'no-data' | 'resolution-too-coarse';
}

/** @public */
export type SloPreview =
  | {
      ok: true;
      /** Commit that the plan was made against. */
      base: string;
      summary: Record<PlanEntry['action'], number>;
      entries: PlanEntry[];
      effects: SloEffect[];
      /** ISO 8601: what is recorded ends here. */
      recordedTo?: string;
      sample: boolean;
      problems: SourceProblem[];
    }
  | { ok: false; problems: SourceProblem[] };
