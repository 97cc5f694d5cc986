import { HOUR, MINUTE } from './__testUtils__/fakePrometheus';
import {
  askedPrometheus,
  fake,
  hours,
  shop,
} from './__testUtils__/providerHarness';

const { provider, tokyo } = askedPrometheus();

describe('a Prometheus that was away', () => {
  /** From 20 minutes past ten to 40 past twelve. */
  const away = (minute: number) => minute >= 620 && minute < 760;
  const sums = (list: ReadonlyArray<{ good: number; total: number }> = []) => ({
    good: list.reduce((sum, { good }) => sum + good, 0),
    total: list.reduce((sum, { total }) => sum + total, 0),
  });

  it('is caught up with what the counters counted meanwhile', async () => {
    tokyo.answer(fake({ away }));
    const answer = await provider({ now: 20 * HOUR }).readHours(
      hours([shop], 9, 14),
    );
    const recorded = answer.hours.get(1) ?? [];
    expect(
      recorded.map(({ start, estimated }) => [start / HOUR, estimated]),
    ).toEqual([
      [9, undefined],
      [10, true],
      [11, true],
      [12, true],
      [13, undefined],
    ]);
    expect(sums(recorded).total).toBeCloseTo(300, 2);
    expect(sums(recorded).good).toBeCloseTo(270, 2);
    for (const { good, total } of recorded) {
      expect(Math.abs(total - 60)).toBeLessThan(5);
      expect(good).toBeLessThanOrEqual(total);
    }
    expect(tokyo.asked).toHaveLength(5);
  });

  it('is the same in whatever pieces it is asked', async () => {
    tokyo.answer(fake({ away }));
    const asked = provider({ now: 20 * HOUR });
    const whole = await asked.readHours(hours([shop], 9, 14));
    const pieces = await Promise.all(
      [9, 10, 11, 12, 13].map(hour =>
        asked.readHours(hours([shop], hour, hour + 1)),
      ),
    );
    expect(pieces.flatMap(({ hours: piece }) => piece.get(1) ?? [])).toEqual(
      whole.hours.get(1),
    );
  });

  it('is asked again until the gap has an end', async () => {
    tokyo.answer(fake({ away, until: 775 }));
    const early = await provider({ now: 775 * MINUTE }).readHours(
      hours([shop], 9, 12),
    );
    expect(early.hours.size).toBe(0);
    expect(early.failures.get(1)).toEqual({
      kind: 'failed',
      reason: expect.stringContaining(
        "Prometheus 'tokyo' has no samples of up since 1970-01-01 10:00 UTC.",
      ),
    });

    tokyo.answer(fake({ away, until: 800 }));
    const later = await provider({ now: 800 * MINUTE }).readHours(
      hours([shop], 9, 13),
    );
    expect(later.failures.size).toBe(0);
    expect(sums(later.hours.get(1)).total).toBeCloseTo(240, 2);
  });

  it('has nothing to say of the time before its first sample', async () => {
    tokyo.answer(fake({ away: minute => minute < 690 }));
    const answer = await provider({ now: 20 * HOUR }).readHours(
      hours([shop], 8, 14),
    );
    expect(answer.hours.get(1)).toEqual([
      { start: 11 * HOUR, good: expect.any(Number), total: 29 },
      { start: 12 * HOUR, good: 54, total: 60 },
      { start: 13 * HOUR, good: 54, total: 60 },
    ]);
  });

  it('is not waited for when it was away for weeks', async () => {
    tokyo.answer(fake({ until: 630 }));
    const answer = await provider({ now: 20 * 24 * HOUR }).readHours(
      hours([shop], 9, 14),
    );
    expect(answer.failures.size).toBe(0);
    expect(answer.hours.get(1)).toHaveLength(2);
  });
});
