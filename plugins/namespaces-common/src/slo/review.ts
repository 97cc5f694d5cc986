import {
  GuardrailFreshness,
  GuardrailState,
  WaiverDetail,
} from '../guardrails/status';
import { IndexFreshness } from '../types';
import { SloObjectiveSummary, SloSource, SloState } from './status';

/** How an objective went since the last review. @public */
export interface ReviewedObjective extends SloObjectiveSummary {
  /** Budget left and state at the last review; absent when the objective is new since then. */
  before?: { remaining?: number; state: SloObjectiveSummary['state'] };
  /** Change of the budget left since then, as a fraction; negative when it shrank. */
  delta?: number;
}

/** A target that somebody changed. @public */
export interface TargetChange {
  application: string;
  ownerRef: string;
  objective: string;
  title: string;
  /** Absent for an objective that was added. */
  from?: number;
  /** Absent for one that was removed. */
  to?: number;
  /** ISO 8601. */
  at: string;
  commit?: string;
  author?: string;
  subject?: string;
}

/** An error that guardrails have found since the last review. @public */
export interface ReviewedFinding {
  application: string;
  ownerRef: string;
  rule: string;
  title: string;
  message: string;
  environment?: string;
  namespace?: string;
  /** ISO 8601; when it was first seen. */
  since: string;
}

/** @public */
export type ReviewedWaiver = Pick<
  WaiverDetail,
  | 'id'
  | 'application'
  | 'ownerRef'
  | 'rule'
  | 'title'
  | 'environments'
  | 'reason'
  | 'requestedBy'
  | 'expires'
  | 'daysLeft'
>;

/** What a review sees of the guardrails. @public */
export interface ReviewedGuardrails {
  checked: GuardrailFreshness;
  /** Applications by state; those that were not looked at yet are unknown. */
  byState: Record<GuardrailState, number>;
  /** First seen since the last review and standing now, newest first; at most 100. */
  newErrors: ReviewedFinding[];
  /** The next to end first. */
  expiringWaivers: ReviewedWaiver[];
  expiredWaivers: ReviewedWaiver[];
  requestedWaivers: ReviewedWaiver[];
}

/** What the weekly operations review looks at, at one moment. @public */
export interface ReviewSnapshot {
  /** ISO 8601. */
  takenAt: string;
  /** The review that it is compared with; absent for the first one, which covers the last seven days. */
  since?: { id: string; number: number; heldAt: string };
  index: IndexFreshness;
  source?: SloSource;
  applications: number;
  namespaces: number;
  byState: Record<SloState, number>;
  /** Largest loss of budget first; at most 20. */
  budgetChanges: ReviewedObjective[];
  /** Highest burn rate first, above 1 only; at most 20. */
  burners: ReviewedObjective[];
  newlyExhausted: ReviewedObjective[];
  recovered: ReviewedObjective[];
  noData: ReviewedObjective[];
  targetChanges: TargetChange[];
  withoutSlo: Array<{ application: string; ownerRef: string }>;
  /** Applications whose owner is not in the catalog, or cannot be read. */
  withoutOwner: Array<{ application: string; ownerRef: string }>;
  /** Applications that the platform's rules refuse, with the first reason. */
  broken: Array<{ application: string; reason: string }>;
  /** Sources that did not answer or whose last answer is older than twice their interval. */
  stale: Array<{ what: string; since?: string; error?: string }>;
  /** Absent in reviews that were held before there were guardrails. Its lists are in `omitted` by their names, too. */
  guardrails?: ReviewedGuardrails;
  /** Lists above that were cut, with the number of all. */
  omitted: Record<string, number>;
}

/** @public */
export interface ReviewDecision {
  id: string;
  text: string;
}

/** @public */
export interface ReviewAction {
  id: string;
  text: string;
  /** Catalog reference of a group or user. */
  ownerRef: string;
  /** `2026-11-29`. */
  dueDate: string;
  /** Review that it was decided in. */
  review: { id: string; number: number };
  /** ISO 8601; absent while it is open. */
  doneAt?: string;
  doneBy?: string;
}

/** A review that was held; it never changes. @public */
export interface OperationsReview {
  id: string;
  /** 1 for the first. */
  number: number;
  heldAt: string;
  recordedBy: string;
  notes: string;
  snapshot: ReviewSnapshot;
  decisions: ReviewDecision[];
  /** Decided in this review. */
  actions: ReviewAction[];
  /** Open when the review was held, with what became of them in it. */
  carriedOver: ReviewAction[];
}

/** @public */
export type OperationsReviewEntry = Pick<
  OperationsReview,
  'id' | 'number' | 'heldAt' | 'recordedBy'
> & { decisions: number; actions: number; byState: Record<SloState, number> };

/** `GET /operations-reviews/current`: what a review held now would look at. @public */
export interface CurrentReview {
  /** Number that the next review gets. */
  number: number;
  snapshot: ReviewSnapshot;
  openActions: ReviewAction[];
  /** Whether the person who asks may record a review. */
  mayRecord: boolean;
}

/** `POST /operations-reviews` @public */
export interface RecordReviewRequest {
  /** Made by the client: the same key never records two reviews. A UUID. */
  key: string;
  /** At most 10,000 characters. */
  notes: string;
  decisions: Array<{ text: string }>;
  actions: Array<{ text: string; ownerRef: string; dueDate: string }>;
  /** Ids of open actions that were done. */
  done: string[];
}
