/**
 * What has to hold of the figures of forty services over thirty days, from a real Prometheus to the portal's API:
 *
 * 1. A backend that starts while Prometheus is away says so, and shows no figures.
 * 2. It catches up; while Prometheus is killed it keeps its figures and their age; afterwards no hour is missing.
 * 3. Attainment and budget are those of the raw counters, to a tenth of a percentage point, although counters restarted,
 *    services came and stood still, and Prometheus was dead for an hour.
 * 4. Burn rates and objectives are those that Prometheus has from the rendered rules and from the portal's own gauge.
 * 5. The page of the rendered rules fires for a total outage of twenty minutes, and clears after it.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import createKnex from 'knex';
import { checkAlert, writeRules } from './alert';
import { checkCatchUp } from './catchUp';
import { checkFigures, checkKept } from './figures';
import { checkLive } from './live';
import { makeMonorepo, objectiveSamplesDuring } from './monorepo';
import { writeOpenMetrics } from './openMetrics';
import { Portal, startPortal } from './portal';
import { RealPrometheus } from './realPrometheus';
import { expectThat, said, step } from '../lib/report';
import { makeHistory } from './services';

const HOUR = 3_600_000;

async function main(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'freehold-prometheus-'));
  const databaseFile = join(directory, 'tables.sqlite');
  const knex = createKnex({
    client: 'better-sqlite3',
    connection: { filename: databaseFile },
    useNullAsDefault: true,
  });
  let prometheus: RealPrometheus | undefined;
  let portal: Portal | undefined;
  try {
    const history = makeHistory(Date.now());
    const { services, outage } = history;
    mkdirSync(join(directory, 'prometheus'));
    const rules = join(directory, 'rules.yml');
    writeRules(rules, services);
    const jobs: object[] = [];
    prometheus = await RealPrometheus.create({
      directory: join(directory, 'prometheus'),
      ruleFiles: [rules],
      jobs,
    });

    step('thirty days of forty services');
    const samples = join(directory, 'samples.txt');
    writeOpenMetrics(samples, [
      history.up,
      ...services.flatMap(({ series }) => series),
      ...objectiveSamplesDuring(services, {
        start: outage.start - HOUR,
        end: outage.end + 3 * HOUR,
      }),
    ]);
    prometheus.importOpenMetrics(samples);
    rmSync(samples);

    step('a portal that starts while Prometheus is away');
    const monorepo = join(directory, 'monorepo.git');
    await makeMonorepo(monorepo, services);
    portal = await startPortal({
      knex,
      monorepo,
      prometheusUrl: prometheus.url,
    });
    await portal.index();
    await portal.refresh();
    const { sloSource } = await portal.namespaces();
    expectThat(
      /cannot be reached/.test(sloSource?.error ?? ''),
      `the API says why there are no figures: ${sloSource?.error}`,
    );
    jobs.push(portal.scrapeJob);
    await prometheus.start();

    step('Prometheus is killed, and comes back');
    await checkCatchUp({ knex, prometheus, portal, history });
    prometheus.backfillRules(
      rules,
      outage.start - 5 * 60_000,
      outage.end + 45 * 60_000,
    );

    step('the figures of the API beside the raw counters');
    await prometheus.kill();
    await checkKept({ portal });
    await prometheus.start();
    await portal.refresh();
    await checkFigures({ knex, portal, history });

    step('the page of a total outage');
    await checkAlert({ prometheus, history });

    step('burn rates and objectives as Prometheus has them');
    await checkLive({ prometheus, portal, history });
    said();
  } finally {
    await portal?.stop();
    await prometheus?.kill();
    await knex.destroy();
    rmSync(directory, { recursive: true, force: true });
  }
}

// Said outright: a Backstage backend that was stopped ends its process with 0 when nothing is left to do, whatever
// `process.exitCode` is.
main().then(
  () => process.exit(0),
  error => {
    process.stderr.write(`${error?.stack ?? error}\n`);
    process.exit(1);
  },
);
