import { SloLiveState } from '@freehold/backstage-plugin-namespaces-node';
import { durationMs } from '@freehold/slo';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import { chunked } from '../../database/chunked';
import { countAnew } from '../../database/statistics';
import { DAY_MS, HOURS_OF_DAY, RecordedDay } from '../record/dayRow';
import { readDays } from '../record/hourRecord';
import { liveErrorRatios, liveJson } from '../record/liveState';
import { MeasuredSeries } from '../record/measuredSeries';
import { RecordingTurn } from '../record/RecordingTurn';
import { evaluateSeries } from './evaluateSeries';
import { EvaluatedRow, publishNamespaces, writeEvaluations } from './publish';
import { TREND_DAYS, Trend, continuedTrend } from './trend';

/** Series of one transaction. */
const SERIES_PER_WRITE = 200;

/** Series that are evaluated before requests get their turn on the event loop. */
const SERIES_PER_TURN = 25;

/** Periods of the calendar are longer than their nominal length by up to so much. */
const CALENDAR_MARGIN_DAYS = 2;

/** A series with what is known of its present, and of its trend when that moves. */
type DueSeries = MeasuredSeries & { nextLive: string; knownTrend?: Trend };

/** Evaluates and publishes every series whose record, definition or present has changed. */
export async function evaluateDue(options: {
  knex: Knex;
  turn: RecordingTurn;
  signal: AbortSignal;
  at: Date;
  series: readonly MeasuredSeries[];
  live: ReadonlyMap<number, SloLiveState>;
  windowsMs: readonly number[];
}): Promise<void> {
  const { knex, turn, signal, at, series, live, windowsMs } = options;
  const due = series
    .filter(({ recordedTo }) => recordedTo > 0)
    .map(item => ({
      ...item,
      nextLive: nextLiveJson(item, live, windowsMs),
      // A trend moves with the hours, not with the present.
      ...(hasMoved(item) && { knownTrend: knownTrend(item) }),
    }))
    .filter(item => item.knownTrend || item.liveJson !== item.nextLive);
  // Those that need twice as much of the past for themselves.
  const anew = due.filter(needsWholeTrend);
  const others = due.filter(item => !needsWholeTrend(item));
  for (const chunk of [
    ...chunked(anew, SERIES_PER_WRITE),
    ...chunked(others, SERIES_PER_WRITE),
  ]) {
    signal.throwIfAborted();
    const days = await readDays(
      knex,
      chunk.map(({ id }) => id),
      Math.min(...chunk.map(firstDayOf)),
    );
    const rows: EvaluatedRow[] = [];
    for (const item of chunk) {
      rows.push(evaluatedRow(item, days.get(item.id) ?? [], at));
      if (rows.length % SERIES_PER_TURN === 0) {
        await setImmediate();
      }
    }
    await turn.write(async tx => {
      await writeEvaluations(tx, rows);
      await publishNamespaces(
        tx,
        chunk.map(({ application }) => application),
      );
    });
  }
  if (due.length > 0) {
    await turn.write(tx => countAnew(tx, due.length));
  }
}

function evaluatedRow(
  series: DueSeries,
  days: readonly RecordedDay[],
  at: Date,
): EvaluatedRow {
  const { id, version, recordedTo, nextLive } = series;
  return {
    id,
    version,
    evaluated_to: recordedTo,
    live_json: nextLive,
    refreshed_at: at.toISOString(),
    ...evaluateSeries({
      ...series,
      series,
      days,
      errorRatios: liveErrorRatios(nextLive),
    }),
  };
}

function hasMoved({ evaluatedTo, recordedTo }: MeasuredSeries): boolean {
  return evaluatedTo !== recordedTo;
}

function knownTrend(series: MeasuredSeries): Trend {
  const { evaluatedTo, recordedTo, trendJson } = series;
  return evaluatedTo > 0
    ? continuedTrend(
        trendJson ? JSON.parse(trendJson) : [],
        evaluatedTo,
        recordedTo,
      ) ?? []
    : [];
}

function needsWholeTrend(series: DueSeries): boolean {
  return series.knownTrend?.length === 0;
}

/** A series that has no answer keeps what was said of it last. */
function nextLiveJson(
  series: MeasuredSeries,
  live: ReadonlyMap<number, SloLiveState>,
  windowsMs: readonly number[],
): string {
  const state = live.get(series.id);
  return state === undefined && series.failure
    ? series.liveJson
    : liveJson(state, windowsMs);
}

/** The first day that an evaluation looks at: that of the window, or of the window of the trend's first point. */
function firstDayOf(series: DueSeries): number {
  const { slo, recordedTo } = series;
  return (
    Math.floor(recordedTo / HOURS_OF_DAY) -
    Math.ceil(durationMs(slo.window.duration) / DAY_MS) -
    CALENDAR_MARGIN_DAYS -
    (needsWholeTrend(series) ? TREND_DAYS : 0)
  );
}
