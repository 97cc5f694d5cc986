import {
  ApplicationDraft,
  DraftProblem,
  NamespacesApi,
  PlanResponse,
} from '@freehold/backstage-plugin-namespaces-common';
import { DraftResult } from '../draft/draftFromFormData';

type Planned = Extract<PlanResponse, { ok: true }>;

/** What came of planning a form's data. Only `planned` may be created. */
export type PlanOutcome =
  | { status: 'planned'; plan: Planned }
  | { status: 'incomplete'; missing: Array<keyof ApplicationDraft> }
  | { status: 'refused'; problems: DraftProblem[] }
  | { status: 'conflict'; plan: Planned };

/** Asks the backend, which runs the same core as the action that will write. Writes nothing. */
export async function planDraft(
  api: NamespacesApi,
  result: DraftResult,
  options?: { signal?: AbortSignal },
): Promise<PlanOutcome> {
  if (!result.ok) {
    return { status: 'incomplete', missing: result.missing };
  }
  const plan = await api.plan(result.draft, options);
  if (!plan.ok) {
    return { status: 'refused', problems: plan.problems };
  }
  // Errors beside a plan would be a contradiction: then nothing may be created either.
  if (plan.problems.some(problem => problem.severity === 'error')) {
    return { status: 'refused', problems: plan.problems };
  }
  return plan.summary.conflict > 0
    ? { status: 'conflict', plan }
    : { status: 'planned', plan };
}
