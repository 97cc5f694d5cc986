import fc from 'fast-check';
import { anSlo } from '../__testUtils__/definitions';
import { DAY, HOUR, NOW } from '../__testUtils__/series';
import type { Budgeting } from '../openslo/model';
import { attainmentWithin } from './attainment';
import { budgetOf } from './budget';
import type { Bucket, BucketSeries } from './buckets';
import { budgetUnits } from './budgetUnits';
import { burnDown } from './burnDown';
import { countedTime } from './countedTime';
import type { Correction } from './corrections';
import { evaluateObjective } from './evaluateObjective';

const rolling = anSlo().window;
const MAX_AGE_HOURS = 40 * 24;

const bucket = fc
  .record({
    hoursAgo: fc.integer({ min: 1, max: MAX_AGE_HOURS }),
    total: fc.integer({ min: 0, max: 10_000 }),
    badShare: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(
    ({ hoursAgo, total, badShare }): Bucket => ({
      start: NOW - hoursAgo * HOUR,
      good: total - Math.floor(total * badShare),
      total,
    }),
  );

const buckets = fc.uniqueArray(bucket, {
  selector: ({ start }) => start,
  maxLength: 200,
});

const target = fc.constantFrom(0, 0.5, 0.9, 0.99, 0.999, 0.9995, 0.99999);

const budgeting = fc.constantFrom<Budgeting>(
  { method: 'Occurrences' },
  { method: 'Timeslices', sliceMs: 2 * HOUR, sliceTarget: 0.95 },
  { method: 'RatioTimeslices', sliceMs: HOUR },
);

const hour = fc.integer({ min: 0, max: MAX_AGE_HOURS });

const correction = fc
  .tuple(hour, fc.integer({ min: 1, max: 48 * 60 }))
  .map(([hoursAgo, minutes]): Correction => {
    const start = NOW - hoursAgo * HOUR + 7 * 60_000;
    return { start, end: start + minutes * 60_000, reason: 'Maintenance' };
  });

const corrections = fc.array(correction, { maxLength: 3 });

function series(list: readonly Bucket[]): BucketSeries {
  return { resolutionMs: HOUR, unit: 'events', buckets: list };
}

function evaluate(
  list: readonly Bucket[],
  objective: { target: number; budgeting: Budgeting },
  corrected: readonly Correction[] = [],
) {
  return evaluateObjective(objective, rolling, series(list), {
    now: NOW,
    corrections: corrected,
  });
}

function everyNumber(value: unknown): number[] {
  if (typeof value === 'number') {
    return [value];
  }
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(everyNumber)
    : [];
}

describe('error budgets', () => {
  it('consumed over adjacent windows add up', () => {
    fc.assert(
      fc.property(buckets, hour, hour, hour, (list, ...cuts) => {
        const [start, middle, end] = cuts
          .map(hoursAgo => NOW - hoursAgo * HOUR)
          .sort((a, b) => a - b);
        const consumed = (from: number, to: number) => {
          const interval = { start: from, end: to };
          const budget = budgetOf(
            attainmentWithin(list, interval, 0.99),
            0.99,
            countedTime({ whole: interval, elapsed: interval }),
          );
          return budget.state === 'no-data' ? 0 : budget.units.consumed;
        };
        expect(consumed(start, middle) + consumed(middle, end)).toBeCloseTo(
          consumed(start, end),
          3,
        );
      }),
    );
  });

  it('fall along the burn-down to what is left', () => {
    fc.assert(
      fc.property(buckets, target, (list, wanted) => {
        const status = evaluate(list, {
          target: wanted,
          budgeting: { method: 'Occurrences' },
        });
        const window = status.window;
        if (window.state !== 'open' || status.budget.state === 'no-data') {
          return;
        }
        const sorted = status.units.state === 'ok' ? status.units.buckets : [];
        const points = burnDown(sorted, window, wanted, DAY);
        const remaining = points.map(point => point.remaining);
        expect(remaining[0]).toBe(1);
        expect(remaining.at(-1)).toBeCloseTo(status.budget.remaining, 6);
        expect([...remaining].sort((a, b) => b - a)).toEqual(remaining);
      }),
    );
  });

  it('never grow by a bad event', () => {
    fc.assert(
      fc.property(
        buckets,
        target,
        budgeting,
        fc.nat(),
        (list, wanted, method, pick) => {
          const candidates = list.filter(({ good }) => good > 0);
          fc.pre(candidates.length > 0);
          const worse = candidates[pick % candidates.length];
          const remaining = (some: readonly Bucket[]) => {
            const { budget } = evaluate(some, {
              target: wanted,
              budgeting: method,
            });
            return budget.state === 'no-data' ? 0 : budget.remaining;
          };
          const turned = list.map(one =>
            one === worse ? { ...one, good: one.good - 1 } : one,
          );
          const before = remaining(list);
          expect(remaining(turned)).toBeLessThanOrEqual(
            before + 1e-9 * Math.max(1, Math.abs(before)),
          );
        },
      ),
    );
  });

  it('do not depend on the order of the buckets, nor on hearing of one twice', () => {
    fc.assert(
      fc.property(
        buckets,
        fc.array(fc.nat(), { minLength: 1 }),
        budgeting,
        corrections,
        (list, keys, method, corrected) => {
          const objective = { target: 0.99, budgeting: method };
          const shuffled = [...list, ...list.slice(0, 3)]
            .map((one, index) => ({ one, key: keys[index % keys.length] }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
          expect(evaluate(shuffled, objective, corrected)).toEqual(
            evaluate(list, objective, corrected),
          );
        },
      ),
    );
  });

  it('are never something that is not a number', () => {
    const strange = fc.oneof(
      { weight: 4, arbitrary: bucket },
      fc.record({
        start: fc.oneof(fc.constant(NOW - HOUR), fc.double()),
        good: fc.double(),
        total: fc.double(),
      }),
    );
    fc.assert(
      fc.property(
        fc.array(strange, { maxLength: 50 }),
        target,
        budgeting,
        corrections,
        (list, wanted, method, corrected) => {
          const status = evaluate(
            list,
            { target: wanted, budgeting: method },
            corrected,
          );
          expect(everyNumber(status).every(Number.isFinite)).toBe(true);
        },
      ),
    );
  });
});

describe('corrections', () => {
  it('never change time that is not corrected', () => {
    fc.assert(
      fc.property(buckets, corrections, hour, hour, (list, corrected, a, b) => {
        const method = { method: 'Occurrences' } as const;
        const [plain, after] = [[], corrected].map(some =>
          budgetUnits(series(list), method, some),
        );
        if (plain.state !== 'ok' || after.state !== 'ok') {
          throw new Error('events have no slices that could be too short');
        }
        const touched = (start: number) =>
          corrected.some(one => start < one.end && start + HOUR > one.start);
        expect(after.buckets).toEqual(
          plain.buckets.filter(({ start }) => !touched(start)),
        );
        const interval = {
          start: NOW - Math.max(a, b) * HOUR,
          end: NOW - Math.min(a, b) * HOUR,
        };
        const apart = corrected.every(
          one => one.end <= interval.start || one.start >= interval.end,
        );
        fc.pre(apart);
        expect(attainmentWithin(after.buckets, interval, 0.99)).toEqual(
          attainmentWithin(plain.buckets, interval, 0.99),
        );
      }),
    );
  });

  it('that say the same twice say it once', () => {
    fc.assert(
      fc.property(buckets, corrections, (list, corrected) => {
        const objective = {
          target: 0.99,
          budgeting: { method: 'Occurrences' as const },
        };
        expect(
          evaluate(list, objective, [...corrected, ...corrected].reverse()),
        ).toEqual(evaluate(list, objective, corrected));
      }),
    );
  });
});

describe('recovery', () => {
  it('brings the budget back, and not an hour earlier', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 721, max: 1000 }),
        (hoursAgo, bad) => {
          const list = Array.from({ length: 720 }, (_, index) => ({
            start: NOW - (index + 1) * HOUR,
            good: index === hoursAgo ? 1000 - bad : 1000,
            total: 1000,
          }));
          const objective = {
            target: 0.999,
            budgeting: { method: 'Occurrences' as const },
          };
          const { recovery } = evaluate(list, objective);
          if (recovery.state !== 'at') {
            throw new Error('the budget is gone');
          }
          const exhaustedAt = (instant: number) => {
            const good = Array.from(
              { length: Math.round((instant - NOW) / HOUR) },
              (_, index) => ({
                start: NOW + index * HOUR,
                good: 1000,
                total: 1000,
              }),
            );
            const { budget } = evaluateObjective(
              objective,
              rolling,
              series([...list, ...good]),
              { now: instant },
            );
            return budget.state !== 'no-data' && budget.exhausted;
          };
          expect(exhaustedAt(recovery.instant)).toBe(false);
          expect(exhaustedAt(recovery.instant - HOUR)).toBe(true);
        },
      ),
      { numRuns: 20 },
    );
  });
});
