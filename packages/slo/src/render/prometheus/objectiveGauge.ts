import { quote } from './selector';

/** The gauge by which the backend tells Prometheus the objectives. @public */
export const OBJECTIVE_GAUGE = 'freehold_slo_objective_ratio';

/** The objectives as the rules use them: one series for each namespace and SLO, whatever replicas say. @public */
export const OBJECTIVE_RECORD = 'slo:objective:ratio';

/** Labels that the alerts take over from the gauge, so that they can be routed. @public */
export const OBJECTIVE_LABELS = [
  'application',
  'environment',
  'owner',
  'paging',
] as const;

/** @public */
export interface ObjectiveSample {
  namespace: string;
  /** `Objective.id`. */
  slo: string;
  target: number;
  labels?: Partial<Record<(typeof OBJECTIVE_LABELS)[number], string>>;
}

/**
 * The text that the backend answers a scrape with. The job that scrapes it sets `honor_labels: true`, or Prometheus
 * would rename `namespace` to `exported_namespace`.
 *
 * @public
 */
export function objectiveExposition(
  samples: readonly ObjectiveSample[],
): string {
  const rows = samples.map(({ namespace, slo, target, labels = {} }) => {
    const pairs = Object.entries({ namespace, slo, ...labels })
      .map(([label, value]) => `${label}=${quote(value)}`)
      .join(',');
    return `${OBJECTIVE_GAUGE}{${pairs}} ${target}`;
  });
  return [
    `# HELP ${OBJECTIVE_GAUGE} Fraction of events that has to be good, by namespace and SLO.`,
    `# TYPE ${OBJECTIVE_GAUGE} gauge`,
    ...rows,
    '',
  ].join('\n');
}

/**
 * A portal that is being updated must not silence alerts, so an objective is remembered for an hour. When replicas
 * disagree on an owner for a moment, one of them is taken: two would be an error that stops the alerts of all.
 */
export const OBJECTIVE_EXPRESSION = [
  'topk by (namespace, slo) (',
  '  1,',
  `  max by (namespace, slo, ${OBJECTIVE_LABELS.join(', ')}) (`,
  `    last_over_time(${OBJECTIVE_GAUGE}[1h])`,
  '  )',
  ')',
].join('\n');
