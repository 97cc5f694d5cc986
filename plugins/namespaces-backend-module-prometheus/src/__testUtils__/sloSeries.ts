import { SloSeries } from '@freehold/backstage-plugin-namespaces-node';
import { parseOpenSlo } from '@freehold/slo';

export interface SeriesParts {
  id?: number;
  namespace?: string;
  cluster?: string;
  good?: string;
  method?: string;
}

const prom = (query: string) =>
  `{metricSource: {spec: {query: ${JSON.stringify(query)}}}}`;

/** The availability of one namespace. */
export function sloSeries({
  id = 1,
  namespace = 'shop-production',
  cluster = 'tokyo',
  good = 'http_requests_total{code!~"5.."}',
  method = 'budgetingMethod: Occurrences',
}: SeriesParts = {}): SloSeries {
  const text = `
apiVersion: openslo/v1
kind: SLO
metadata: {name: availability}
spec:
  service: shop
  timeWindow: [{duration: 30d, isRolling: true}]
  ${method}
  indicator: {metadata: {name: good}, spec: {ratioMetric: {counter: true, good: ${prom(
    good,
  )}, total: ${prom('http_requests_total')}}}}
  objectives: [{target: 0.999${
    method.includes('Timeslices')
      ? ', timeSliceTarget: 0.95, timeSliceWindow: 5m'
      : ''
  }}]
`;
  const parsed = parseOpenSlo(text);
  if (!parsed.ok) {
    throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  }
  const [slo] = parsed.value.slos;
  return {
    id,
    application: 'shop',
    environment: 'production',
    cluster,
    namespace,
    slo,
    objective: slo.objectives[0],
  };
}
