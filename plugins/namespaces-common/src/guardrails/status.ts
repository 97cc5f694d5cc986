import type { IndexFreshness, SourceProblem } from '../types';

/**
 * State of a namespace, an application or a rule by its worst finding, worst first.
 *
 * - `error`: a finding that the cluster, or CI, refuses
 * - `unknown`: something could not be evaluated; never taken for clean
 * - `warning`: findings that are admitted with a warning
 * - `waived`: everything that was found is waived
 * - `clean`: everything was evaluated, and nothing found
 *
 * @public
 */
export type GuardrailState =
  | 'error'
  | 'unknown'
  | 'warning'
  | 'waived'
  | 'clean';

/** Worst first; the index of a state is its rank in the database. @public */
export const GUARDRAIL_STATES: readonly GuardrailState[] = [
  'error',
  'unknown',
  'warning',
  'waived',
  'clean',
];

/** @public */
export interface GuardrailCounts {
  errors: number;
  warnings: number;
  notEvaluated: number;
  waived: number;
}

/** What `/namespaces` shows of the guardrails of a namespace. @public */
export interface NamespaceGuardrailSummary extends GuardrailCounts {
  state: GuardrailState;
}

/** @public */
export type GuardrailSourceName = 'policy' | 'schema' | 'repository' | 'file';

/** @public */
export interface GuardrailFindingWaiver {
  id: string;
  file: string;
  line?: number;
  reason: string;
  approver: string;
  /** Last day on which it holds, `2027-01-31`. */
  expires: string;
}

/** Something that a guardrail has against an application. @public */
export interface GuardrailFinding {
  /** Name of the policy or rule; waivers name it. */
  rule: string;
  /** Title for people. */
  title: string;
  /** What goes wrong without the rule. */
  why?: string;
  source: GuardrailSourceName;
  verdict: 'fail' | 'not-evaluated';
  severity: 'error' | 'warning' | 'info';
  message: string;
  remediation: string;
  application: string;
  environment?: string;
  namespace?: string;
  object?: {
    apiVersion: string;
    kind: string;
    namespace?: string;
    name: string;
  };
  file?: string;
  line?: number;
  column?: number;
  /** ISO 8601; when the index first saw that the rule is violated by this object. */
  since: string;
  waiver?: GuardrailFindingWaiver;
  /** A finding that a waiver may be requested for: not those about what could not be read or evaluated. */
  waivable: boolean;
  /** What `freehold check --fix` would do about it. */
  fix?: string;
}

/** @public */
export type WaiverStateName = 'requested' | 'active' | 'expiring' | 'expired';

/** @public */
export interface WaiverDetail {
  id: string;
  application: string;
  ownerRef?: string;
  rule: string;
  title: string;
  object?: { kind: string; name: string };
  environments: string[];
  reason: string;
  requestedBy?: string;
  approver?: string;
  /** `2027-01-31` */
  expires: string;
  state: WaiverStateName;
  /** Whole days until it ends; negative when it has. */
  daysLeft: number;
  file: string;
  line?: number;
}

/** `GET /applications/{name}/guardrails` @public */
export interface ApplicationGuardrails {
  application: string;
  /** State of each namespace, in the platform's order; findings without an environment count for all of them. */
  namespaces: Array<
    { namespace: string; environment: string } & NamespaceGuardrailSummary
  >;
  findings: GuardrailFinding[];
  waivers: WaiverDetail[];
  checked: GuardrailFreshness;
}

/** How fresh findings are. @public */
export interface GuardrailFreshness {
  /** ISO 8601 of the last evaluation; absent until the first has finished. */
  at?: string;
  commit?: string;
  /** Why the last evaluation failed: what is shown is as old as `at`. */
  error?: string;
}

/** One rule as `/guardrails` lists it. @public */
export interface GuardrailRuleRow {
  rule: string;
  title: string;
  source: GuardrailSourceName;
  severity: 'error' | 'warning' | 'info';
  why?: string;
  remediation?: string;
  /** File of the policy in the monorepo. */
  file?: string;
  /** Page of the documentation, relative to that of Freehold. */
  docs?: string;
  state: GuardrailState;
  /** Applications that violate it without a waiver. */
  violating: number;
  /** Of those, the ones for which it is an error. */
  errors: number;
  waived: number;
  notEvaluated: number;
  /** ISO 8601 of the oldest violation that still stands. */
  since?: string;
}

/** An API that a version of Kubernetes removes or deprecates, with where it is used. @public */
export interface UpgradeFinding {
  apiVersion: string;
  kind: string;
  /** `1.37` */
  deprecatedIn?: string;
  removedIn?: string;
  replacement?: string;
  source: string;
  uses: number;
  /** At most 50. */
  applications: string[];
}

/** Whether the whole platform is ready for a version of Kubernetes. @public */
export interface UpgradeReadiness {
  current: string;
  target: string;
  ready: boolean;
  blocking: UpgradeFinding[];
  deprecated: UpgradeFinding[];
  /** Applications that could not be looked at. */
  unknown: number;
}

/** `GET /guardrails` @public */
export interface GuardrailOverview {
  rules: GuardrailRuleRow[];
  /** What is wrong with the guardrails themselves. */
  platformProblems: SourceProblem[];
  waivers: WaiverDetail[];
  applications: number;
  byState: Record<GuardrailState, number>;
  upgrade: UpgradeReadiness[];
  checked: GuardrailFreshness;
  index: IndexFreshness;
}

/** `GET /guardrails/{rule}` @public */
export interface GuardrailRuleDetail extends GuardrailRuleRow {
  findings: GuardrailFinding[];
  totalFindings: number;
  /** Text of the policy's file. */
  text?: string;
  checked: GuardrailFreshness;
}
