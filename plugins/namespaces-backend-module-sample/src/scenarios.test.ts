import { SloSeries } from '@freehold/backstage-plugin-namespaces-node';
import { defaultSlos, ObjectiveState } from '@freehold/slo';
import { claimed } from './__testUtils__/claimed';
import { evaluated } from './__testUtils__/evaluated';
import { sampleSeries, seriesOf } from './__testUtils__/sampleSeries';
import { partOf } from './model/casting';
import { DAY, HOUR, MINUTE } from './model/time';

// Years of figures are made up and evaluated.
jest.setTimeout(120_000);

const series = sampleSeries();
const isLeading = ({ objective, environment }: SloSeries) =>
  environment === 'production' &&
  ['availability', 'success'].includes(objective.id);
const leading = series.filter(isLeading);
const ofKind = (kind: string) =>
  leading.filter(one => partOf(one).role.kind === kind);

/** Less than one failure is to be expected of its runs in 30 days. */
function tooFew(one: SloSeries): boolean {
  const { traffic } = partOf(one);
  return traffic.perHour * 24 * 30 * (1 - one.objective.target) < 1;
}

async function statesAt(some: readonly SloSeries[], now: number) {
  const statuses = await evaluated(some, now);
  return new Map([...statuses].map(([one, { state }]) => [one, state]));
}

describe('what the sample shows', () => {
  it.each([
    '2026-11-22T03:04:00Z',
    '2026-12-31T23:59:00Z',
    '2027-02-14T01:05:00Z',
    '2027-08-09T18:40:00Z',
    '2028-02-29T14:21:00Z',
    '2029-05-05T00:00:00Z',
    '2031-10-18T09:33:00Z',
  ])('is what the cast promises at %s', async date => {
    const now = Date.parse(date);
    const states = await statesAt(leading, now);
    const surprises = [...states].flatMap(([one, state]) => {
      const promise = tooFew(one)
        ? 'low-volume'
        : claimed(partOf(one).role, now);
      return promise === undefined || promise === state
        ? []
        : [`${one.namespace}: ${state} instead of ${promise}`];
    });
    expect(surprises).toEqual([]);

    const shown = [...states.values()];
    const count = (state: ObjectiveState) =>
      shown.filter(other => other === state).length;
    expect(count('exhausted')).toBeGreaterThanOrEqual(1);
    expect(count('burning-fast')).toBeGreaterThanOrEqual(1);
    expect(count('burning')).toBeGreaterThanOrEqual(2);
    expect(count('no-data')).toBe(1);
    expect(count('low-volume')).toBe(1);
    expect(count('healthy')).toBeGreaterThan(leading.length / 2);
  });

  it('is healthy nearly everywhere else', async () => {
    const others = series.filter(one => !isLeading(one));
    const states = await statesAt(others, Date.parse('2026-11-22T03:04:00Z'));
    const healthy = [...states.values()].filter(state => state === 'healthy');
    expect(healthy.length / others.length).toBeGreaterThan(0.9);
  });

  it('never stops to page, from one turn to the next', async () => {
    const handover = Date.parse('2026-12-02T01:00:00Z');
    for (let after = -HOUR; after <= 8 * HOUR; after += 20 * MINUTE) {
      const states = await statesAt(ofKind('page'), handover + after);
      expect([...states.values()]).toContain('burning-fast');
    }
  });

  it('lets one budget be gone for a week and come back', async () => {
    const [one] = ofKind('comeback');
    const seen: Array<[ObjectiveState, number]> = [];
    const start = Date.parse('2026-11-01T10:30:00Z');
    for (let day = 0; day < 56; day++) {
      const statuses = await evaluated([one], start + day * DAY);
      const { state, budget } = [...statuses.values()][0];
      seen.push([state, 'remaining' in budget ? budget.remaining : NaN]);
    }
    const gone = seen.filter(([state]) => state === 'exhausted');
    expect(gone).toHaveLength(7);
    expect(gone.every(([, remaining]) => remaining < -0.15)).toBe(true);
    expect(seen.filter(([state]) => state === 'healthy')).toHaveLength(49);
  });

  it('has its budget gone since some days', async () => {
    const statuses = await evaluated(
      ofKind('exhausted'),
      Date.parse('2026-11-22T03:04:00Z'),
    );
    expect([...statuses.values()]).toMatchObject([
      { state: 'exhausted', recovery: { state: 'at' }, coverage: 1 },
    ]);
  });

  it('gives applications that it does not know a part as well', async () => {
    const strangers = Array.from({ length: 120 }, (_, index) => {
      const application = `stranger-${index}`;
      const text = defaultSlos({
        name: application,
        profile: 'http',
        sloTarget: 99.9,
      });
      return { ...seriesOf({ application, text })[0], id: index };
    });
    const now = Date.parse('2027-03-03T03:03:00Z');
    const states = await statesAt(strangers, now);
    const surprises = [...states].filter(([one, state]) => {
      const promise = claimed(partOf(one).role, now);
      return promise !== undefined && promise !== state;
    });
    expect(surprises).toEqual([]);
    expect(new Set(states.values())).toEqual(
      new Set(['exhausted', 'burning-fast', 'burning', 'no-data', 'healthy']),
    );
  });
});
