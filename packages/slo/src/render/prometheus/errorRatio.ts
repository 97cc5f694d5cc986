import { EPSILON, errorBudget, tidy } from '../../maths/compare';
import { formatMilliseconds } from '../../maths/window/duration';
import type { Budgeting, Operator } from '../../openslo/model';
import { byNamespace, indent, lines, scoped } from './promql';
import type { Selector } from './selector';

/** The selectors of an indicator, ready for PromQL. */
export type PromIndicator =
  | { kind: 'good' | 'bad'; counter: boolean; part: Selector; total: Selector }
  | { kind: 'raw'; rawType: 'success' | 'failure'; raw: Selector }
  | { kind: 'threshold'; source: Selector; op: Operator; value: number };

export type SliceBudgeting = Exclude<Budgeting, { method: 'Occurrences' }>;

const COMPARISONS: Readonly<Record<Operator, string>> = {
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
};

/** Measurements of thresholds are looked at once a minute. */
const THRESHOLD_STEP = '1m';

/** The bad fraction over a window, by namespace, as a PromQL expression; `label` is what series call the namespace. */
export function errorRatio(
  indicator: PromIndicator,
  budgeting: Budgeting,
  label: string,
  windowMs: number,
): string {
  if (budgeting.method === 'Occurrences') {
    return ofEvents(indicator, label, formatMilliseconds(windowMs));
  }
  return ofSlices(indicator, budgeting, label, windowMs);
}

function ofEvents(
  indicator: PromIndicator,
  label: string,
  range: string,
): string {
  switch (indicator.kind) {
    case 'good':
    case 'bad': {
      const sum = (selector: Selector) =>
        sumOver(selector, indicator.counter, label, range);
      const total = sum(indicator.total);
      // A namespace without a single good (or bad) series is absent there, and means 0. Without events there is no ratio:
      // 0/0 would be NaN, which poisons every average and sum that it enters.
      const ratio = lines(
        `(`,
        indent(lines(sum(indicator.part), 'or', `0 * ${total}`)),
        `)`,
        `/ (${total} > 0)`,
      );
      // Extrapolation finds a little more good than total, or the reverse.
      return lines(
        'clamp(',
        indent(`${indicator.kind === 'good' ? '1 - ' : ''}${ratio},`),
        '  0, 1',
        ')',
      );
    }
    case 'raw': {
      const { raw, rawType } = indicator;
      const average = byNamespace(
        'avg',
        `avg_over_time(${scoped(raw, label)}[${range}])`,
        label,
      );
      return `clamp(${rawType === 'success' ? '1 - ' : ''}${average}, 0, 1)`;
    }
    case 'threshold': {
      const good = thresholdMet(indicator, label, range);
      return `1 - ${byNamespace('avg', `avg_over_time(${good})`, label)}`;
    }
    default:
      throw new TypeError(`Unknown indicator ${indicator satisfies never}`);
  }
}

/** 1 where a measurement is good and 0 where it is bad, as a subquery over the range. */
export function thresholdMet(
  { source, op, value }: Extract<PromIndicator, { kind: 'threshold' }>,
  label: string,
  range: string,
): string {
  // A quantile without observations is NaN, which compares as false; it is left out instead.
  const measured = `(${scoped(source, label)} >= -Inf)`;
  return `(${measured} ${COMPARISONS[op]} bool ${value})[${range}:${THRESHOLD_STEP}]`;
}

/** The share of bad slices, or the average error of slices; a window shorter than a slice is as long as one. */
function ofSlices(
  indicator: PromIndicator,
  budgeting: SliceBudgeting,
  label: string,
  windowMs: number,
): string {
  const slice = formatMilliseconds(budgeting.sliceMs);
  const range = formatMilliseconds(Math.max(windowMs, budgeting.sliceMs));
  return lines(
    'avg_over_time(',
    `  (`,
    indent(indent(sliceError(indicator, budgeting, label))),
    `  )[${range}:${slice}]`,
    ')',
  );
}

/** How bad a slice is: 0 or 1, or its error ratio. */
export function sliceError(
  indicator: PromIndicator,
  budgeting: SliceBudgeting,
  label: string,
): string {
  const error = ofEvents(
    indicator,
    label,
    formatMilliseconds(budgeting.sliceMs),
  );
  return budgeting.method === 'RatioTimeslices'
    ? error
    : lines(error, `> bool ${sliceLimit(budgeting.sliceTarget)}`);
}

/** The error that a good slice may have, with a tolerance as `isMore` has it: 0.05 may arrive as 0.05000000000000004. */
function sliceLimit(sliceTarget: number): number {
  const allowed = sliceTarget >= 1 ? 0 : errorBudget(sliceTarget);
  return tidy(allowed + EPSILON);
}

function sumOver(
  selector: Selector,
  counter: boolean,
  label: string,
  range: string,
): string {
  const series = `${scoped(selector, label)}[${range}]`;
  return byNamespace(
    'sum',
    counter ? `rate(${series})` : `sum_over_time(${series})`,
    label,
  );
}
