import { ReviewedObjective } from '@freehold/backstage-plugin-namespaces-common';
import { SeriesFigures, SeriesNames } from '../slo/record/SloReader';
import { SeriesBefore } from './reviewBaseline';

/** Rows of the lists that a meeting goes through one by one. */
const MAX_DISCUSSED = 20;
/** Rows of the other lists. */
export const MAX_LISTED = 100;

/** Of a budget, less than this within a week is how traffic varies, not news. */
const MIN_LOSS = 0.01;

/** More than what floating point adds to the difference of two budgets. */
const NOISE = 1e-9;

/** At this pace a budget lasts exactly as long as its window. */
const SUSTAINABLE_BURN = 1;

/** The first rows of a list, and how many there are. */
export interface Counted<T> {
  items: readonly T[];
  count: number;
}

/** Lists of a review that are made of the figures of objectives. */
export type ObjectiveListName =
  | 'budgetChanges'
  | 'burners'
  | 'newlyExhausted'
  | 'recovered'
  | 'noData';

/** An objective beside what it was at the last review. */
export type ComparedSeries = SeriesFigures &
  Pick<ReviewedObjective, 'before' | 'delta'>;

/** How the series were when the last review was held; empty when there was none. */
export type SeriesBaseline = Pick<ReadonlyMap<number, SeriesBefore>, 'get'>;

/** Which objectives a review looks at. There may be a hundred thousand: what no list has costs no more than a look. */
export function compareSeries(
  series: readonly SeriesFigures[],
  baseline: SeriesBaseline,
): Record<ObjectiveListName, Counted<ComparedSeries>> {
  const found: Record<ObjectiveListName, ComparedSeries[]> = {
    budgetChanges: [],
    burners: [],
    newlyExhausted: [],
    recovered: [],
    noData: [],
  };
  for (const now of series) {
    const before = baseline.get(now.id);
    const names = listsOf(now, before);
    if (names.length > 0) {
      const row = compared(now, before);
      names.forEach(name => found[name].push(row));
    }
  }
  return {
    budgetChanges: cut(found.budgetChanges, MAX_DISCUSSED, row => row.delta),
    burners: cut(found.burners, MAX_DISCUSSED, ({ burn = 0 }) => -burn),
    newlyExhausted: cut(found.newlyExhausted, MAX_LISTED, row => row.remaining),
    recovered: cut(
      found.recovered,
      MAX_LISTED,
      ({ remaining = 0 }) => -remaining,
    ),
    noData: cut(found.noData, MAX_LISTED, () => 0),
  };
}

/** The lists with what people call the objectives; those that are gone since their figures were read are left out. */
export function namedLists(
  lists: Record<ObjectiveListName, Counted<ComparedSeries>>,
  names: ReadonlyMap<number, SeriesNames>,
): Record<ObjectiveListName, Counted<ReviewedObjective>> {
  const named = ({ items, count }: Counted<ComparedSeries>) => ({
    items: items.flatMap(({ id, ...row }) => {
      const found = names.get(id);
      return found ? [{ ...row, ...found }] : [];
    }),
    count,
  });
  return {
    budgetChanges: named(lists.budgetChanges),
    burners: named(lists.burners),
    newlyExhausted: named(lists.newlyExhausted),
    recovered: named(lists.recovered),
    noData: named(lists.noData),
  };
}

function listsOf(
  now: SeriesFigures,
  before: SeriesBefore | undefined,
): ObjectiveListName[] {
  const { state, remaining, burn = 0 } = now;
  const names: ObjectiveListName[] = [];
  // Where not one error was to be expected, a single one takes budgets of several hundred percent: it proves nothing.
  const proven = state !== 'low-volume';
  if (
    proven &&
    remaining !== undefined &&
    before?.remaining !== undefined &&
    remaining - before.remaining <= NOISE - MIN_LOSS
  ) {
    names.push('budgetChanges');
  }
  if (proven && burn > SUSTAINABLE_BURN) {
    names.push('burners');
  }
  if (state === 'exhausted' && before?.state !== 'exhausted') {
    names.push('newlyExhausted');
  }
  if (
    before?.state === 'exhausted' &&
    state !== 'exhausted' &&
    remaining !== undefined &&
    remaining > 0
  ) {
    names.push('recovered');
  }
  if (state === 'no-data') {
    names.push('noData');
  }
  return names;
}

function compared(
  now: SeriesFigures,
  before: SeriesBefore | undefined,
): ComparedSeries {
  return {
    ...now,
    ...(before && { before }),
    ...(now.remaining !== undefined &&
      before?.remaining !== undefined && {
        delta: Number((now.remaining - before.remaining).toPrecision(12)),
      }),
  };
}

/** Smallest figure first; ties by name, so that two people who look see the same list. */
function cut(
  rows: ComparedSeries[],
  limit: number,
  figureOf: (row: ComparedSeries) => number | undefined,
): Counted<ComparedSeries> {
  const sorted = rows.sort(
    (a, b) =>
      (figureOf(a) ?? 0) - (figureOf(b) ?? 0) ||
      compareText(a.namespace, b.namespace) ||
      compareText(a.objective, b.objective),
  );
  return { items: sorted.slice(0, limit), count: sorted.length };
}

function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
