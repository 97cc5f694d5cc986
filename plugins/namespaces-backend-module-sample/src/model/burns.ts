import { Instant } from '@freehold/slo';
import { between, uniform } from './random';
import { COMEBACK_WEEKS, PAGE_TURNS, Role, TICKET_TURNS } from './role';
import { DAY, HOUR, inTokyo, MINUTE, phaseOf, tokyoDay } from './time';

/** How fast a budget burns for a while; 1 uses all of it in 30 days. */
export interface Burn {
  start: Instant;
  end: Instant;
  rate: number;
}

/** What the burns of a series depend on. */
export interface BurnContext {
  seed: number;
  /** Namespaces of one cluster have outages together. */
  clusterSeed: number;
  rehearsal: boolean;
  role: Role;
  /** `1 - target`: how much of an hour may fail. */
  allowed: number;
  /** How busy an hour is, 1 for an average one. */
  weightOf(hour: Instant): number;
}

/** Not even in an outage does everything fail. */
export const WORST_RATIO = 0.95;

/** All cycles begin on a day when traffic rises, so that what begins weighs more than what was before. */
const EPOCH_DAY = 20_454;
const WINDOW_HOURS = 30 * 24;

/** What burns in an hour: what always does, first, and incidents on top of it. */
export function burnsIn(context: BurnContext, hour: Instant): Burn[] {
  const { role } = context;
  const always = (rate: number) => ({ start: hour, end: hour + HOUR, rate });
  switch (role.kind) {
    case 'steady':
    case 'silent':
      return [always(steadyRate(context, hour)), ...incidents(context, hour)];
    case 'exhausted':
      return [always(0.55), ...recurring(context, hour, 5 * DAY, 12, 0.13)];
    case 'page': {
      const phase = turnPhase(hour, role.turn, PAGE_TURNS);
      return [always(pageRate(phase))];
    }
    case 'ticket': {
      const phase = turnPhase(hour, role.turn, TICKET_TURNS);
      return [always(ticketRate(phase))];
    }
    case 'comeback': {
      const cycle = COMEBACK_WEEKS * 7 * DAY;
      const first = 7 * role.week;
      return [
        always(0.1),
        ...recurring(context, hour, cycle, 20, 0.6, first),
        ...recurring(context, hour, cycle, 20, 0.6, first + 23),
      ];
    }
    default:
      throw new TypeError(`Unknown role ${role satisfies never}`);
  }
}

/** The turns of a role divide thirty days, so that each window of thirty days has one of them, whole. */
export function turnPhase(
  instant: Instant,
  turn: number,
  turns: number,
): number {
  const length = (30 / turns) * DAY;
  return phaseOf(
    instant,
    inTokyo(EPOCH_DAY, 10) + turn * length,
    turns * length,
  );
}

/** Forty times for an hour puts six hours above 6x at once; 7.5 keeps them there until the next one has taken over. */
function pageRate(phase: number): number {
  if (phase < HOUR) return 40;
  return phase < 2 * DAY + HOUR ? 7.5 : 0.1;
}

/** A day at 5 puts a day above 3x and three days above 1x, below what would page; 1.25 keeps them there. */
function ticketRate(phase: number): number {
  if (phase < DAY) return 5;
  return phase < 10 * DAY + 18 * HOUR ? 1.25 : 0.1;
}

function steadyRate({ seed, rehearsal }: BurnContext, hour: Instant): number {
  const usual = between(rehearsal ? [0.15, 0.36] : [0.06, 0.4], seed, -1);
  return usual * between([0.75, 1.25], seed, tokyoDay(hour));
}

/** An incident that uses a share of the budget of thirty days, again and again. */
function recurring(
  { allowed, weightOf }: BurnContext,
  hour: Instant,
  cycleMs: number,
  clock: number,
  share: number,
  firstDay = 0,
): Burn[] {
  const first = inTokyo(EPOCH_DAY + firstDay, clock);
  const start = hour - phaseOf(hour, first, cycleMs);
  const budgetHours = share * WINDOW_HOURS;
  // Where a budget is large, even a total outage takes its time to use it up.
  const fastest = 0.5 / allowed;
  const hours = Math.max(50 / 60, budgetHours / fastest);
  const rate = budgetHours / hours / Math.max(weightOf(start), 0.5);
  return within([{ start, end: start + hours * HOUR, rate }], hour);
}

/**
 * Small incidents of ten to sixty minutes: an own one in the morning, and in the afternoon one that hits a part of the
 * cluster. Neither is large enough to alert anybody, alone or together.
 */
function incidents(context: BurnContext, hour: Instant): Burn[] {
  const { seed, clusterSeed, rehearsal } = context;
  const day = tokyoDay(hour);
  const burns: Burn[] = [];
  if (uniform(seed, day + 1_000_000) < (rehearsal ? 0.2 : 0.06)) {
    burns.push(incidentAt(day, [9, 11], seed, seed));
  }
  if (
    uniform(clusterSeed, day) < 0.11 &&
    uniform(seed ^ clusterSeed, day) < 0.4
  ) {
    burns.push(incidentAt(day, [13, 19], clusterSeed, seed));
  }
  return within(burns, hour);
}

/** When it happens is the same for all that it hits, how hard it hits them is not. */
function incidentAt(
  day: number,
  clocks: readonly [number, number],
  timeSeed: number,
  hitSeed: number,
): Burn {
  const minute = Math.floor(between([0, 60], timeSeed, day + 2_000_000));
  const clock = Math.floor(between(clocks, timeSeed, day + 3_000_000));
  const start = inTokyo(day, clock, minute);
  const minutes = Math.floor(between([10, 61], timeSeed, day + 4_000_000));
  const budgetHours = between([2, 6], hitSeed, day + 5_000_000);
  return {
    start,
    end: start + minutes * MINUTE,
    rate: budgetHours / (minutes / 60),
  };
}

function within(burns: readonly Burn[], hour: Instant): Burn[] {
  return burns.flatMap(({ start, end, rate }) =>
    end > hour && start < hour + HOUR
      ? [
          {
            start: Math.max(start, hour),
            end: Math.min(end, hour + HOUR),
            rate,
          },
        ]
      : [],
  );
}
