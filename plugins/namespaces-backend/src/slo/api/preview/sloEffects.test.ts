import { SloEffect } from '@freehold/backstage-plugin-namespaces-common';
import { Instant, editSloTargets } from '@freehold/slo';
import {
  derivedObjectives,
  sloText,
} from '../../../__testUtils__/derivedObjectives';
import { DerivedObjective } from '../../definitions/deriveObjectives';
import { DAY_MS, RecordedDay } from '../../record/dayRow';
import { SeriesRecord } from '../../record/seriesRecord';
import { recordFinder } from './recordFinder';
import { sloEffects } from './sloEffects';

const NOW: Instant = Date.parse('2026-11-22T00:00:00Z');
const TODAY = NOW / DAY_MS;
const PLACE = { environment: 'production', namespace: 'shop-production' };

const TEXT = sloText('shop', 0.99);
const BOTH = ['availability', 'latency'];
const objectives = (text: string, names = ['availability']) =>
  derivedObjectives('shop', { text, names });

function seriesOf(
  { definition, title }: DerivedObjective,
  part: Partial<SeriesRecord> = {},
): SeriesRecord {
  return {
    id: 1,
    application: 'shop',
    ...PLACE,
    cluster: 'gke-production',
    slo: definition,
    objective: definition.objectives[0],
    ownerRef: 'group:default/team-a',
    title,
    position: 0,
    unit: 'events',
    recordedFrom: (NOW - 31 * DAY_MS) / 3_600_000,
    recordedTo: NOW / 3_600_000,
    ...part,
  };
}

/** Thirty days in which nothing failed but on the tenth, when half of everything did. */
const RECORDED: RecordedDay[] = Array.from({ length: 30 }, (_, index) => ({
  day: TODAY - 30 + index,
  hours: Array.from({ length: 24 }, () => [index === 9 ? 500 : 1000, 1000]),
}));

function effects(
  before: DerivedObjective[],
  after: DerivedObjective[],
  options: { series?: SeriesRecord[]; days?: RecordedDay[] } = {},
): SloEffect[] {
  const { series = [seriesOf(objectives(TEXT)[0])], days = RECORDED } = options;
  return sloEffects({
    before,
    after,
    places: [PLACE],
    findRecord: recordFinder(series, new Map([[1, days]]), NOW),
    now: NOW,
  });
}

function withTarget(target: number): string {
  const edited = editSloTargets(TEXT, [{ objective: 'availability', target }]);
  if (!edited.ok) {
    throw new Error('The target cannot be edited');
  }
  return edited.text;
}

describe('sloEffects', () => {
  it('says when the budget of another target would have been used up', () => {
    // 12 of 720 hours' events failed: 1.67 %, of which 2 % may and 1 % may not.
    const [effect] = effects(objectives(withTarget(0.98)), objectives(TEXT));
    expect(effect).toMatchObject({
      ...PLACE,
      objective: 'availability',
      title: 'Availability',
      change: 'changed',
      before: { target: 0.98, state: 'healthy', unreachable: [] },
      after: { target: 0.99, state: 'exhausted' },
    });
    expect(effect.before?.breachedAt).toBeUndefined();
    expect(effect.before?.remaining).toBeCloseTo(1 / 6, 6);
    expect(effect.after?.remaining).toBeCloseTo(-2 / 3, 6);
    // 7.2 hours' events were allowed to fail; half of those of the fifteenth hour are beyond them.
    expect(effect.after?.breachedAt).toBe('2026-11-01T15:00:00.000Z');
    expect(effect.unknown).toBeUndefined();
  });

  it('names the alerts that a low target can never raise', () => {
    const [effect] = effects(objectives(TEXT), objectives(withTarget(0.9)));
    expect(effect.before?.unreachable).toEqual([]);
    expect(effect.after?.unreachable).toEqual(['14.4x over 1h']);
  });

  it.each([
    [
      'a title',
      'unchanged',
      TEXT.replaceAll('displayName: Availability', 'displayName: Answers'),
    ],
    ['nothing', 'unchanged', TEXT],
    ['a window', 'changed', TEXT.replaceAll('30d', '28d')],
    ['a target', 'changed', withTarget(0.995)],
  ])('takes an edit of %s for %s', (_what, change, text) => {
    const [effect] = effects(objectives(TEXT), objectives(text));
    expect(effect.change).toBe(change);
    expect(effect.unknown).toBeUndefined();
  });

  it('does not judge another measurement by what was recorded of the old one', () => {
    const text = TEXT.replace(/(query: \W*)(?=\w)/g, '$1other_');
    const [effect] = effects(objectives(TEXT), objectives(text));
    expect(effect).toMatchObject({
      change: 'changed',
      unknown: 'measured-differently',
      before: { state: 'exhausted' },
      after: { target: 0.99, state: 'no-data' },
    });
    expect(effect.after).not.toHaveProperty('attainment');
  });

  it('judges a renamed objective by the record of what it measures', () => {
    const text = TEXT.replaceAll(
      /^( *)name: availability$/gm,
      '$1name: answers',
    );
    const [added, removed] = effects(
      objectives(TEXT),
      objectives(text, ['answers']),
    );
    expect(added).toMatchObject({
      objective: 'answers',
      change: 'added',
      after: { state: 'exhausted' },
    });
    expect(added.before).toBeUndefined();
    expect(added.unknown).toBeUndefined();
    expect(removed).toMatchObject({
      objective: 'availability',
      change: 'removed',
      before: { state: 'exhausted' },
    });
    expect(removed.after).toBeUndefined();
  });

  it('knows nothing of an objective that was never measured', () => {
    const found = effects(objectives(TEXT), objectives(TEXT, BOTH));
    expect(found[1]).toMatchObject({
      objective: 'latency',
      change: 'added',
      unknown: 'no-data',
      after: { state: 'no-data' },
    });
  });

  it.each<[string, { series?: SeriesRecord[]; days?: RecordedDay[] }]>([
    ['nothing is measured', { series: [] }],
    [
      'nothing was asked for yet',
      { series: [seriesOf(objectives(TEXT)[0], { recordedTo: 0 })] },
    ],
    ['nothing happened', { days: [] }],
    [
      'it is measured elsewhere',
      { series: [seriesOf(objectives(TEXT)[0], { environment: 'develop' })] },
    ],
  ])('says that there is no data when %s', (_what, options) => {
    const [effect] = effects(
      objectives(TEXT),
      objectives(withTarget(0.9)),
      options,
    );
    expect(effect).toMatchObject({
      unknown: 'no-data',
      before: { state: 'no-data' },
      after: { target: 0.9, state: 'no-data' },
    });
  });

  it('says that hours are too long for slices of minutes', () => {
    const text = TEXT.replaceAll(
      'budgetingMethod: Occurrences',
      'budgetingMethod: RatioTimeslices',
    ).replace(
      /^( *)(- displayName: .*\n)( *)target:/gm,
      (_match, dash, title, pad) =>
        `${dash}${title}${pad}timeSliceWindow: 5m\n${pad}target:`,
    );
    const [effect] = effects(objectives(TEXT), objectives(text));
    expect(effect).toMatchObject({
      change: 'changed',
      unknown: 'resolution-too-coarse',
      after: { state: 'not-evaluated' },
    });
  });

  it('looks at what is recorded, not at the time since', () => {
    const old = seriesOf(objectives(TEXT)[0], {
      recordedTo: (NOW - 5 * DAY_MS) / 3_600_000,
    });
    const [effect] = effects(objectives(TEXT), objectives(TEXT), {
      series: [old],
      days: RECORDED.slice(0, 25),
    });
    // The tenth day is still within the thirty days that end with the record.
    expect(effect.after?.attainment).toBeCloseTo(1 - 0.5 / 25, 6);
  });
});
