import { showValue } from '@freehold/slo';
import type { ResolvedApplication } from '@freehold/application';
import type { ApplicationWorkspace } from '../../check/workspace';
import type { RepositoryRule, RuleFinding } from '../model';
import { inlineManifests } from '../pipelines/inlineManifests';
import { isComputed } from '../pipelines/jsonFields';
import {
  pipelinesOf,
  type Pipeline,
  type PipelineStage,
} from '../pipelines/pipeline';
import { findingAt } from '../pipelines/pipelineFinding';
import { environmentsOf, inEnvironment, isJob } from '../pipelines/stageTarget';
import { manifestOrigin } from './manifestOrigin';

const COMMIT = /^[0-9a-f]{40}$/;

export const pipelineDeploysCheckedManifests: RepositoryRule = {
  id: 'pipeline-deploys-checked-manifests',
  title:
    'Pipelines deploy the manifests of their environment, as they are checked in',
  why: 'Guardrails check the folders of the monorepo, and code owners approve them. Manifests that stand in a pipeline, on another branch or in another repository reach the cluster past both.',
  remediation:
    'Bake the folder of the environment from the branch that the environments run, and deploy what the bake made.',
  severity: 'error',
  codes: [
    'manifests-inline',
    'job-inline',
    'manifests-foreign',
    'manifests-of-other-environment',
    'version-differs',
    'origin-unknown',
  ],
  check(application) {
    const { resolved } = application;
    return !resolved || application.pipelines.length === 0
      ? undefined
      : pipelinesOf(application).flatMap(pipeline =>
          pipeline.stages.flatMap(stage =>
            checkStage(stage, pipeline, application, resolved),
          ),
        );
  },
};

function checkStage(
  stage: PipelineStage,
  pipeline: Pipeline,
  application: ApplicationWorkspace,
  resolved: ResolvedApplication,
): RuleFinding[] {
  const inline = inlineManifests(stage);
  if (inline.length > 0) {
    const { file } = pipeline;
    const place = inEnvironment(stage, application);
    return [
      isJob(stage)
        ? findingAt(file, inline[0].path, {
            ...place,
            code: 'job-inline',
            severity: 'warning',
            message: `${stage.shown} runs a Job that no guardrail has seen before the cluster does`,
            remediation:
              'Keep the Job beside the manifests, and run it from an artifact.',
          })
        : findingAt(file, inline[0].path, {
            ...place,
            code: 'manifests-inline',
            message: `${stage.shown} deploys manifests that stand in the pipeline, where no guardrail sees them`,
          }),
    ];
  }
  return stage.type === 'deployManifest'
    ? checkOrigin(stage, pipeline, application, resolved)
    : [];
}

function checkOrigin(
  stage: PipelineStage,
  pipeline: Pipeline,
  application: ApplicationWorkspace,
  resolved: ResolvedApplication,
): RuleFinding[] {
  const origin = manifestOrigin(stage, pipeline, resolved);
  const environments = environmentsOf(stage, application);
  const [environment] = environments;
  const at = (finding: Omit<RuleFinding, 'file' | 'path'>) => [
    findingAt(pipeline.file, origin.path, {
      ...(environment && { environment: environment.name }),
      ...finding,
    }),
  ];
  if (origin.kind === 'unknown') {
    return at({
      code: 'origin-unknown',
      severity: 'warning',
      message: `Where the manifests of ${stage.shown} come from cannot be told`,
    });
  }
  if (origin.kind === 'elsewhere') {
    return at({
      code: 'manifests-foreign',
      message: `${stage.shown} deploys manifests of ${showValue(
        origin.shown,
      )}, which is not the monorepo`,
    });
  }
  const { folder, version } = origin;
  const own = application.directory;
  if (folder.split('/').includes('..') || !isWithin(folder, own)) {
    return at({
      code: 'manifests-foreign',
      message: `${stage.shown} deploys ${showValue(
        folder,
      )}, which is not in ${own}`,
    });
  }
  if (
    environment &&
    !environments.some(({ name }) => isWithin(folder, `${own}/${name}`))
  ) {
    return at({
      code: 'manifests-of-other-environment',
      message: `${stage.shown} deploys ${showValue(folder)} to ${
        environment.name
      }`,
    });
  }
  const { branch } = resolved.delivery;
  return version === undefined ||
    version === branch ||
    COMMIT.test(version) ||
    isComputed(version)
    ? []
    : at({
        code: 'version-differs',
        message: `${stage.shown} deploys the manifests of ${showValue(
          version,
        )}, and the environments run ${branch}`,
      });
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
