import { OBJECTIVE_STATES } from '@freehold/slo';
import { z } from 'zod';

/** Of what a portal answers, all that is shown. Another version of it may say more. */
const sourceSchema = z.object({
  title: z.string(),
  sample: z.boolean(),
  refreshedAt: z.string().optional(),
  error: z.string().optional(),
});

const stateSchema = z.enum(OBJECTIVE_STATES);

export const applicationSchema = z.object({
  application: z.string(),
  file: z.object({
    path: z.string(),
    exists: z.boolean(),
    problems: z.array(z.unknown()),
  }),
  source: sourceSchema.optional(),
  objectives: z.array(
    z.object({
      environment: z.string(),
      namespace: z.string(),
      objective: z.string(),
      title: z.string(),
      target: z.number(),
      definition: z.object({ path: z.string(), line: z.number().optional() }),
      status: z
        .object({
          state: stateSchema,
          attainment: z.object({ ratio: z.number().optional() }),
          budget: z.object({ remaining: z.number().optional() }),
        })
        .optional(),
      failure: z.string().optional(),
    }),
  ),
});

export const summarySchema = z.object({
  source: sourceSchema.optional(),
  namespaces: z.number(),
  byState: z.record(z.string(), z.number()),
  objectives: z.number(),
  met: z.number(),
  missed: z.number(),
  unknown: z.number(),
  worst: z.array(
    z.object({
      environment: z.string(),
      namespace: z.string(),
      objective: z.string(),
      title: z.string(),
      target: z.number(),
      state: stateSchema,
      attainment: z.number().optional(),
      remaining: z.number().optional(),
    }),
  ),
  withoutSloCount: z.number(),
});

/** `unknown` unless all of it could be told: what nobody measured is not fine. */
export type Verdict = 'fine' | 'burning' | 'unknown';

export interface ObjectiveLine {
  environment: string;
  namespace: string;
  objective: string;
  title: string;
  target: number;
  /** Absent until something has been recorded. */
  state?: z.infer<typeof stateSchema>;
  attainment?: number;
  remaining?: number;
  /** Where it is written. */
  definition?: { path: string; line?: number };
}

/** How the objectives of something are, as text and JSON show it. */
export interface SloStatusReport {
  subject:
    | { kind: 'application'; name: string }
    | { kind: 'owner'; ref: string }
    | { kind: 'platform' };
  verdict: Verdict;
  source?: z.infer<typeof sourceSchema>;
  /** Why it cannot be told how something is. */
  unknown: string[];
  /** All of an application; the worst of the others. */
  objectives: ObjectiveLine[];
  /** Of an owner or the platform. */
  totals?: Pick<
    z.infer<typeof summarySchema>,
    'namespaces' | 'byState' | 'met' | 'missed' | 'withoutSloCount'
  > & { objectives: number; unknown: number };
}
