/**
 * An slo.yaml as people write it: one SLO that all namespaces measure, one of that name that only this application
 * measures so, slices, a calendar window, and several objectives.
 */
export function ownSlos(application: string): string {
  return `# Agreed with the shop in May.
apiVersion: openslo/v1
kind: SLI
metadata: {name: checkout}
spec:
  ratioMetric:
    counter: true
    good: {metricSource: {type: Prometheus, spec: {query: 'checkout_total{result="ok"}'}}}
    total: {metricSource: {type: Prometheus, spec: {query: checkout_total}}}
---
apiVersion: openslo/v1
kind: SLO
metadata: {name: latency}
spec:
  service: ${application}
  indicator:
    metadata: {name: latency}
    spec:
      ratioMetric:
        counter: true
        good: {metricSource: {type: Prometheus, spec: {query: 'http_request_duration_seconds_bucket{le="0.5"}'}}}
        total: {metricSource: {type: Prometheus, spec: {query: http_request_duration_seconds_count}}}
  timeWindow: [{duration: 30d, isRolling: true}]
  budgetingMethod: Occurrences
  objectives: [{target: 0.95}]
---
apiVersion: openslo/v1
kind: SLO
metadata: {name: availability}
spec:
  service: ${application}
  indicatorRef: checkout
  timeWindow: [{duration: 1M, calendar: {startTime: '2026-01-01 00:00:00', timeZone: Asia/Tokyo}}]
  budgetingMethod: Timeslices
  objectives:
    - {target: 0.99, timeSliceTarget: 0.95, timeSliceWindow: 1h}
---
apiVersion: openslo/v1
kind: SLO
metadata: {name: checkout}
spec:
  service: ${application}
  indicatorRef: checkout
  timeWindow: [{duration: 30d, isRolling: true}]
  budgetingMethod: Occurrences
  objectives:
    - {displayName: Floor, target: 0.99}
    - {displayName: Goal, targetPercent: 99.9}
`;
}
