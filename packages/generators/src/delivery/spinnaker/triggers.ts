import { ResolvedDelivery } from '@freehold/application';
import { quoteRegExp } from '../regExp';
import { ExpectedArtifact, imageArtifact, manifestArtifact } from './artifacts';
import { pipelineId } from './pipelineIds';
import { StepContext } from './stage';

/** A trigger without `enabled` is a disabled one, so it is not optional here. */
export interface SpinnakerTrigger {
  type: string;
  enabled: boolean;
  [field: string]: unknown;
}

export interface Starts {
  triggers: SpinnakerTrigger[];
  expectedArtifacts: ExpectedArtifact[];
}

/** Project and name of a repository on GitHub, whose pushes name the files that they change. */
function githubRepository({ repositoryUrl }: ResolvedDelivery) {
  const match =
    /^https:\/\/[^/]*github[^/]*\/([^/]+)\/([^/]+?)(?:\.git)?\/?$/.exec(
      repositoryUrl,
    );
  return match && { project: match[1], slug: match[2] };
}

/**
 * One trigger for each manifest: a git trigger alone would start every application's pipeline on every push, and one
 * expected artifact may match one file only. Spinnaker starts a pipeline once, however many of its triggers match.
 * Elsewhere than on GitHub a push names no files; manifests are then delivered with the next image, or by hand.
 */
function manifestStarts(context: StepContext, files: string[]): Starts {
  const { delivery } = context.application;
  const repository = githubRepository(delivery);
  if (!repository) {
    return { triggers: [], expectedArtifacts: [] };
  }
  const expectedArtifacts = files.map(file => manifestArtifact(context, file));
  return {
    triggers: expectedArtifacts.map(({ id }) => ({
      type: 'git',
      enabled: true,
      source: 'github',
      ...repository,
      branch: quoteRegExp(delivery.branch),
      expectedArtifactIds: [id],
    })),
    expectedArtifacts,
  };
}

/** What sets the pipeline off, and the artifacts that it gets from there. */
export function starts(context: StepContext): Starts {
  const { application, pipeline } = context;
  const { start } = pipeline;
  switch (start.kind) {
    case 'change': {
      const image = imageArtifact(context);
      const manifests = manifestStarts(context, start.files);
      return {
        triggers: [
          {
            type: 'docker',
            enabled: true,
            account: application.delivery.docker.account,
            organization: application.delivery.docker.organization,
            registry: application.delivery.docker.registry,
            repository: application.delivery.docker.repository,
            expectedArtifactIds: [image.id],
          },
          ...manifests.triggers,
        ],
        expectedArtifacts: [image, ...manifests.expectedArtifacts],
      };
    }
    case 'after': {
      const image = imageArtifact(context);
      return {
        triggers: [
          {
            type: 'pipeline',
            enabled: true,
            application: application.name,
            pipeline: pipelineId(application.name, start.pipeline),
            status: ['successful'],
            expectedArtifactIds: [image.id],
          },
        ],
        expectedArtifacts: [image],
      };
    }
    case 'manual':
      return { triggers: [], expectedArtifacts: [] };
    default:
      throw new Error(
        `Unknown start: ${JSON.stringify(start satisfies never)}`,
      );
  }
}
