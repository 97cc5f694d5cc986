import type { ResolvedEnvironment } from '@freehold/application';
import type { ApplicationWorkspace } from '../../check/workspace';
import { pipelinesOf, type Pipeline, type PipelineStage } from './pipeline';
import { isRelease, productionOf } from './stageTarget';

/** A stage that brings something new to production. */
export interface ProductionRelease {
  pipeline: Pipeline;
  stage: PipelineStage;
  environment: ResolvedEnvironment;
}

export function productionReleases(
  application: ApplicationWorkspace,
): ProductionRelease[] {
  return pipelinesOf(application).flatMap(pipeline =>
    pipeline.stages.flatMap(stage => {
      const environment = isRelease(stage)
        ? productionOf(stage, application)
        : undefined;
      return environment ? [{ pipeline, stage, environment }] : [];
    }),
  );
}
