import type { SloDefinition } from '../../openslo/model';
import { sliKey } from './shapes';

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
export type ObjectiveLabels = Record<(typeof OBJECTIVE_LABELS)[number], string>;

/** @public */
export interface ObjectiveSample {
  namespace: string;
  /** `Objective.id`. */
  slo: string;
  /** How it is measured, see `sliKey`. */
  sli: string;
  target: number;
  labels: ObjectiveLabels;
}

/** The samples of an SLO in one namespace; none for objectives that Prometheus cannot be asked for. @public */
export function objectiveSamples(
  slo: Pick<SloDefinition, 'objectives'>,
  namespace: string,
  labels: ObjectiveLabels,
  namespaceLabel?: string,
): ObjectiveSample[] {
  return slo.objectives.flatMap(objective => {
    const sli = sliKey(objective, namespaceLabel);
    const { id, target } = objective;
    return sli ? [{ namespace, slo: id, sli, target, labels }] : [];
  });
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
  const rows = samples.map(({ namespace, slo, sli, target, labels }) => {
    const pairs = Object.entries({ namespace, slo, sli, ...labels })
      .map(([label, value]) => `${label}="${escapeLabel(value)}"`)
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

/** The text format knows three escapes and no others. */
function escapeLabel(value: string): string {
  return value.replace(/[\\"\n]/g, character =>
    character === '\n' ? '\\n' : `\\${character}`,
  );
}

/**
 * A portal that is being updated must not silence alerts, so an objective that is not exported is remembered for an hour;
 * one that is exported counts at once. When replicas disagree on an owner for a moment, one of them is taken: two would
 * be an error that stops the alerts of all.
 */
export const OBJECTIVE_EXPRESSION = [
  'topk by (namespace, slo) (',
  '  1,',
  `  ${highest(OBJECTIVE_GAUGE)}`,
  '  or on (namespace, slo)',
  `  ${highest(`last_over_time(${OBJECTIVE_GAUGE}[1h])`)}`,
  ')',
].join('\n');

function highest(expression: string): string {
  const labels = ['namespace', 'slo', 'sli', ...OBJECTIVE_LABELS].join(', ');
  return `max by (${labels}) (${expression})`;
}
