import { quoteRegExp } from '../regExp';
import { ExpectedArtifact, imageArtifact, manifestArtifact } from './artifacts';
import { githubRepository } from './githubRepository';
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

/**
 * One git trigger that fires when a push changes at least one of the manifests: without the files, every push would start
 * the pipelines of every application. Only GitHub's pushes name their files to Spinnaker in a form that it can match;
 * elsewhere manifests are delivered with the next image, or by hand.
 */
function manifestStarts(context: StepContext, files: string[]): Starts {
  const { delivery } = context.application;
  const repository = githubRepository(delivery.repositoryUrl);
  if (!repository) {
    return { triggers: [], expectedArtifacts: [] };
  }
  const expectedArtifacts = files.map(file =>
    manifestArtifact(context, repository, file),
  );
  return {
    triggers: [
      {
        type: 'git',
        enabled: true,
        source: 'github',
        project: repository.project,
        slug: repository.slug,
        branch: quoteRegExp(delivery.branch),
        expectedArtifactIds: expectedArtifacts.map(({ id }) => id),
      },
    ],
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
