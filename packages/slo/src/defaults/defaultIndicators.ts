import { NAMESPACE_PLACEHOLDER } from '../render/datadog/datadogSlo';

/** How an application does its work; the profiles of `application.yaml`. @public */
export type SloProfile = 'http' | 'grpc' | 'worker' | 'cronjob';

/** What is measured of a profile, in the names that the usual instrumentation libraries give. */
export interface DefaultIndicator {
  name: string;
  title: string;
  description: string;
  kind: 'availability' | 'latency';
  counter: boolean;
  /** Whether `part` counts the good events or the bad ones. */
  counts: 'good' | 'bad';
  part: { query: string; datadogQuery: string };
  total: { query: string; datadogQuery: string };
}

const hits = (metric: string, condition = '') =>
  `sum:${metric}{kube_namespace:${NAMESPACE_PLACEHOLDER}${condition}}.as_count()`;

/** `le` as every version of Prometheus writes it: 1 became 1.0 in version 3. */
function bound(seconds: number): string {
  return Number.isInteger(seconds)
    ? `le=~"${seconds}|${seconds}[.]0"`
    : `le="${seconds}"`;
}

/** Answers of gRPC for which the server is to blame; the others are the caller's. */
const GRPC_SERVER_ERRORS =
  'Unknown|DeadlineExceeded|Internal|Unavailable|DataLoss';

export function defaultIndicators(
  profile: SloProfile,
  latencySeconds: number,
): DefaultIndicator[] {
  switch (profile) {
    case 'http':
      return [
        {
          name: 'availability',
          title: 'Availability',
          description: 'Requests that are not answered with a server error.',
          kind: 'availability',
          counter: true,
          counts: 'good',
          part: {
            query: 'http_requests_total{code!~"5.."}',
            datadogQuery: hits('http.requests', ' AND NOT status_class:5xx'),
          },
          total: {
            query: 'http_requests_total',
            datadogQuery: hits('http.requests'),
          },
        },
        latency('Requests', 'http_request_duration_seconds', 'http.requests'),
      ];
    case 'grpc':
      return [
        {
          name: 'availability',
          title: 'Availability',
          description: 'Calls that do not fail because of the server.',
          kind: 'availability',
          counter: true,
          counts: 'good',
          part: {
            query: `grpc_server_handled_total{grpc_code!~"${GRPC_SERVER_ERRORS}"}`,
            datadogQuery: hits('grpc.server.handled', ' AND NOT outcome:error'),
          },
          total: {
            query: 'grpc_server_handled_total',
            datadogQuery: hits('grpc.server.handled'),
          },
        },
        latency('Calls', 'grpc_server_handling_seconds', 'grpc.server.handled'),
      ];
    case 'worker':
      return [
        {
          name: 'success',
          title: 'Success',
          description: 'Messages that are processed without an error.',
          kind: 'availability',
          counter: true,
          counts: 'good',
          part: {
            query: 'messages_processed_total{result="success"}',
            datadogQuery: hits('messages.processed', ' AND result:success'),
          },
          total: {
            query: 'messages_processed_total',
            datadogQuery: hits('messages.processed'),
          },
        },
      ];
    case 'cronjob':
      return [
        {
          name: 'success',
          title: 'Success',
          description: 'Runs that the cluster remembers and that did not fail.',
          kind: 'availability',
          // kube-state-metrics shows the jobs that exist; it counts nothing.
          counter: false,
          counts: 'bad',
          part: {
            query: 'kube_job_failed{condition="true"}',
            datadogQuery: hits('kubernetes_state.job.completion.failed'),
          },
          total: {
            query: 'kube_job_info',
            datadogQuery: `${hits(
              'kubernetes_state.job.completion.succeeded',
            )} + ${hits('kubernetes_state.job.completion.failed')}`,
          },
        },
      ];
    default:
      throw new TypeError(`Unknown profile ${profile satisfies never}`);
  }

  function latency(
    events: string,
    histogram: string,
    datadogMetric: string,
  ): DefaultIndicator {
    return {
      name: 'latency',
      title: 'Latency',
      description: `${events} that are answered within ${latencySeconds} s.`,
      kind: 'latency',
      counter: true,
      counts: 'good',
      part: {
        query: `${histogram}_bucket{${bound(latencySeconds)}}`,
        datadogQuery: hits(`${datadogMetric}.within_objective`),
      },
      total: {
        query: `${histogram}_count`,
        datadogQuery: hits(datadogMetric),
      },
    };
  }
}
