/** What the API says, beside what the raw counters say. */
import { SloObjectiveDetail } from '@freehold/backstage-plugin-namespaces-common';
import { Knex } from 'knex';
import { LATENCY_TARGET, SLICES, TARGET } from './monorepo';
import { Samples } from './openMetrics';
import { Portal } from './portal';
import { RawFigures, rawFigures, rawSliceFigures } from './rawFigures';
import { expectThat, note } from '../lib/report';
import { points } from './points';
import { History, Service } from './services';

const HOUR = 3_600_000;
const WINDOW_MS = 30 * 24 * HOUR;
/** A tenth of a percentage point. */
const TOLERANCE = 0.001;

/** Figures without Prometheus, over HTTP: they stay, and say how old they are. */
export async function checkKept({ portal }: { portal: Portal }): Promise<void> {
  const before = await portal.slos('service-00');
  await portal.refresh();
  const after = await portal.slos('service-00');
  expectThat(
    JSON.stringify(after.objectives) === JSON.stringify(before.objectives) &&
      after.source?.refreshedAt === before.source?.refreshedAt &&
      after.source?.error !== undefined &&
      before.source?.error === undefined,
    `without Prometheus the API keeps the figures of ${after.source?.refreshedAt} and says why`,
  );
}

export async function checkFigures(options: {
  knex: Knex;
  portal: Portal;
  history: History;
}): Promise<void> {
  const { portal, history } = options;
  const worst = { attainment: 0, remaining: 0 };
  let compared = 0;
  let silent = 0;
  for (const service of history.services) {
    const { objectives } = await portal.slos(service.name);
    for (const objective of objectives) {
      const raw = rawFiguresOf(service, objective);
      if (!raw || raw.total === 0) {
        const state = objective.status?.state;
        if (state !== 'no-data') {
          throw new Error(
            `${service.name} ${objective.objective} has no events, and is called ${state}`,
          );
        }
        silent += 1;
        continue;
      }
      const { attainment, budget } = objective.status ?? {};
      if (attainment?.state !== 'ok' || budget?.state !== 'ok') {
        throw new Error(
          `${service.name} ${objective.objective} has no figures`,
        );
      }
      const difference = {
        attainment: Math.abs(attainment.ratio - raw.attainment),
        remaining: Math.abs(budget.remaining - raw.remaining),
      };
      if (service.story !== 'steady' || objective.objective === 'latency') {
        note(
          `${service.story.padEnd(10)} ${objective.objective.padEnd(12)} ${(
            attainment.ratio * 100
          ).toFixed(4)} %, budget ${(budget.remaining * 100).toFixed(
            2,
          )} % (raw ${(raw.attainment * 100).toFixed(4)} %, ${(
            raw.remaining * 100
          ).toFixed(2)} %)`,
        );
      }
      worst.attainment = Math.max(worst.attainment, difference.attainment);
      worst.remaining = Math.max(worst.remaining, difference.remaining);
      compared += 1;
    }
  }
  expectThat(
    silent > 0,
    `${silent} objectives without events have no data, and are not called good`,
  );
  expectThat(
    compared >= 47 &&
      worst.attainment <= TOLERANCE &&
      worst.remaining <= TOLERANCE,
    `${compared} objectives: attainment differs by at most ${points(
      worst.attainment,
    )}, budget by at most ${points(worst.remaining)}`,
  );
  await checkHours(options);
}

/** No hour is missing where there was traffic; those in which Prometheus was dead are marked. */
async function checkHours({
  knex,
  history,
}: {
  knex: Knex;
  history: History;
}): Promise<void> {
  const busy = history.services
    .filter(({ story }) => story !== 'idle' && story !== 'new')
    .map(({ name }) => name);
  const rows = await knex('slo_days')
    .join('slo_series', 'slo_series.id', 'slo_days.series_id')
    .whereIn('application', busy)
    .whereIn('objective', ['availability', 'good-hours'])
    .select('application', 'day', 'hours');
  const last = Math.floor(history.to / HOUR);
  const missing = new Map(
    busy.map(name => [
      name,
      new Set(Array.from({ length: 720 }, (_, back) => last - 1 - back)),
    ]),
  );
  const estimated = new Set<number>();
  for (const { application, day, hours } of rows) {
    const recorded: Array<number[] | null> = JSON.parse(hours);
    recorded.forEach((figures, index) => {
      const hour = day * 24 + index;
      if (figures) missing.get(application)?.delete(hour);
      if (figures?.[2]) estimated.add(hour);
    });
  }
  const gaps = [...missing].flatMap(([name, hours]) =>
    [...hours].map(hour => `${name} ${new Date(hour * HOUR).toISOString()}`),
  );
  expectThat(
    gaps.length === 0,
    `none of ${busy.length} x 720 hours is missing${gaps
      .slice(0, 3)
      .map(gap => `, but ${gap}`)
      .join('')}`,
  );
  const dead = [history.dead.start, history.dead.end - 1].map(instant =>
    Math.floor(instant / HOUR),
  );
  expectThat(
    estimated.size === 2 && dead.every(hour => estimated.has(hour)),
    'the two hours in which Prometheus was dead are estimated, and no others',
  );
}

function rawFiguresOf(
  service: Service,
  { objective, status, target }: SloObjectiveDetail,
): RawFigures | undefined {
  const to = status?.asOf;
  if (to === undefined) {
    return undefined;
  }
  const from = to - WINDOW_MS;
  const pick = (metric: string, code?: string) =>
    service.series.filter(
      (series: Samples) =>
        series.metric === metric &&
        (code === undefined || series.labels.code === code),
    );
  const good = pick('http_requests_total', '200');
  const total = pick('http_requests_total');
  const wanted: Record<string, number> = {
    availability: TARGET,
    latency: LATENCY_TARGET,
    'good-hours': SLICES.target,
  };
  if (wanted[objective] !== target) {
    throw new Error(`${service.name} ${objective} has the target ${target}`);
  }
  switch (objective) {
    case 'availability':
      return rawFigures(good, total, target, from, to);
    case 'latency':
      return rawFigures(
        pick('http_request_duration_seconds_bucket'),
        pick('http_request_duration_seconds_count'),
        target,
        from,
        to,
      );
    default:
      return rawSliceFigures(good, total, SLICES, target, from, to);
  }
}
