/** What a refresh of all SLOs costs with a real Prometheus, and `/namespaces` with what it wrote, by their number. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  defaultSlos,
  errorRecord,
  PLATFORM_DEFAULT_POLICY,
  windowsOf,
} from '@freehold/slo';
import { IndexWriter } from '../plugins/namespaces-backend/src/database/IndexWriter';
import { deriveObjectives } from '../plugins/namespaces-backend/src/slo/definitions/deriveObjectives';
import { SloRefresher } from '../plugins/namespaces-backend/src/slo/refresh/SloRefresher';
import { PrometheusClient } from '../plugins/namespaces-backend-module-prometheus/src/client/PrometheusClient';
import { PrometheusSloProvider } from '../plugins/namespaces-backend-module-prometheus/src/PrometheusSloProvider';
import { Samples, writeOpenMetrics } from '../scripts/prometheus/openMetrics';
import { RealPrometheus } from '../scripts/prometheus/realPrometheus';
import { readBenchOptions } from './benchOptions';
import { Measurements } from './measurements';
import {
  createDatabase,
  fillIndex,
  indexedApplication,
  list,
  owner,
  serve,
} from './namespacesIndex';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SCRAPE_MS = 2 * MINUTE;
/** Hours that Prometheus has: those before the first refresh, and one for each that is measured. */
const HOURS_BEFORE = 2;
const REFRESHES = 3;
/** When an hour is complete for certain. */
const SETTLED = 6 * MINUTE;
const WARM_UP = 3;

const MAX_QUERIES = 10;
const MAX_REFRESH_MS = 15_000;
const MAX_LIST_MS = 100;

const BACKFILL = 'first refresh (two hours)';
const REFRESH = 'refresh with a new hour';
const IDLE = 'refresh without one';

const LISTS: ReadonlyArray<[operation: string, path: string]> = [
  [
    'namespaces, worst state first',
    list({ sort: { field: 'sloState', order: 'asc' } }),
  ],
  [
    'least budget first',
    list({ sort: { field: 'sloRemaining', order: 'asc' } }),
  ],
  [
    'most budget first, my teams first',
    list({
      sort: { field: 'sloRemaining', order: 'desc' },
      ownersFirst: [owner(3), owner(7)],
    }),
  ],
  [
    'worst state first, my teams first',
    list({
      sort: { field: 'sloState', order: 'asc' },
      ownersFirst: [owner(3), owner(7)],
    }),
  ],
  [
    'exhausted ones, least budget first',
    list({
      sloState: ['exhausted'],
      sort: { field: 'sloRemaining', order: 'asc' },
    }),
  ],
  [
    'healthy ones of a team in production',
    list({
      sloState: ['healthy'],
      owner: [owner(3)],
      environment: ['production'],
      sort: { field: 'sloState', order: 'asc' },
    }),
  ],
  [
    'far down, worst state first',
    list({ sort: { field: 'sloState', order: 'asc' }, offset: 5_000 }),
  ],
];

const silent = {
  // What goes wrong must not pass for a quick refresh.
  error: (message: string) => {
    throw new Error(message);
  },
  warn: console.error,
  info() {},
  debug() {},
  child: () => silent,
};

/** Each service with errors of its own measure, so that states and budgets differ. */
function* samples(size: number, from: number, to: number): Generator<Samples> {
  const times: number[] = [];
  for (let time = from; time <= to; time += SCRAPE_MS) {
    times.push(time);
  }
  const labels = { job: 'bench', instance: 'one' };
  yield { metric: 'up', labels, times, values: times.map(() => 1) };
  for (let index = 0; index < size; index += 1) {
    const { name } = indexedApplication(index);
    const namespace = `${name}-production`;
    const requests = 200 + (index % 97);
    const failed = index % 20 === 0 ? 1 + (index % 7) : 0;
    for (const [code, count] of Object.entries({
      200: requests - failed,
      500: failed,
    })) {
      yield {
        metric: 'http_requests_total',
        labels: { namespace, code },
        times,
        values: times.map((_time, position) => position * count),
      };
    }
    // What the rules would have recorded, at the moments at which it is looked at.
    const looked = times.filter(time => {
      const sinceHour = time % HOUR;
      return sinceHour > SETTLED - 2 * SCRAPE_MS && sinceHour <= SETTLED;
    });
    for (const windowMs of windowsOf(PLATFORM_DEFAULT_POLICY)) {
      yield {
        metric: errorRecord(windowMs),
        labels: { namespace, slo: 'availability' },
        times: looked,
        values: looked.map(
          (_time, position) => (failed / requests) * (1 + position / 100),
        ),
      };
    }
  }
}

/** Applications with an SLO of their availability, which is measured in production. */
function applications(size: number) {
  return Array.from({ length: size }, (_, index) => {
    const application = indexedApplication(index);
    const { objectives = [] } = deriveObjectives(application.name, {
      text: defaultSlos({
        name: application.name,
        profile: 'http',
        sloTarget: 99.5,
      }),
    });
    return {
      ...application,
      objectives: objectives.filter(
        ({ objective }) => objective === 'availability',
      ),
      measuredIn: ['production'],
    };
  });
}

async function main(): Promise<void> {
  const { sizes, iterations, check } = readBenchOptions();
  requirePrometheus();
  const directory = mkdtempSync(join(tmpdir(), 'freehold-bench-'));
  const measurements = new Measurements();
  const queries = new Map<number, number[]>();
  const problems: string[] = [];
  let prometheus: RealPrometheus | undefined;
  try {
    for (const size of sizes) {
      const own = join(directory, `prometheus-${size}`);
      mkdirSync(own);
      const end = Math.floor(Date.now() / HOUR) * HOUR - HOUR;
      const file = join(own, 'samples.txt');
      writeOpenMetrics(
        file,
        samples(size, end - (HOURS_BEFORE + REFRESHES) * HOUR, end + SETTLED),
      );
      prometheus = await RealPrometheus.create({ directory: own });
      prometheus.importOpenMetrics(file);
      rmSync(file);
      await prometheus.start();

      const knex = await createDatabase(join(directory, `${size}.sqlite`));
      await fillIndex(new IndexWriter(knex), applications(size));
      let now = 0;
      const client = new PrometheusClient({
        name: 'bench',
        url: prometheus.url,
        headers: {},
        timeoutMs: 60_000,
        fetch,
      });
      const provider = new PrometheusSloProvider({
        instances: [{ name: 'bench', presence: 'up', client }],
        namespaceLabel: 'namespace',
        logger: silent,
        now: () => now,
      });
      const refresher = new SloRefresher({
        knex,
        provider,
        logger: silent,
        now: () => new Date(now),
        settings: {
          refreshInterval: { minutes: 5 },
          requestTimeoutMs: 60_000,
          settleMs: 5 * MINUTE,
          backfillDays: 1,
          retentionDays: 400,
        },
        signal: new AbortController().signal,
      });
      const refreshAt = async (operation: string, instant: number) => {
        now = instant;
        const before = client.queries;
        await measurements.time(operation, size, () => refresher.refresh());
        return client.queries - before;
      };

      await refreshAt(BACKFILL, end - REFRESHES * HOUR + SETTLED);
      const counts: number[] = [];
      for (let turn = REFRESHES - 1; turn >= 0; turn -= 1) {
        counts.push(await refreshAt(REFRESH, end - turn * HOUR + SETTLED));
        counts.push(await refreshAt(IDLE, end - turn * HOUR + SETTLED + 1));
      }
      queries.set(size, counts);
      const [{ recorded }] = await knex('slo_series')
        .where('recorded_to', end / HOUR)
        .where('live_json', '<>', '')
        .count({ recorded: '*' });
      if (Number(recorded) !== size) {
        problems.push(`Only ${recorded} of ${size} SLOs were refreshed`);
      }
      await prometheus.kill();

      const api = await serve(knex, provider);
      for (const [operation, path] of LISTS) {
        for (let turn = 0; turn < WARM_UP; turn += 1) await api.get(path);
        for (let turn = 0; turn < iterations; turn += 1)
          await measurements.time(operation, size, () => api.get(path));
      }
      api.close();
      await knex.destroy();
    }
  } finally {
    await prometheus?.kill();
    rmSync(directory, { recursive: true, force: true });
  }

  measurements.print('slo', sizes);
  for (const [size, counts] of queries) {
    process.stdout.write(
      `Queries for a refresh of ${size} SLOs: ${Math.max(
        ...counts,
      )} with a new hour, ${Math.min(...counts)} without\n`,
    );
  }
  process.stdout.write('\n');

  const largest = Math.max(...sizes);
  const most = Math.max(...(queries.get(largest) ?? []));
  if (!(most <= MAX_QUERIES)) {
    problems.push(
      `A refresh takes ${most} queries; ${MAX_QUERIES} are allowed`,
    );
  }
  for (const [operation, limit] of [
    [REFRESH, MAX_REFRESH_MS] as const,
    ...LISTS.map(([name]) => [name, MAX_LIST_MS] as const),
  ]) {
    const median = measurements.median(operation, largest);
    if (!(median < limit)) {
      problems.push(
        `${operation} takes ${median.toFixed(1)} ms; ${limit} ms are allowed`,
      );
    }
  }
  for (const problem of problems) {
    process.stderr.write(`${problem}\n`);
  }
  if (check && problems.length > 0) {
    process.exitCode = 1;
  }
}

function requirePrometheus(): void {
  for (const program of ['prometheus', 'promtool']) {
    try {
      execFileSync(program, ['--version'], { stdio: 'ignore' });
    } catch {
      throw new Error(
        `${program} cannot be run. Install it, for example with: apt-get install prometheus`,
      );
    }
  }
}

main().catch(error => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exitCode = 1;
});
