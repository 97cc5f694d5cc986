import type { SloDefinition } from '../openslo/model';
import { anSlo, prom, RATIO, SloParts } from './definitions';

const ratio = (spec: string) =>
  `{metadata: {name: sli}, spec: {ratioMetric: ${spec}}}`;

const bind = (parts: SloParts): { slo: SloDefinition } => ({
  slo: anSlo(parts),
});

/** One SLO of each kind of indicator and budgeting method, named after it. */
export const everyIndicator = [
  bind({ name: 'good', indicator: ratio(RATIO) }),
  bind({
    name: 'bad',
    indicator: ratio(
      `{counter: true, bad: ${prom(
        'http_requests_total{code=~"5.."}',
      )}, total: ${prom('http_requests_total')}}`,
    ),
  }),
  bind({
    name: 'samples',
    indicator: ratio(
      `{good: ${prom('probe_good')}, total: ${prom('probe_all')}}`,
    ),
  }),
  bind({
    name: 'raw-success',
    indicator: ratio(`{rawType: success, raw: ${prom('uptime_ratio')}}`),
  }),
  bind({
    name: 'raw-failure',
    indicator: ratio(`{rawType: failure, raw: ${prom('error_ratio')}}`),
  }),
  bind({
    name: 'threshold',
    indicator: `{metadata: {name: sli}, spec: {thresholdMetric: ${prom(
      'latency_seconds{quantile="0.99"}',
    )}}}`,
    objective: '{target: 0.99, op: lte, value: 0.5}',
  }),
  bind({
    name: 'timeslices',
    method: 'Timeslices',
    objective: '{target: 0.99, timeSliceTarget: 0.95, timeSliceWindow: 10m}',
  }),
  bind({
    name: 'perfect-slices',
    method: 'Timeslices',
    objective: '{target: 0.99, timeSliceTarget: 1, timeSliceWindow: 5m}',
  }),
  bind({
    name: 'ratio-timeslices',
    method: 'RatioTimeslices',
    objective: '{target: 0.99, timeSliceWindow: 5m}',
  }),
];
