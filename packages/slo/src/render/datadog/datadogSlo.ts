import { tidy } from '../../maths/compare';
import { durationMs, formatDuration } from '../../maths/window/duration';
import type { MetricSource, Objective } from '../../openslo/model';
import type { Problem } from '../../problem';
import { isNamespace, problemAt, SloBinding } from '../binding';

/** Stands in a `datadogQuery` where the namespace belongs. @public */
export const NAMESPACE_PLACEHOLDER = '$namespace';

const TIMEFRAMES: readonly DatadogTimeframe[] = ['7d', '30d', '90d'];
const DAY = 86_400_000;

/** The windows that Datadog has, in days. @public */
export type DatadogTimeframe = '7d' | '30d' | '90d';

/** What Datadog needs to know of an SLO, independent of how it is told. @public */
export interface DatadogSloSpec {
  name: string;
  description?: string;
  type: 'metric';
  query: { numerator: string; denominator: string };
  /** Percentage. */
  target: number;
  timeframe: DatadogTimeframe;
  tags: string[];
}

/** @public */
export type DatadogSloResult =
  | { ok: true; specs: DatadogSloSpec[] }
  | { ok: false; problems: Problem[] };

/** @public */
export interface DatadogOptions {
  /** Added to the tags of every SLO: `team:payment`. */
  tags?: readonly string[];
}

/** One Datadog SLO for each objective and namespace. @public */
export function datadogSlos(
  { slo, namespaces, file }: SloBinding,
  options: DatadogOptions = {},
): DatadogSloResult {
  const problems: Problem[] = [];
  const specs: DatadogSloSpec[] = [];
  for (const objective of slo.objectives) {
    const report = (code: string, message: string, remedy: string) => {
      const problem = { code, severity: 'error' as const, message, remedy };
      problems.push(problemAt(objective, file, problem));
      return undefined;
    };
    const timeframe = timeframeOf(slo.window, objective.id, report);
    const query = queryOf(objective, report);
    if (!namespaces.every(isNamespace)) {
      report(
        'datadog/namespace',
        `${objective.id} is bound to a namespace that is not a DNS label.`,
        'Correct the name of the namespace.',
      );
    }
    if (!timeframe || !query) {
      continue;
    }
    for (const namespace of namespaces) {
      const { description } = slo;
      specs.push({
        name: `${namespace} ${objective.id}`,
        ...(description && { description }),
        type: 'metric',
        query: {
          numerator: query.numerator.replaceAll(
            NAMESPACE_PLACEHOLDER,
            namespace,
          ),
          denominator: query.denominator.replaceAll(
            NAMESPACE_PLACEHOLDER,
            namespace,
          ),
        },
        target: tidy(objective.target * 100),
        timeframe,
        tags: [
          `kube_namespace:${namespace}`,
          `slo:${objective.id}`,
          'managed_by:freehold',
          ...(options.tags ?? []),
        ],
      });
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, specs };
}

type Report = (code: string, message: string, remedy: string) => undefined;

function timeframeOf(
  { kind, duration }: SloBinding['slo']['window'],
  id: string,
  report: Report,
): DatadogTimeframe | undefined {
  const days = `${durationMs(duration) / DAY}d`;
  const timeframe = TIMEFRAMES.find(known => known === days);
  return kind === 'rolling' && timeframe
    ? timeframe
    : report(
        'datadog/window',
        `Datadog has rolling windows of 7, 30 and 90 days, not the ${kind} window ${formatDuration(
          duration,
        )} of ${id}.`,
        'Write timeWindow: [{duration: 30d, isRolling: true}].',
      );
}

function queryOf(
  objective: Objective,
  report: Report,
): DatadogSloSpec['query'] | undefined {
  const { id, budgeting, indicator } = objective;
  const { metric } = indicator;
  if (budgeting.method !== 'Occurrences') {
    return report(
      'datadog/budgeting-method',
      `${id} counts ${budgeting.method}, and a metric SLO of Datadog counts events.`,
      'Write budgetingMethod: Occurrences.',
    );
  }
  if (metric.kind !== 'good' && metric.kind !== 'bad') {
    return report(
      'datadog/indicator',
      `${id} measures no good and total events, which a metric SLO of Datadog needs.`,
      'Write a ratioMetric with good (or bad) and total.',
    );
  }
  const total = datadogQuery(id, 'total', metric.total, report);
  const part = datadogQuery(
    id,
    metric.kind,
    metric.kind === 'good' ? metric.good : metric.bad,
    report,
  );
  return part !== undefined && total !== undefined
    ? {
        numerator: metric.kind === 'good' ? part : `${total} - (${part})`,
        denominator: total,
      }
    : undefined;
}

function datadogQuery(
  id: string,
  field: string,
  { spec }: MetricSource,
  report: Report,
): string | undefined {
  const query = spec.datadogQuery;
  if (typeof query !== 'string' || query.trim() === '') {
    return report(
      'datadog/query-missing',
      `${field} of ${id} has no query for Datadog.`,
      'Add spec.datadogQuery beside spec.query.',
    );
  }
  return query.includes(NAMESPACE_PLACEHOLDER)
    ? query.trim()
    : report(
        'datadog/namespace-missing',
        `The datadogQuery of ${field} of ${id} would count the events of every namespace.`,
        `Write kube_namespace:${NAMESPACE_PLACEHOLDER} between its braces.`,
      );
}
