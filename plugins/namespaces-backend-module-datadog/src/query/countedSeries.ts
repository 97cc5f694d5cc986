import {
  SloFailure,
  SloSeries,
} from '@freehold/backstage-plugin-namespaces-node';
import { MetricSource } from '@freehold/slo';
import { parseDatadogQuery } from './parseDatadogQuery';
import { SignedTerm } from './term';

/** What the good and the total events of a series are counted from. */
export interface CountedSeries {
  series: SloSeries;
  good: SignedTerm[];
  total: SignedTerm[];
}

const NAMESPACE = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** What can be asked of which series, and why the others cannot be asked for until their definition changes. */
export function countSeries(series: readonly SloSeries[]): {
  counted: CountedSeries[];
  failures: Map<number, SloFailure>;
} {
  const counted: CountedSeries[] = [];
  const failures = new Map<number, SloFailure>();
  for (const one of series) {
    const result = countOne(one);
    if (typeof result === 'string') {
      failures.set(one.id, { kind: 'unsupported', reason: result });
    } else {
      counted.push(result);
    }
  }
  return { counted, failures };
}

function countOne(series: SloSeries): CountedSeries | string {
  const { objective, namespace } = series;
  const { metric } = objective.indicator;
  if (!NAMESPACE.test(namespace)) {
    return 'The name of the namespace is not a DNS label, so it cannot stand in a query.';
  }
  if (objective.budgeting.method !== 'Occurrences') {
    return `Datadog counts events, not ${objective.budgeting.method}. Write budgetingMethod: Occurrences.`;
  }
  if (metric.kind !== 'good' && metric.kind !== 'bad') {
    return 'Datadog is asked for good (or bad) and total events. Write a ratioMetric with both.';
  }
  const isGood = metric.kind === 'good';
  const part = termsOf(metric.kind, isGood ? metric.good : metric.bad);
  const total = termsOf('total', metric.total);
  if (typeof part === 'string') return part;
  if (typeof total === 'string') return total;
  const good = isGood
    ? part
    : [...total, ...part.map(term => ({ ...term, sign: negated(term) }))];
  return { series, good, total };
}

function termsOf(field: string, { spec }: MetricSource): SignedTerm[] | string {
  const { datadogQuery } = spec;
  if (typeof datadogQuery !== 'string' || datadogQuery.trim() === '') {
    return `${field} has no query for Datadog. Add spec.datadogQuery beside spec.query.`;
  }
  const parsed = parseDatadogQuery(datadogQuery);
  return parsed.ok
    ? parsed.terms
    : `The datadogQuery of ${field} cannot be asked for all namespaces at once. ${parsed.reason}`;
}

function negated({ sign }: SignedTerm): 1 | -1 {
  return sign === 1 ? -1 : 1;
}
