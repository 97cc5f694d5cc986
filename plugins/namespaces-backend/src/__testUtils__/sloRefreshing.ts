import {
  TestDatabaseId,
  TestDatabases,
  mockServices,
} from '@backstage/backend-test-utils';
import { SloSettings } from '../settings';
import { readDays } from '../slo/record/hourRecord';
import { SloReader } from '../slo/record/SloReader';
import { SloRefresher } from '../slo/refresh/SloRefresher';
import { FakeSloProvider } from './FakeSloProvider';
import { derivedApplication } from './derivedApplication';
import { derivedObjectives } from './derivedObjectives';
import { migratedDatabase } from './migratedDatabase';

const HOUR_MS = 3_600_000;

/** Noon of a Sunday. */
export const NOON = Date.parse('2026-11-22T12:00:00Z') / HOUR_MS;

const SETTINGS: SloSettings = {
  refreshInterval: { minutes: 5 },
  requestTimeoutMs: 5_000,
  settleMs: 300_000,
  backfillDays: 2,
  retentionDays: 400,
};

/** A database, a provider and a clock, and any number of refreshers of them. */
export async function sloRefreshing(
  databases: TestDatabases,
  id: TestDatabaseId,
) {
  const database = await migratedDatabase(databases, id);
  const { knex } = database;
  const provider = new FakeSloProvider();
  const clock = { now: new Date(NOON * HOUR_MS + 600_000) };

  const harness = {
    ...database,
    provider,
    /** Ten minutes past the twelfth hour of the day, and moved on by tests. */
    clock,
    logger: mockServices.logger.mock(),
    wait(hours: number) {
      clock.now = new Date(clock.now.getTime() + hours * HOUR_MS);
    },
    refresher(
      options: {
        provider?: FakeSloProvider;
        signal?: AbortSignal;
        settings?: Partial<SloSettings>;
      } = {},
    ) {
      return new SloRefresher({
        knex,
        provider: options.provider ?? provider,
        logger: harness.logger,
        now: () => clock.now,
        settings: { ...SETTINGS, ...options.settings },
        signal: options.signal ?? new AbortController().signal,
      });
    },
    /** Applications with one objective in one namespace each. */
    async fillWithSlos(names: string[], target = 0.99) {
      await database.fill(
        names.map(name => ({
          ...derivedApplication({ name, environments: ['production'] }),
          objectives: derivedObjectives(name, { target }),
        })),
      );
    },
    source: () => new SloReader(knex, provider).source(),
    async series(application: string) {
      const row = await knex('slo_series').where({ application }).first();
      if (!row) {
        throw new Error(`${application} has no series`);
      }
      return row;
    },
    /** Recorded hours of an application's series, by hour since 1970. */
    async hours(application: string) {
      const { id: series } = await harness.series(application);
      const days = (await readDays(knex, [series], 0)).get(series) ?? [];
      return new Map(
        days.flatMap(({ day, hours }) =>
          hours.flatMap((hour, index) =>
            hour ? [[day * 24 + index, hour] as const] : [],
          ),
        ),
      );
    },
    async namespace(application: string) {
      const { items } = await database.reader.listNamespaces({ application });
      return items[0].slo;
    },
  };
  return harness;
}
