import { Instant, Objective, SloDefinition } from '@freehold/slo';

/** One objective in one namespace, which a provider is asked about. @public */
export interface SloSeries {
  /** Number of the series in Freehold's tables; answers refer to it. */
  id: number;
  application: string;
  environment: string;
  /** Name of the cluster in platform.yaml: which of several backends knows the namespace. */
  cluster: string;
  namespace: string;
  slo: SloDefinition;
  objective: Objective;
}

/** What happened in a whole hour. @public */
export interface SloHour {
  /** A whole hour in UTC, in milliseconds. */
  start: Instant;
  good: number;
  total: number;
  /** The backend did not watch for a part of this hour, so that the figures were inferred from what it saw around it. */
  estimated?: boolean;
}

/**
 * Why a series has no answer: `unsupported` holds until its definition changes, so what was asked counts as answered;
 * `failed` is asked again.
 *
 * @public
 */
export interface SloFailure {
  kind: 'unsupported' | 'failed';
  /** For people: what is missing and what to do. */
  reason: string;
}

/** @public */
export interface SloHoursRequest {
  series: readonly SloSeries[];
  /** Whole hours: from the first, up to but not including the last. */
  from: Instant;
  to: Instant;
  signal: AbortSignal;
}

/** @public */
export interface SloHoursAnswer {
  /**
   * Hours by series. A series that is neither here nor among the failures has been asked for and has no events; so do
   * hours that are missing.
   */
  hours: ReadonlyMap<number, readonly SloHour[]>;
  failures: ReadonlyMap<number, SloFailure>;
}

/** What holds right now, beside the recorded hours. @public */
export interface SloLiveState {
  /** Error ratios that the backend has computed, by length of their window in milliseconds. */
  errorRatios: ReadonlyMap<number, number>;
  /** The objective as the backend has it: a target other than in git is drift. */
  target?: number;
  /** Page of the objective in the backend. */
  url?: string;
}

/** @public */
export interface SloLiveRequest {
  series: readonly SloSeries[];
  now: Instant;
  /** Lengths of the windows that the alert policy looks at. */
  windowsMs: readonly number[];
  signal: AbortSignal;
}

/**
 * A monitoring backend. Requests come from one replica at a time. A provider throws when it could not be asked at all;
 * then nothing is recorded, and everything shown keeps its age. It never makes up an answer.
 *
 * @public
 */
export interface SloProvider {
  /** `prometheus`, `datadog`, ...: the value of `freehold.slo.provider`. */
  readonly id: string;
  /** For people. */
  readonly title: string;
  /** The figures are made up. */
  readonly sample?: boolean;
  /** Whole hours that one request may span for a number of series, so that an answer fits into memory. */
  hoursPerRequest(seriesCount: number): number;
  /** What the hours of a series count: slices when the backend judges slices itself. */
  unitOf(series: SloSeries): 'events' | 'slices';
  readHours(request: SloHoursRequest): Promise<SloHoursAnswer>;
  /** By series; those that nothing is known of are absent. */
  readLive(request: SloLiveRequest): Promise<ReadonlyMap<number, SloLiveState>>;
}
