import type { Indicator, MetricSource, Objective } from '../../openslo/model';
import type { Problem } from '../../problem';
import { showValue } from '../../document/describe';
import { problemAt } from '../binding';
import type { PromIndicator } from './errorRatio';
import { NAMESPACE_LABEL } from './promql';
import { parseSelector, Selector } from './selector';

const LABEL = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

export type PromIndicatorResult =
  | { ok: true; indicator: PromIndicator; namespaceLabel: string }
  | { ok: false; problems: Problem[] };

/** The indicator of an objective as selectors, or why Prometheus cannot be asked for it. */
export function promIndicator(
  objective: Objective,
  file: string | undefined,
  defaultLabel: string = NAMESPACE_LABEL,
): PromIndicatorResult {
  const problems: Problem[] = [];
  const label = namespaceLabelOf(objective.indicator) ?? defaultLabel;

  const report = (code: string, message: string, remedy: string) => {
    const problem = { code, severity: 'error' as const, message, remedy };
    problems.push(problemAt(objective, file, problem));
    return undefined;
  };
  const select = (field: string, { spec }: MetricSource) => {
    const { query } = spec;
    if (typeof query !== 'string') {
      return report(
        'prometheus/query-missing',
        `${field} of ${objective.id} has no query for Prometheus.`,
        "Add spec.query with a vector selector: http_requests_total{code!~'5..'}.",
      );
    }
    const selector = parseSelector(query);
    if (!selector) {
      return report(
        'prometheus/query-not-a-selector',
        `${field} of ${
          objective.id
        } must be a bare vector selector, not ${showValue(query)}.`,
        'Remove functions, ranges and operators: Freehold adds rate(), the window and the namespace.',
      );
    }
    if (selector.matchers.some(matcher => matcher.label === label)) {
      return report(
        'prometheus/namespace-in-query',
        `${field} of ${objective.id} selects by ${label} itself.`,
        'Remove the matcher: an SLO is measured in the namespaces of its application.',
      );
    }
    return selector;
  };

  const indicator = LABEL.test(label)
    ? toPromIndicator(objective, select)
    : report(
        'prometheus/namespace-label',
        `${showValue(label)} of ${objective.id} cannot be a label.`,
        'Write the name of the label that has the namespace.',
      );
  return indicator && problems.length === 0
    ? { ok: true, indicator, namespaceLabel: label }
    : { ok: false, problems };
}

function toPromIndicator(
  { indicator: { metric }, threshold }: Objective,
  select: (field: string, source: MetricSource) => Selector | undefined,
): PromIndicator | undefined {
  switch (metric.kind) {
    case 'good':
    case 'bad': {
      const part = select(
        metric.kind,
        metric.kind === 'good' ? metric.good : metric.bad,
      );
      const total = select('total', metric.total);
      const { kind, counter } = metric;
      return part && total && { kind, counter, part, total };
    }
    case 'raw': {
      const raw = select('raw', metric.raw);
      return raw && { kind: 'raw', rawType: metric.rawType, raw };
    }
    case 'threshold': {
      const source = select('thresholdMetric', metric.source);
      return source && threshold && { kind: 'threshold', source, ...threshold };
    }
    default:
      throw new TypeError(`Unknown metric ${metric satisfies never}`);
  }
}

/** Metrics of a proxy carry the namespace of the backend under another name. */
function namespaceLabelOf({ metric }: Indicator): string | undefined {
  const source = 'total' in metric ? metric.total : sourceOf(metric);
  const label = source.spec.namespaceLabel;
  return typeof label === 'string' ? label : undefined;
}

function sourceOf(
  metric: Exclude<Indicator['metric'], { kind: 'good' | 'bad' }>,
): MetricSource {
  return metric.kind === 'raw' ? metric.raw : metric.source;
}
