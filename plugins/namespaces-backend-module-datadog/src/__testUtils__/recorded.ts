/**
 * Answers in the shapes that Datadog's own client has types for: MetricsQueryResponse and SearchSLOResponse, with the
 * fields that Freehold does not read as well.
 */

/** `GET /api/v1/query`, grouped by a tag. */
export function metricsResponse(
  counts: Record<string, Array<[number, unknown]>>,
  parts: { interval?: number; tag?: string; withTagSet?: boolean } = {},
) {
  const { interval = 3600, tag = 'kube_namespace', withTagSet = true } = parts;
  return {
    status: 'ok',
    res_type: 'time_series',
    resp_version: 1,
    query: 'sum:http.requests{*} by {kube_namespace}.as_count()',
    from_date: 1795132800000,
    to_date: 1795140000000,
    group_by: [tag],
    message: '',
    values: [],
    times: [],
    series: Object.entries(counts).map(([namespace, pointlist], index) => ({
      unit: [
        {
          family: 'network',
          scale_factor: 1,
          name: 'request',
          short_name: 'req',
          plural: 'requests',
          id: 19,
        },
        null,
      ],
      query_index: 0,
      aggr: 'sum',
      metric: 'http.requests',
      ...(withTagSet && { tag_set: [`${tag}:${namespace}`] }),
      expression: `sum:http.requests{${tag}:${namespace}}.as_count()`,
      scope: `${tag}:${namespace}`,
      interval,
      length: pointlist.length,
      start: pointlist[0]?.[0] ?? 0,
      end: pointlist.at(-1)?.[0] ?? 0,
      pointlist,
      display_name: 'http.requests',
      attributes: { index },
    })),
  };
}

export interface RecordedSlo {
  id: string;
  namespace?: string;
  objective?: string;
  target?: number;
}

/** `GET /api/v1/slo/search` */
export function searchResponse(
  slos: readonly RecordedSlo[],
  page: { number: number; size: number; total: number },
) {
  const last = Math.max(Math.ceil(page.total / page.size) - 1, 0);
  return {
    data: {
      type: '',
      attributes: {
        facets: { all_tags: [{ count: 1, name: 'managed_by:freehold' }] },
        slos: slos.map(({ id, namespace, objective, target = 99.95 }) => ({
          data: {
            id,
            type: 'slo',
            attributes: {
              name: `${namespace} ${objective}`,
              description: null,
              slo_type: 'metric',
              all_tags: [
                ...(namespace ? [`kube_namespace:${namespace}`] : []),
                ...(objective ? [`slo:${objective}`] : []),
                'managed_by:freehold',
              ],
              env_tags: [],
              team_tags: [],
              service_tags: [],
              groups: null,
              monitor_ids: null,
              created_at: 1690000000,
              modified_at: 1690000000,
              creator: { name: 'Freehold', email: 'freehold@example.com' },
              query: {
                numerator: 'sum:http.requests{*}.as_count()',
                denominator: 'sum:http.requests{*}.as_count()',
                metrics: ['http.requests'],
              },
              thresholds: [
                { timeframe: '7d', target: 90, target_display: '90.' },
                {
                  timeframe: '30d',
                  target,
                  target_display: String(target),
                  warning: null,
                },
              ],
              status: {
                sli: 99.98,
                state: 'ok',
                error_budget_remaining: 60.1,
                raw_error_budget_remaining: { unit: 'requests', value: 601 },
                span_precision: 2,
                indexed_at: 1795132800,
                calculation_error: null,
              },
              overall_status: [
                {
                  error: null,
                  error_budget_remaining: 60.1,
                  raw_error_budget_remaining: { unit: 'requests', value: 601 },
                  indexed_at: 1795132800,
                  span_precision: 2,
                  state: 'ok',
                  status: 99.98,
                  target,
                  timeframe: '30d',
                },
              ],
            },
          },
        })),
      },
    },
    links: { self: 'https://api.datadoghq.com/api/v1/slo/search' },
    meta: {
      pagination: {
        number: page.number,
        first_number: 0,
        prev_number: Math.max(page.number - 1, 0),
        next_number: Math.min(page.number + 1, last),
        last_number: last,
        size: page.size,
        type: 'number_size',
        total: page.total,
      },
    },
  };
}
