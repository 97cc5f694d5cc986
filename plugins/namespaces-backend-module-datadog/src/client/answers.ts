import { z } from 'zod';

/** Of what Datadog answers, all that is read. It may say more, and does. */

/** `GET /api/v1/query` */
export const metricsAnswer = z.object({
  status: z.literal('ok'),
  series: z.array(
    z.object({
      interval: z.number(),
      scope: z.string(),
      tag_set: z.array(z.string()).optional(),
      /** Milliseconds and a value, which is null where nothing is known. */
      pointlist: z.array(z.tuple([z.number(), z.number().nullable()])),
    }),
  ),
});

/** The status of a query that was understood, and could not be answered; it comes with 200 as well. */
export const metricsFailure = z.object({
  status: z.literal('error'),
  error: z.string(),
});

/** `GET /api/v1/slo/search` */
export const searchAnswer = z.object({
  data: z.object({
    attributes: z.object({
      slos: z.array(
        z.object({
          data: z.object({
            id: z.string(),
            attributes: z.object({
              all_tags: z.array(z.string()).optional(),
              thresholds: z
                .array(z.object({ target: z.number(), timeframe: z.string() }))
                .optional(),
            }),
          }),
        }),
      ),
    }),
  }),
  meta: z.object({
    pagination: z.object({
      total: z.number(),
      next_number: z.number().nullable().optional(),
    }),
  }),
});

/** How failures are told, with every status but 200. */
export const failureAnswer = z.object({ errors: z.array(z.string()) });

export type MetricsAnswer = z.infer<typeof metricsAnswer>;
export type SearchAnswer = z.infer<typeof searchAnswer>;
