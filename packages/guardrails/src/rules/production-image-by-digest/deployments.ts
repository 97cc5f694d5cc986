import type {
  ApplicationWorkspace,
  EnvironmentWorkspace,
  PlatformWorkspace,
} from '../../check/workspace';
import { expectedArtifacts } from '../pipelines/artifacts';
import { isComputed, textOf } from '../pipelines/jsonFields';
import {
  pipelinesOf,
  type Pipeline,
  type PipelineStage,
} from '../pipelines/pipeline';
import { releasedBy, type Released } from './releases';

/** A stage that deploys manifests. */
export interface Deployment {
  pipeline: Pipeline;
  stage: PipelineStage;
  /** Whether it deploys what was baked from a folder, not single manifests that may not name the image. */
  deploysFolder: boolean;
  released: Released;
}

/** The stages that deploy to an environment, of pipelines that run. */
export function deploymentsTo(
  { name, namespace }: EnvironmentWorkspace,
  application: ApplicationWorkspace,
  { platform }: PlatformWorkspace,
): Deployment[] {
  const environment = platform.spec.environments.find(
    candidate => candidate.name === name,
  );
  const cluster = platform.spec.clusters.find(
    candidate => candidate.name === environment?.cluster,
  );
  const fits = (written: unknown, value: string | undefined) =>
    textOf(written) === undefined || isComputed(written) || written === value;
  return pipelinesOf(application)
    .filter(({ fields }) => fields.disabled !== true)
    .flatMap(pipeline =>
      pipeline.stages
        .filter(
          ({ type, fields }) =>
            type === 'deployManifest' &&
            fits(fields.namespaceOverride, namespace) &&
            fits(fields.account, cluster?.spinnakerAccount),
        )
        .map(stage => ({
          pipeline,
          stage,
          deploysFolder: deploysBaked(stage, pipeline),
          released: releasedBy(stage, pipeline),
        })),
    );
}

/** Whether a stage deploys what a bake stage of its pipeline makes. */
function deploysBaked({ fields }: PipelineStage, pipeline: Pipeline): boolean {
  const manifest = textOf(fields.manifestArtifactId);
  return expectedArtifacts(pipeline).some(
    ({ id, producer }) =>
      id !== undefined && id === manifest && producer?.type === 'bakeManifest',
  );
}
