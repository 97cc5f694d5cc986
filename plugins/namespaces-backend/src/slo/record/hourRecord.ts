import {
  SloFailure,
  SloHour,
} from '@freehold/backstage-plugin-namespaces-node';
import { Knex } from 'knex';
import { chunked } from '../../database/chunked';
import { grouped } from '../../database/grouped';
import { SloDayTable } from '../../database/tables';
import { updateMany } from '../../database/updateMany';
import { RecordedDay, RecordedHours, hoursByDay, mergeHours } from './dayRow';

/** SQLite takes at most 500 rows in one INSERT. */
const INSERT_CHUNK = 400;

const MAX_REASON_LENGTH = 500;

/** Answers of a provider about a stretch of hours. */
export interface AnsweredHours {
  /** Hours since 1970; `from` of a series is the first that it misses. */
  series: ReadonlyArray<{ id: number; from: number }>;
  to: number;
  hours: ReadonlyMap<number, readonly SloHour[]>;
  failures: ReadonlyMap<number, SloFailure>;
}

/**
 * Records what a provider answered: the first that is said of an hour holds. Series that failed are left where they are,
 * to be asked for the same hours again.
 */
export async function recordHours(
  tx: Knex.Transaction,
  answer: AnsweredHours,
): Promise<void> {
  const { series, to, hours, failures } = answer;
  const answered = series.filter(
    ({ id }) => failures.get(id)?.kind !== 'failed',
  );
  for (const chunk of chunked(answered)) {
    await recordDays(tx, chunk, to, hours);
  }
  const columns = { id: 'integer', failure: 'text' } as const;
  const withFailure = ({ id }: { id: number }) => ({
    id,
    failure: failureOf(failures.get(id)),
  });
  await updateMany(tx, {
    table: 'slo_series',
    keys: ['id'],
    columns: { ...columns, recorded_to: 'integer' },
    rows: answered.map(item => ({ ...withFailure(item), recorded_to: to })),
  });
  await updateMany(tx, {
    table: 'slo_series',
    keys: ['id'],
    columns,
    rows: series
      .filter(({ id }) => failures.get(id)?.kind === 'failed')
      .map(withFailure),
  });
  for (const [from, begun] of grouped(answered, item => item.from)) {
    for (const chunk of chunked(begun)) {
      await tx('slo_series')
        .whereIn(
          'id',
          chunk.map(({ id }) => id),
        )
        .where('recorded_from', 0)
        .update({ recorded_from: from });
    }
  }
}

/** What the column `failure` has: why there is no answer, or nothing. */
export function failureOf(failure: SloFailure | undefined): string {
  return failure
    ? (failure.reason || 'The provider does not say why').slice(
        0,
        MAX_REASON_LENGTH,
      )
    : '';
}

/** Recorded days by series, oldest first; series without any are absent. `fromDay` counts from 1970. */
export async function readDays(
  knex: Knex,
  seriesIds: readonly number[],
  fromDay: number,
): Promise<Map<number, RecordedDay[]>> {
  const days = new Map<number, RecordedDay[]>();
  for (const ids of chunked(seriesIds)) {
    const rows = await knex('slo_days')
      .whereIn('series_id', ids)
      .where('day', '>=', fromDay)
      .orderBy(['series_id', 'day'])
      .select('series_id', 'day', 'hours');
    for (const [id, ofSeries] of grouped(rows, row => row.series_id)) {
      days.set(
        id,
        ofSeries.map(({ day, hours }) => ({ day, hours: JSON.parse(hours) })),
      );
    }
  }
  return days;
}

async function recordDays(
  tx: Knex.Transaction,
  series: ReadonlyArray<{ id: number; from: number }>,
  to: number,
  hours: ReadonlyMap<number, readonly SloHour[]>,
): Promise<void> {
  const answered = series.flatMap(({ id, from }) =>
    [...hoursByDay(hours.get(id) ?? [], from, to)].map(([day, slots]) => ({
      id,
      day,
      slots,
    })),
  );
  if (answered.length === 0) {
    return;
  }
  const recorded = await recordedOn(
    tx,
    series.map(({ id }) => id),
    answered.map(({ day }) => day),
  );
  const rows = answered.map(({ id, day, slots }): SloDayTable => {
    const known = recorded.get(keyOf(id, day));
    const merged = known ? mergeHours(known, slots) : slots;
    return { series_id: id, day, hours: JSON.stringify(merged) };
  });
  for (const chunk of chunked(rows, INSERT_CHUNK)) {
    await tx('slo_days')
      .insert(chunk)
      .onConflict(['series_id', 'day'])
      .merge(['hours']);
  }
}

async function recordedOn(
  tx: Knex.Transaction,
  ids: readonly number[],
  days: readonly number[],
): Promise<Map<string, RecordedHours>> {
  const range = days.reduce(
    ([first, last], day) => [Math.min(first, day), Math.max(last, day)],
    [Infinity, -Infinity],
  );
  const rows = await tx('slo_days')
    .whereIn('series_id', ids)
    .whereBetween('day', [range[0], range[1]])
    .select('series_id', 'day', 'hours');
  return new Map(
    rows.map(row => [keyOf(row.series_id, row.day), JSON.parse(row.hours)]),
  );
}

function keyOf(id: number, day: number): string {
  return `${id}/${day}`;
}
