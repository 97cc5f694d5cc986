import { errorBudget, tidy } from '../../maths/compare';
import { formatMilliseconds } from '../../maths/window/duration';
import type { Budgeting, Objective, Operator } from '../../openslo/model';
import { formatSelector, Selector } from './selector';

/** The selectors of an indicator, ready for PromQL. */
export type PromIndicator =
  | { kind: 'good' | 'bad'; counter: boolean; part: Selector; total: Selector }
  | { kind: 'raw'; rawType: 'success' | 'failure'; raw: Selector }
  | { kind: 'threshold'; source: Selector; op: Operator; value: number };

export const NAMESPACE_LABEL = 'namespace';

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
  budgeting: Objective['budgeting'],
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
      const { source, op, value } = indicator;
      // A quantile without observations is NaN, which compares as false; it is left out instead.
      const measured = `(${scoped(source, label)} >= -Inf)`;
      const good = `(${measured} ${COMPARISONS[op]} bool ${value})`;
      return `1 - ${byNamespace(
        'avg',
        `avg_over_time(${good}[${range}:${THRESHOLD_STEP}])`,
        label,
      )}`;
    }
    default:
      throw new TypeError(`Unknown indicator ${indicator satisfies never}`);
  }
}

/** The share of bad slices, or the average error of slices; a window shorter than a slice is as long as one. */
function ofSlices(
  indicator: PromIndicator,
  budgeting: Exclude<Budgeting, { method: 'Occurrences' }>,
  label: string,
  windowMs: number,
): string {
  const slice = formatMilliseconds(budgeting.sliceMs);
  const range = formatMilliseconds(Math.max(windowMs, budgeting.sliceMs));
  const error = ofEvents(indicator, label, slice);
  const judged =
    budgeting.method === 'RatioTimeslices'
      ? error
      : lines(error, `> bool ${sliceLimit(budgeting.sliceTarget)}`);
  return lines(
    'avg_over_time(',
    `  (`,
    indent(indent(judged)),
    `  )[${range}:${slice}]`,
    ')',
  );
}

/** A slice target of 1 leaves no error at all. */
function sliceLimit(sliceTarget: number): number {
  return sliceTarget >= 1 ? 0 : tidy(errorBudget(sliceTarget));
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

function byNamespace(
  aggregation: 'sum' | 'avg',
  expression: string,
  label: string,
): string {
  const renamed =
    label === NAMESPACE_LABEL
      ? expression
      : `label_replace(${expression}, "${NAMESPACE_LABEL}", "$1", "${label}", "(.*)")`;
  return `${aggregation} by (${NAMESPACE_LABEL}) (${renamed})`;
}

function scoped(selector: Selector, label: string): string {
  return formatSelector({
    ...selector,
    matchers: [...selector.matchers, { label, op: '!=', value: '' }],
  });
}

function lines(...parts: string[]): string {
  return parts.join('\n');
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}
