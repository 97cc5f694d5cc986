import { parseOpenSlo } from '../openslo/parseOpenSlo';
import type { SloDefinition } from '../openslo/model';

export interface SloParts {
  name?: string;
  window?: string;
  method?: string;
  objective?: string;
  indicator?: string;
}

/** A source of Prometheus as a line of YAML. */
export function prom(query: string): string {
  return `{metricSource: {spec: {query: '${query.replace(/'/g, "''")}'}}}`;
}

export const RATIO = `{counter: true, good: ${prom(
  'http_requests_total{code!~"5.."}',
)}, total: ${prom('http_requests_total')}}`;

/** The text of an SLO with some of its parts replaced; each part is YAML on one line. */
export function sloText({
  name = 'availability',
  window = '[{duration: 30d, isRolling: true}]',
  method = 'Occurrences',
  objective = '{target: 0.999}',
  indicator = `{metadata: {name: good}, spec: {ratioMetric: ${RATIO}}}`,
}: SloParts = {}): string {
  return [
    'apiVersion: openslo/v1',
    'kind: SLO',
    `metadata: {name: ${name}}`,
    'spec:',
    '  service: shop',
    `  timeWindow: ${window}`,
    `  budgetingMethod: ${method}`,
    `  indicator: ${indicator}`,
    `  objectives: [${objective}]`,
    '',
  ].join('\n');
}

export function anSlo(parts: SloParts = {}): SloDefinition {
  const parsed = parseOpenSlo(sloText(parts));
  if (!parsed.ok) {
    throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  }
  return parsed.value.slos[0];
}
