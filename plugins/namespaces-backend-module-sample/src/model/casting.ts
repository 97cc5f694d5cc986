import { SloSeries } from '@freehold/backstage-plugin-namespaces-node';
import { IndicatorMetric, MetricSource } from '@freehold/slo';
import { CAST, CastMember } from './cast';
import { seedOf, uniform } from './random';
import { COMEBACK_WEEKS, PAGE_TURNS, Role, TICKET_TURNS } from './role';
import { Traffic } from './traffic';

/** Objectives that the cast is about. */
const LEADING = new Set(['availability', 'success']);
const REHEARSAL = /^(dev|test|qa|stag|stg|sandbox|preview|preprod)/;
const JOBS = /\bkube_(cron)?job_|\bkubernetes_state\.(cron)?job\./;
/** Load tests and health checks: enough that a single failure is no alert. */
const LEAST_PER_HOUR = 4_000;

/** What the made-up figures of a series are made from. */
export interface Part {
  traffic: Traffic;
  role: Role;
  /** In develop and staging more goes wrong. */
  rehearsal: boolean;
}

export function partOf(series: SloSeries): Part {
  const { application, environment } = series;
  const rehearsal = REHEARSAL.test(environment);
  const member: CastMember | undefined = Object.hasOwn(CAST, application)
    ? CAST[application]
    : undefined;
  const production = member ?? strangerTraffic(series);
  const traffic: Traffic =
    rehearsal && production.audience !== 'schedule'
      ? {
          audience: 'colleagues',
          perHour: Math.max(production.perHour / 100, LEAST_PER_HOUR),
        }
      : { audience: production.audience, perHour: production.perHour };
  return { traffic, rehearsal, role: roleOf(series, member, rehearsal) };
}

function roleOf(
  { application, environment, objective }: SloSeries,
  member: CastMember | undefined,
  rehearsal: boolean,
): Role {
  const seed = seedOf('role', application, environment, objective.id);
  if (rehearsal) {
    return drawn(seed, [
      [0.97, 'steady'],
      [0.03, 'ticket'],
    ]);
  }
  if (member) {
    return LEADING.has(objective.id) ? member.role : { kind: 'steady' };
  }
  return drawn(seed, [
    [0.7, 'steady'],
    [0.12, 'page'],
    [0.08, 'ticket'],
    [0.06, 'comeback'],
    [0.02, 'exhausted'],
    [0.02, 'silent'],
  ]);
}

function drawn(
  seed: number,
  chances: ReadonlyArray<readonly [number, Role['kind']]>,
): Role {
  let rest = uniform(seed, 0);
  const [, kind] = chances.find(([chance]) => {
    rest -= chance;
    return rest < 0;
  }) ?? [1, 'steady' as const];
  const turn = (turns: number) => Math.floor(uniform(seed, 1) * turns);
  switch (kind) {
    case 'page':
      return { kind, turn: turn(PAGE_TURNS) };
    case 'ticket':
      return { kind, turn: turn(TICKET_TURNS) };
    case 'comeback':
      return { kind, week: turn(COMEBACK_WEEKS) };
    default:
      return { kind };
  }
}

/** Of an application that is not in the cast: the same for all of its objectives, which count the same requests. */
function strangerTraffic({ application, objective }: SloSeries): Traffic {
  if (JOBS.test(queriesOf(countedBy(objective.indicator.metric)))) {
    return { audience: 'schedule', perHour: 240 };
  }
  const size = uniform(seedOf('traffic', application), 0);
  return { audience: 'members', perHour: Math.round(10 ** (4.3 + 1.7 * size)) };
}

function countedBy(metric: IndicatorMetric): MetricSource {
  switch (metric.kind) {
    case 'raw':
      return metric.raw;
    case 'threshold':
      return metric.source;
    default:
      return metric.total;
  }
}

function queriesOf({ spec }: MetricSource): string {
  return [spec.query, spec.datadogQuery]
    .filter(query => typeof query === 'string')
    .join('\n');
}
