import {
  SloHoursAnswer,
  SloLiveState,
} from '@freehold/backstage-plugin-namespaces-node';
import { PLATFORM_DEFAULT_POLICY, durationMs, windowsOf } from '@freehold/slo';
import { setImmediate } from 'node:timers/promises';
import { chunked } from '../../database/chunked';
import { evaluateSeries } from '../evaluate/evaluateSeries';
import {
  EvaluatedRow,
  publishNamespaces,
  writeEvaluations,
} from '../evaluate/publish';
import { TREND_DAYS } from '../evaluate/trend';
import { DAY_MS, HOURS_OF_DAY, HOUR_MS } from '../record/dayRow';
import { failureOf, readDays, recordHours } from '../record/hourRecord';
import { liveErrorRatios, liveJson } from '../record/liveState';
import {
  MeasuredSeries,
  readMeasuredSeries,
  restartSeries,
} from '../record/measuredSeries';
import { measureOf } from '../record/measureOf';
import { RecordingTurn } from '../record/RecordingTurn';
import { RefreshAbortedError, askInTime } from './askInTime';
import { backfillHours } from './backfillHours';
import { PlannedRequest, planHours } from './planHours';
import type { SloRefresherOptions } from './SloRefresher';

/** Series of one transaction. */
const SERIES_PER_WRITE = 200;

/** Series that are evaluated before requests get their turn on the event loop. */
const SERIES_PER_TURN = 25;

/** Periods of the calendar are longer than their nominal length by up to so much. */
const CALENDAR_MARGIN_DAYS = 2;

const LIVE_WINDOWS = windowsOf(PLATFORM_DEFAULT_POLICY);

interface PassOptions extends SloRefresherOptions {
  turn: RecordingTurn;
  at: Date;
}

/** One refresh: the hours that are missing, the present, and what they amount to. */
export class RefreshPass {
  readonly #options: PassOptions;
  readonly #series: Map<number, MeasuredSeries>;

  private constructor(options: PassOptions, series: readonly MeasuredSeries[]) {
    this.#options = options;
    this.#series = new Map(series.map(item => [item.id, item]));
  }

  /** Rejects when the provider could not be asked; what it had answered until then is recorded and evaluated. */
  static async run(options: PassOptions): Promise<void> {
    const { knex, turn, at } = options;
    const pass = new RefreshPass(options, await readMeasuredSeries(knex));
    await pass.#restartRedefined();
    const { error, answered } = await pass.#recordMissing();
    if (error === undefined || answered > 0) {
      await pass.#evaluate(await pass.#askLive());
    }
    if (error !== undefined) {
      throw error;
    }
    await turn.succeed(at.toISOString());
  }

  /** Series that are counted in another way than before, or by another provider. */
  async #restartRedefined(): Promise<void> {
    const { provider, turn } = this.#options;
    const redefined = [...this.#series.values()].flatMap(series => {
      const unit = provider.unitOf(series);
      const measure = `${provider.id}:${measureOf(series.objective, unit)}`;
      return measure === series.measure ? [] : [{ ...series, unit, measure }];
    });
    for (const chunk of chunked(redefined)) {
      await turn.write(async tx => {
        await restartSeries(tx, chunk);
        await publishNamespaces(tx, applicationsOf(chunk));
      });
      for (const series of chunk) {
        this.#series.set(series.id, {
          ...series,
          recordedFrom: 0,
          recordedTo: 0,
          evaluatedTo: 0,
          failure: '',
          liveJson: '',
        });
      }
    }
  }

  /** Asks for hours until all are there or the provider fails. */
  async #recordMissing(): Promise<{ answered: number; error?: unknown }> {
    const { provider, at, settings } = this.#options;
    const plan = planHours({
      series: [...this.#series.values()].map(({ id, recordedTo, slo }) => ({
        id,
        recordedTo,
        backfillHours: backfillHours(slo.window, settings.backfillDays),
      })),
      now: at.getTime(),
      settleMs: settings.settleMs,
      retentionHours: settings.retentionDays * HOURS_OF_DAY,
      hoursPerRequest: count => provider.hoursPerRequest(count),
    });
    // Recording later hours of a series whose earlier ones failed would leave a gap that nobody asks for again.
    const failed = new Set<number>();
    let answered = 0;
    for (const planned of plan) {
      const series = planned.series.filter(({ id }) => !failed.has(id));
      if (series.length === 0) {
        continue;
      }
      let answer: SloHoursAnswer;
      try {
        answer = await this.#askHours({ ...planned, series });
      } catch (error) {
        if (error instanceof RefreshAbortedError) {
          throw error;
        }
        return { answered, error };
      }
      answered += 1;
      await this.#record({ ...planned, series }, answer);
      series
        .filter(({ id }) => answer.failures.get(id)?.kind === 'failed')
        .forEach(({ id }) => failed.add(id));
    }
    return { answered };
  }

  async #askHours(planned: PlannedRequest): Promise<SloHoursAnswer> {
    const { provider } = this.#options;
    return this.#ask(signal =>
      provider.readHours({
        series: planned.series.flatMap(({ id }) => this.#series.get(id) ?? []),
        from: planned.from * HOUR_MS,
        to: planned.to * HOUR_MS,
        signal,
      }),
    );
  }

  async #record(
    { series, to }: PlannedRequest,
    { hours, failures }: SloHoursAnswer,
  ): Promise<void> {
    const next = series.flatMap(({ id, from }) => {
      const known = this.#series.get(id);
      const failure = failureOf(failures.get(id));
      const recorded =
        failures.get(id)?.kind === 'failed'
          ? {}
          : { recordedFrom: known?.recordedFrom || from, recordedTo: to };
      return known ? [{ ...known, ...recorded, failure }] : [];
    });
    const restated = next.filter(
      ({ id, failure }) => failure !== this.#series.get(id)?.failure,
    );
    await this.#options.turn.write(async tx => {
      await recordHours(tx, { series, to, hours, failures });
      await publishNamespaces(tx, applicationsOf(restated));
    });
    next.forEach(item => this.#series.set(item.id, item));
  }

  async #askLive(): Promise<ReadonlyMap<number, SloLiveState>> {
    const { provider, at } = this.#options;
    const series = [...this.#series.values()];
    return series.length === 0
      ? new Map()
      : this.#ask(signal =>
          provider.readLive({
            series,
            now: at.getTime(),
            windowsMs: LIVE_WINDOWS,
            signal,
          }),
        );
  }

  async #ask<T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const { provider, settings, signal } = this.#options;
    const { title } = provider;
    const { requestTimeoutMs: timeoutMs } = settings;
    return askInTime({ title, timeoutMs, signal }, ask);
  }

  /** Everything whose record, definition or present has changed. */
  async #evaluate(live: ReadonlyMap<number, SloLiveState>): Promise<void> {
    const { knex, turn, signal } = this.#options;
    const due = [...this.#series.values()]
      .map(series => ({ ...series, nextLive: nextLiveJson(series, live) }))
      .filter(
        series =>
          series.recordedTo > 0 &&
          (series.evaluatedTo !== series.recordedTo ||
            series.liveJson !== series.nextLive),
      );
    for (const chunk of chunked(due, SERIES_PER_WRITE)) {
      if (signal.aborted) {
        throw new RefreshAbortedError();
      }
      const days = await readDays(
        knex,
        chunk.map(({ id }) => id),
        Math.min(...chunk.map(firstDayOf)),
      );
      const rows: EvaluatedRow[] = [];
      for (const series of chunk) {
        const { id, version, recordedFrom, recordedTo, unit } = series;
        rows.push({
          id,
          version,
          evaluated_to: recordedTo,
          live_json: series.nextLive,
          refreshed_at: this.#options.at.toISOString(),
          ...evaluateSeries({
            series,
            unit,
            recordedFrom,
            recordedTo,
            days: days.get(id) ?? [],
            errorRatios: liveErrorRatios(series.nextLive),
          }),
        });
        if (rows.length % SERIES_PER_TURN === 0) {
          await setImmediate();
        }
      }
      await turn.write(async tx => {
        await writeEvaluations(tx, rows);
        await publishNamespaces(tx, applicationsOf(chunk));
      });
    }
  }
}

/** A series that has no answer keeps what was said of it last. */
function nextLiveJson(
  series: MeasuredSeries,
  live: ReadonlyMap<number, SloLiveState>,
): string {
  const state = live.get(series.id);
  return state === undefined && series.failure
    ? series.liveJson
    : liveJson(state, LIVE_WINDOWS);
}

/** The first day that an evaluation looks at: the window of the first point of the trend. */
function firstDayOf({ slo, recordedTo }: MeasuredSeries): number {
  const windowDays = Math.ceil(durationMs(slo.window.duration) / DAY_MS);
  return (
    Math.floor(recordedTo / HOURS_OF_DAY) -
    windowDays -
    TREND_DAYS -
    CALENDAR_MARGIN_DAYS
  );
}

function applicationsOf(
  series: ReadonlyArray<{ application: string }>,
): string[] {
  return [...new Set(series.map(({ application }) => application))];
}
