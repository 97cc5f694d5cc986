import {
  SloHoursAnswer,
  SloLiveState,
} from '@freehold/backstage-plugin-namespaces-node';
import { PLATFORM_DEFAULT_POLICY, windowsOf } from '@freehold/slo';
import { setImmediate } from 'node:timers/promises';
import { chunked } from '../../database/chunked';
import { evaluateDue } from '../evaluate/evaluateDue';
import { publishNamespaces } from '../evaluate/publish';
import { HOURS_OF_DAY, HOUR_MS } from '../record/dayRow';
import { failureOf, recordHours } from '../record/hourRecord';
import {
  MeasuredSeries,
  readMeasuredSeries,
  restartSeries,
} from '../record/measuredSeries';
import { measureOf } from '../record/measureOf';
import { RecordingTurn } from '../record/RecordingTurn';
import { askInTime } from './askInTime';
import { backfillHours } from './backfillHours';
import { PlannedRequest, planHours } from './planHours';
import type { SloRefresherOptions } from './SloRefresher';

/** Series of one transaction. */
const SERIES_PER_WRITE = 200;

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
      await evaluateDue({
        ...options,
        series: [...pass.#series.values()],
        live: await pass.#askLive(),
        windowsMs: LIVE_WINDOWS,
      });
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
          trendJson: '',
        });
      }
    }
  }

  /** Asks for hours until all are there or the provider fails. */
  async #recordMissing(): Promise<{ answered: number; error?: unknown }> {
    const { provider, at, settings, signal } = this.#options;
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
        signal.throwIfAborted();
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
    // In parts, so that pages get their turn at the database; what was recorded of a part stays, whatever happens next.
    for (const chunk of chunked(series, SERIES_PER_WRITE)) {
      await this.#options.turn.write(tx =>
        recordHours(tx, { series: chunk, to, hours, failures }),
      );
      await setImmediate();
    }
    await this.#options.turn.write(tx =>
      publishNamespaces(tx, applicationsOf(restated)),
    );
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
}

function applicationsOf(
  series: ReadonlyArray<{ application: string }>,
): string[] {
  return [...new Set(series.map(({ application }) => application))];
}
