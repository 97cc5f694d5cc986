import { formatMilliseconds } from '../../maths/window/duration';
import type { Problem } from '../../problem';
import type { SloBinding } from '../binding';
import {
  PromIndicator,
  SliceBudgeting,
  sliceError,
  thresholdMet,
} from './errorRatio';
import { byNamespace, indent, lines, NAMESPACE_LABEL, scoped } from './promql';
import { quote, Selector } from './selector';
import { Shape, shapesOf } from './shapes';

/** Two queries for any number of SLOs, or none when there is nothing to ask. @public */
export interface EventQueries {
  /** Both have the labels `namespace`, `slo` (`Objective.id`) and `sli` (`sliKey`). */
  queries?: { good: string; total: string };
  problems: Problem[];
}

/** @public */
export interface EventQueriesOptions {
  /** The label by which series tell their namespace. */
  namespaceLabel?: string;
  /** Only these are asked for, so that a few new series can be back-filled without asking for all; none ask nothing. */
  namespaces?: readonly string[];
}

interface Counts {
  good: string;
  total: string;
}

/** The stretch of time that is counted, in brackets of PromQL. */
interface Ranges {
  /** For counters, looked at so often that the first look is at the beginning of the range and the last at its end. */
  counter: string;
  /** For everything else: without its first instant, which belongs to the range before. */
  samples: string;
}

/** A counter that restarts loses at most what it counted between two looks. */
const COUNTER_STEP_MS = 60_000;
/** Over many hours, looks are as far apart as Prometheus looks back for a sample. */
const LONG_RANGE_MS = 6 * 3_600_000;
const LONG_COUNTER_STEP_MS = 5 * 60_000;

/**
 * Of plain samples, increase() knows only those between the first and the last in the range, and guesses the rest: a
 * burst of errors comes out as much too high as the scrape interval is long. With a look at both edges nothing is left
 * to guess, and what adjacent ranges count adds up to the difference of the counter. Prometheus 2 has a range with both
 * its edges and Prometheus 3 without the first; a millisecond more or less means the same to both.
 */
function rangesOf(rangeMs: number): Ranges {
  const step = rangeMs > LONG_RANGE_MS ? LONG_COUNTER_STEP_MS : COUNTER_STEP_MS;
  return {
    counter: `${rangeMs + 1}ms:${formatMilliseconds(step)}`,
    samples: `${rangeMs - 1}ms`,
  };
}

/**
 * Asks Prometheus for the good and total events of every SLO in every namespace over a range: the hourly record of all
 * SLOs costs two queries. A row belongs to an objective when namespace, id and `sliKey` are its own; a namespace may
 * have rows of ways to measure that nobody uses there. Slices are counted as slices: `unit: 'slices'`.
 *
 * @public
 */
export function eventQueries(
  bindings: ReadonlyArray<Pick<SloBinding, 'slo' | 'file'>>,
  rangeMs: number,
  options: EventQueriesOptions = {},
): EventQueries {
  const { namespaceLabel = NAMESPACE_LABEL, namespaces } = options;
  const { slos, problems } = shapesOf(bindings, namespaceLabel, namespaces);
  const ranges = rangesOf(rangeMs);
  const counts = slos.flatMap(({ slo, shapes }) =>
    shapes.map(shape => {
      const { good, total } = countsOf(shape, ranges);
      return {
        good: labelled(good, slo, shape.sli),
        total: labelled(total, slo, shape.sli),
      };
    }),
  );
  if (counts.length === 0 || namespaces?.length === 0) {
    return { problems };
  }
  const union = (part: keyof Counts) =>
    counts.map(count => count[part]).join('\nor\n');
  return { queries: { good: union('good'), total: union('total') }, problems };
}

function labelled(expression: string, slo: string, sli: string): string {
  return lines(
    'label_replace(label_replace(',
    indent(expression),
    `, "slo", ${quote(slo)}, "", ""), "sli", "${sli}", "", "")`,
  );
}

function countsOf(
  { indicator, budgeting, namespaceLabel }: Shape,
  ranges: Ranges,
): Counts {
  return budgeting.method === 'Occurrences'
    ? eventCounts(indicator, namespaceLabel, ranges)
    : sliceCounts(indicator, budgeting, namespaceLabel, ranges);
}

function eventCounts(
  indicator: PromIndicator,
  label: string,
  ranges: Ranges,
): Counts {
  const sum = (expression: string) => byNamespace('sum', expression, label);
  switch (indicator.kind) {
    case 'good':
    case 'bad': {
      const [over, range] = indicator.counter
        ? ['increase', ranges.counter]
        : ['sum_over_time', ranges.samples];
      const count = (selector: Selector) =>
        sum(`${over}(${scoped(selector, label)}[${range}])`);
      const total = count(indicator.total);
      // No series of them is none of them.
      const part = lines(
        '(',
        indent(lines(count(indicator.part), 'or', `0 * ${total}`)),
        ')',
      );
      return {
        total,
        good: indicator.kind === 'good' ? part : `${total} - ${part}`,
      };
    }
    case 'raw': {
      const series = `${scoped(indicator.raw, label)}[${ranges.samples}]`;
      const total = sum(`count_over_time(${series})`);
      const part = sum(`sum_over_time(${series})`);
      return {
        total,
        good: indicator.rawType === 'success' ? part : `${total} - ${part}`,
      };
    }
    case 'threshold': {
      const met = thresholdMet(indicator, label, ranges.samples);
      return {
        total: sum(`count_over_time(${met})`),
        good: sum(`sum_over_time(${met})`),
      };
    }
    default:
      throw new TypeError(`Unknown indicator ${indicator satisfies never}`);
  }
}

function sliceCounts(
  indicator: PromIndicator,
  budgeting: SliceBudgeting,
  label: string,
  { samples }: Ranges,
): Counts {
  const slices = lines(
    '(',
    indent(sliceError(indicator, budgeting, label)),
    `)[${samples}:${formatMilliseconds(budgeting.sliceMs)}]`,
  );
  const total = `count_over_time(${slices})`;
  return { total, good: `${total} - sum_over_time(${slices})` };
}
