/**
 * @packageDocumentation
 * OpenSLO v1 as it is meant: references within the file followed, one form for what the format lets people write in
 * several, numbers instead of shorthands.
 */
import type { CalendarWindow, RollingWindow } from '../maths/window/model';

/** @public */
export type Operator = 'lt' | 'lte' | 'gt' | 'gte';

/** @public */
export interface ObjectMetadata {
  name: string;
  displayName?: string;
  labels: Record<string, string[]>;
  annotations: Record<string, string>;
}

/**
 * Where a measurement comes from. `spec` is free in OpenSLO: `query` is read for Prometheus, `datadogQuery` for Datadog.
 *
 * @public
 */
export interface MetricSource {
  ref?: string;
  type?: string;
  spec: Record<string, unknown>;
}

/**
 * What is measured. `counter` says that the series only ever grow, so that rates are taken of them.
 *
 * @public
 */
export type IndicatorMetric =
  | { kind: 'good'; counter: boolean; good: MetricSource; total: MetricSource }
  | { kind: 'bad'; counter: boolean; bad: MetricSource; total: MetricSource }
  | { kind: 'raw'; rawType: 'success' | 'failure'; raw: MetricSource }
  | { kind: 'threshold'; source: MetricSource };

/** @public */
export interface Indicator {
  name: string;
  description?: string;
  metric: IndicatorMetric;
}

/**
 * What counts against the budget: events, good and bad slices of time, or the average ratio of slices.
 *
 * @public
 */
export type Budgeting =
  | { method: 'Occurrences' }
  | { method: 'Timeslices'; sliceMs: number; sliceTarget: number }
  | { method: 'RatioTimeslices'; sliceMs: number };

/** @public */
export interface Objective {
  /** The SLO's name; with its number behind a colon when the SLO has several objectives. */
  id: string;
  displayName?: string;
  /** Between 0 and 1: the fraction that has to be good. */
  target: number;
  budgeting: Budgeting;
  indicator: Indicator;
  /** For an indicator with a threshold: a measurement is good when `measurement op value`. */
  threshold?: { op: Operator; value: number };
  compositeWeight?: number;
  line?: number;
  column?: number;
}

/** A condition on the burn rate, the only kind that OpenSLO v1 knows. @public */
export interface BurnCondition {
  name: string;
  severity: string;
  op: Operator;
  threshold: number;
  lookbackMs: number;
  alertAfterMs?: number;
}

/** @public */
export interface AlertPolicyDefinition {
  name: string;
  description?: string;
  alertWhenNoData: boolean;
  alertWhenBreaching: boolean;
  alertWhenResolved: boolean;
  /** `undefined` when it names a condition of another file. */
  condition?: BurnCondition;
  /** What AlertNotificationTargets of this file say; those of other files by name only. */
  notificationTargets: Array<{ name: string; target?: string }>;
}

/** @public */
export interface SloDefinition {
  metadata: ObjectMetadata;
  description?: string;
  service: string;
  window: RollingWindow | CalendarWindow;
  objectives: Objective[];
  /** Policies of this file, and by name those that the platform defines. */
  alertPolicies: Array<
    AlertPolicyDefinition | { name: string; external: true }
  >;
  line?: number;
  column?: number;
}

/** The SLOs of one `slo.yaml`. @public */
export interface OpenSloFile {
  slos: SloDefinition[];
}
