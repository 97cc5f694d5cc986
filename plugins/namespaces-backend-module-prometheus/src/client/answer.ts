import { z } from 'zod';

/** The labels that Freehold's own queries give to their results; all others are of no interest. */
export interface Labels {
  __name__?: string;
  namespace?: string;
  slo?: string;
  sli?: string;
}

/** One series of an answer. Points that are not numbers (`NaN`, `+Inf`) are left out. */
export interface Row {
  labels: Labels;
  /** Milliseconds and value. */
  points: ReadonlyArray<readonly [time: number, value: number]>;
}

export interface QueryAnswer {
  rows: Row[];
  /** That the answer may be incomplete; remarks on the query itself are not among them. */
  warnings: string[];
}

const label = z.string().optional();
const point = z.tuple([z.number(), z.string().min(1)]);
const row = z.object({
  metric: z.object({
    __name__: label,
    namespace: label,
    slo: label,
    sli: label,
  }),
  value: point.optional(),
  values: z.array(point).optional(),
});

export const answerSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('success'),
    data: z.object({
      resultType: z.enum(['matrix', 'vector']),
      result: z.array(row),
    }),
    warnings: z.array(z.string()).nullish(),
  }),
  z.object({
    status: z.literal('error'),
    errorType: z.string(),
    error: z.string(),
  }),
]);

export type PrometheusAnswer = z.infer<typeof answerSchema>;

export function toQueryAnswer(
  answer: Extract<PrometheusAnswer, { status: 'success' }>,
): QueryAnswer {
  return {
    rows: answer.data.result.map(({ metric, value, values }) => ({
      labels: metric,
      points: (values ?? (value ? [value] : [])).flatMap(([seconds, text]) => {
        const number = Number(text);
        return Number.isFinite(number)
          ? [[Math.round(seconds * 1000), number] as const]
          : [];
      }),
    })),
    // Since 2.49 Prometheus remarks here on what it thinks of a query.
    warnings: (answer.warnings ?? []).filter(
      warning => !/^PromQL (info|warning):/.test(warning),
    ),
  };
}
