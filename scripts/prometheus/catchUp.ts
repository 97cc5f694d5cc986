/** The hourly record while Prometheus comes and goes; hours pass as fast as the clock of the refresher is told. */
import { Knex } from 'knex';
import { readSloSettings } from '../../plugins/namespaces-backend/src/settings';
import { SloRefresher } from '../../plugins/namespaces-backend/src/slo/refresh/SloRefresher';
import { PrometheusClient } from '../../plugins/namespaces-backend-module-prometheus/src/client/PrometheusClient';
import { PrometheusSloProvider } from '../../plugins/namespaces-backend-module-prometheus/src/PrometheusSloProvider';
import { ConfigReader } from '@backstage/config';
import { Portal } from './portal';
import { RealPrometheus } from './realPrometheus';
import { expectThat } from '../lib/report';
import { History } from './services';

const HOUR = 3_600_000;

/** A replica of the backend, as far as SLOs go, with a clock that can be set. */
class Replica {
  readonly #client: PrometheusClient;
  readonly #refresher: SloRefresher;
  #now = 0;

  constructor(knex: Knex, prometheusUrl: string) {
    const logger = {
      error() {},
      warn() {},
      info() {},
      debug() {},
      child: () => logger,
    };
    this.#client = new PrometheusClient({
      name: 'real',
      url: prometheusUrl,
      headers: {},
      timeoutMs: 30_000,
      fetch,
    });
    this.#refresher = new SloRefresher({
      knex,
      provider: new PrometheusSloProvider({
        instances: [{ name: 'real', presence: 'up', client: this.#client }],
        namespaceLabel: 'namespace',
        logger,
        now: () => this.#now,
      }),
      logger,
      now: () => new Date(this.#now),
      settings: {
        ...readSloSettings(new ConfigReader({})),
        settleMs: 0,
      },
      signal: new AbortController().signal,
    });
  }

  /** Refreshes as if it were that time; tells how many queries it took. */
  async refreshAt(now: number): Promise<number> {
    this.#now = now;
    const before = this.#client.queries;
    await this.#refresher.refresh();
    return this.#client.queries - before;
  }
}

export async function checkCatchUp(options: {
  knex: Knex;
  prometheus: RealPrometheus;
  portal: Portal;
  history: History;
}): Promise<void> {
  const { knex, prometheus, portal, history } = options;
  const hour = Math.floor(history.to / HOUR) * HOUR;
  const one = new Replica(knex, prometheus.url);
  const other = new Replica(knex, prometheus.url);
  const until = async () => {
    const rows = await knex('slo_series').select('recorded_to');
    return new Set(rows.map(({ recorded_to: to }) => to * HOUR - hour));
  };

  const queries = await one.refreshAt(hour - 8 * HOUR);
  expectThat(
    same(await until(), -8 * HOUR),
    `everything up to eight hours ago is recorded, with ${queries} queries`,
  );
  const steady = await one.refreshAt(hour - 7 * HOUR);
  expectThat(
    steady <= 10 && same(await until(), -7 * HOUR),
    `the next hour takes ${steady} queries`,
  );

  await prometheus.kill();
  const before = await portal.namespaces();
  for (const hoursAgo of [6, 5, 4]) {
    await one.refreshAt(hour - hoursAgo * HOUR);
  }
  const during = await portal.namespaces();
  expectThat(
    same(await until(), -7 * HOUR) &&
      JSON.stringify(during.items) === JSON.stringify(before.items) &&
      during.sloSource?.refreshedAt === before.sloSource?.refreshedAt &&
      /cannot be reached/.test(during.sloSource?.error ?? ''),
    `three refreshes without Prometheus change no figure and no age: ${during.sloSource?.error}`,
  );

  await prometheus.start();
  // Both at once, as two replicas whose locks have failed them.
  await Promise.all([
    one.refreshAt(hour - 2 * HOUR),
    other.refreshAt(hour - 2 * HOUR),
  ]);
  expectThat(
    same(await until(), -2 * HOUR),
    'afterwards two replicas at once catch up',
  );
  await portal.refresh();
  const { sloSource } = await portal.namespaces();
  expectThat(
    [...(await until())].every(reached => reached >= 0) && !sloSource?.error,
    'and the portal itself goes on to the present',
  );
}

function same(values: ReadonlySet<number>, expected: number): boolean {
  return values.size === 1 && values.has(expected);
}
