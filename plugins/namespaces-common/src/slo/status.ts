import {
  BurnDownPoint,
  BurnPolicy,
  BudgetUnits,
  ObjectiveState,
  ObjectiveStatus,
  SloDefinition,
  Objective,
} from '@freehold/slo';
import { SourceFile, SourceProblem } from '../types';

/** The state of a namespace: of the worst of its objectives, or `none` when its application has no SLO. @public */
export type SloState = ObjectiveState | 'none';

/** Where the figures come from, and how old they are. @public */
export interface SloSource {
  /** Id of the provider: `prometheus`, `datadog`, `sample`. */
  id: string;
  title: string;
  /** The figures are made up, and every screen that shows them says so. */
  sample: boolean;
  /** ISO 8601 of the last refresh that succeeded; absent until one has. */
  refreshedAt?: string;
  /** ISO 8601 of the last attempt. */
  attemptedAt?: string;
  /** Why the last attempt failed: what is shown is as old as `refreshedAt`. */
  error?: string;
}

/** What a row of `/namespaces` shows. @public */
export interface NamespaceSloSummary {
  state: SloState;
  /** Least budget left of all objectives, as a fraction; negative when overspent, absent when not known. */
  remaining?: number;
  /** Objectives that are measured in this namespace. */
  objectives: number;
  /** The objective that gives the row its state. */
  worst?: {
    objective: string;
    title: string;
    target: number;
    attainment?: number;
  };
  /** Budget of that objective left at the end of each of the last 30 days, oldest first; `null` where it is not known. */
  trend?: Array<number | null>;
  /** ISO 8601: the figures hold up to here. */
  asOf?: string;
  /** Why this namespace has no newer figures although the source answered. */
  failure?: string;
}

/** The status of an objective without the buckets that it was computed from. Instants are milliseconds. @public */
export type SloStatus = Omit<ObjectiveStatus, 'units'> & {
  /** What is counted, or why nothing could be. */
  units:
    | Omit<Extract<BudgetUnits, { state: 'ok' }>, 'buckets' | 'excluded'>
    | Extract<BudgetUnits, { state: 'not-evaluated' }>;
};

/** Good and total events of a day in UTC. @public */
export interface SloDay {
  /** `2026-11-22`. */
  day: string;
  good: number;
  total: number;
  /** Hours of the day that are recorded, 0 to 24. */
  hours: number;
  /** Hours among them that the source could not count and were inferred from those around them. */
  estimatedHours: number;
}

/** One objective in one namespace. @public */
export interface SloObjectiveDetail {
  environment: string;
  namespace: string;
  /** `metadata.name` of the SLO. */
  slo: string;
  /** `Objective.id`: unique within the application. */
  objective: string;
  title: string;
  description?: string;
  target: number;
  window: SloDefinition['window'];
  budgeting: Objective['budgeting'];
  /** What is measured, as slo.yaml has it. */
  indicator: Objective['indicator'];
  /** When a measurement of an indicator with a threshold is good. */
  threshold?: Objective['threshold'];
  /** Where the objective is written. */
  definition: SourceFile & { line?: number };
  /** Absent until something has been recorded. */
  status?: SloStatus;
  /** How the budget of the window went; empty without data. */
  burnDown: BurnDownPoint[];
  /** The last 30 days and the window, whichever is longer, oldest first. */
  days: SloDay[];
  /** ISO 8601 of the figures' refresh. */
  refreshedAt?: string;
  /** Why there are no newer figures although the source answered. */
  failure?: string;
  /** The counterpart in the monitoring backend, when the provider knows it. */
  live?: { url?: string; target?: number };
}

/** `GET /applications/{name}/slos` @public */
export interface ApplicationSlos {
  application: string;
  /** Path of slo.yaml, whether or not it is there. */
  file: SourceFile & { exists: boolean; problems: SourceProblem[] };
  /** Absent when no provider is installed. */
  source?: SloSource;
  policy: BurnPolicy;
  /** Sorted by environment in the platform's order, last stage first, then as in the file. */
  objectives: SloObjectiveDetail[];
}

/** One objective in lists over many applications. @public */
export interface SloObjectiveSummary {
  application: string;
  environment: string;
  namespace: string;
  ownerRef: string;
  objective: string;
  title: string;
  target: number;
  state: ObjectiveState;
  attainment?: number;
  remaining?: number;
  /** Burn rate over the longest window of the policy for which it is known. */
  burn?: number;
}

/** `GET /slos/summary`: of the whole platform, or of one owner. @public */
export interface SloSummary {
  ownerRef?: string;
  source?: SloSource;
  namespaces: number;
  /** Namespaces by their state. */
  byState: Record<SloState, number>;
  objectives: number;
  /** Objectives whose attainment is at least the target; those without data are neither met nor missed. */
  met: number;
  missed: number;
  unknown: number;
  /** The ten worst that are not healthy. */
  worst: SloObjectiveSummary[];
  /** Applications without a readable SLO, by name, at most 100, and how many there are. */
  withoutSlo: Array<{ application: string; ownerRef: string }>;
  withoutSloCount: number;
}
