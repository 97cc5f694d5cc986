import {
  ApplicationDraft,
  PipelineDetail,
  PlanResponse,
} from '@freehold/backstage-plugin-namespaces-common';
import { PlanEntry, isPipelinePath, readPipeline } from '@freehold/generators';
import {
  ApplicationPlanError,
  Snapshot,
  planCreateApplication,
} from '@freehold/monorepo';
import { applicationFromDraft } from './applicationFromDraft';
import { draftProblem } from './draftProblem';

/**
 * What creating the draft's application would write. The form's preview, the dry run and the write itself all go
 * through the same planner; whether the user may is not asked here, see `ApplicationAuthorizer`.
 *
 * @public
 */
export async function planDraft(options: {
  snapshot: Snapshot;
  draft: ApplicationDraft;
}): Promise<PlanResponse> {
  const { snapshot, draft } = options;
  const written = applicationFromDraft(draft);
  if (!written.ok) {
    return written;
  }
  try {
    const { plan, problems } = await planCreateApplication({
      snapshot,
      application: written.application,
      applicationText: written.text,
    });
    return {
      ok: true,
      base: snapshot.commit,
      summary: plan.summary,
      entries: plan.entries,
      pipelines: plan.entries.flatMap(pipelineOfEntry),
      problems: [...written.problems, ...problems.map(draftProblem)],
    };
  } catch (error) {
    if (error instanceof ApplicationPlanError) {
      return { ok: false, problems: error.problems.map(draftProblem) };
    }
    throw error;
  }
}

function pipelineOfEntry({ path, next }: PlanEntry): PipelineDetail[] {
  return isPipelinePath(path) && next !== undefined
    ? [{ ...readPipeline(path, next), file: { path } }]
    : [];
}
