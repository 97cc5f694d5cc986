import { PipelineIntent } from '../intent';
import { quoteRegExp } from '../regExp';
import { GithubRepository } from './githubRepository';
import { artifactId } from './pipelineIds';
import { SpinnakerStage, spelString, StepContext } from './stage';

/** Account that every Spinnaker has for artifacts whose content travels inside the execution. */
const EMBEDDED_ACCOUNT = 'embedded-artifact';
const DOCKER_ARTIFACT_ACCOUNT = 'docker-registry';

/** Variable that holds the released image in a pipeline that finds it out itself. */
export const IMAGE_VARIABLE = 'releaseImage';

export interface ExpectedArtifact {
  id: string;
  displayName: string;
  matchArtifact: Record<string, unknown>;
  defaultArtifact: Record<string, unknown>;
  useDefaultArtifact: boolean;
  usePriorArtifact: boolean;
}

function expected(
  id: string,
  displayName: string,
  matchArtifact: Record<string, unknown>,
): ExpectedArtifact {
  return {
    id,
    displayName,
    matchArtifact,
    defaultArtifact: {},
    useDefaultArtifact: false,
    usePriorArtifact: false,
  };
}

export function imageArtifactId({ application, pipeline }: StepContext) {
  return artifactId(application.name, pipeline.id, 'image');
}

/**
 * The image that sets the pipeline off. Spinnaker matches by regular expression, over everything. What comes from the
 * pipeline before must be a digest: the same list also holds the tag that was pushed, and two matches are an error.
 */
export function imageArtifact(context: StepContext): ExpectedArtifact {
  const { application, pipeline } = context;
  return expected(imageArtifactId(context), application.image, {
    type: 'docker/image',
    artifactAccount: DOCKER_ARTIFACT_ACCOUNT,
    name: quoteRegExp(application.image),
    ...(pipeline.start.kind === 'after' && {
      reference: `${quoteRegExp(application.image)}@sha256:[0-9a-f]{64}`,
    }),
  });
}

/**
 * One manifest of the monorepo, as a push of it names it. The default stands in for the files that a push leaves alone:
 * Spinnaker wants every expected artifact of a trigger, and one artifact for each. Nothing reads the content.
 */
export function manifestArtifact(
  { application, pipeline }: StepContext,
  { contentsUrl }: GithubRepository,
  file: string,
): ExpectedArtifact {
  const { branch, gitArtifactAccount } = application.delivery;
  const source = { type: 'github/file', artifactAccount: gitArtifactAccount };
  return {
    ...expected(artifactId(application.name, pipeline.id, file), file, {
      ...source,
      name: quoteRegExp(file),
    }),
    useDefaultArtifact: true,
    defaultArtifact: {
      ...source,
      name: file,
      reference: `${contentsUrl}/${file}`,
      version: branch,
    },
  };
}

/** The rendered manifests of an environment, between the bake and the deploy. */
export function bakedArtifact(
  { application, pipeline }: StepContext,
  environment: string,
): ExpectedArtifact {
  const name = `${application.name}-${environment}-manifests`;
  return expected(
    artifactId(application.name, pipeline.id, `baked/${environment}`),
    name,
    { type: 'embedded/base64', artifactAccount: EMBEDDED_ACCOUNT, name },
  );
}

/** The monorepo at a version, cut down to one folder so that a bake does not carry the whole of it. */
export function repositoryArtifact(
  { application, pipeline }: StepContext,
  directory: string,
  version: string,
) {
  const { delivery } = application;
  return {
    account: delivery.gitArtifactAccount,
    artifact: {
      id: artifactId(application.name, pipeline.id, `repository/${directory}`),
      type: 'git/repo',
      artifactAccount: delivery.gitArtifactAccount,
      reference: delivery.repositoryUrl,
      version,
      location: directory,
    },
  };
}

/** The deploy stage's field that names the image, which Spinnaker refuses to leave unbound. */
export function requiredImage(
  context: StepContext,
  release: 'image' | 'parameters',
): Pick<SpinnakerStage, 'requiredArtifactIds' | 'requiredArtifacts'> {
  const { application, pipeline } = context;
  if (release === 'image' && pipeline.start.kind === 'after') {
    return {
      requiredArtifactIds: [imageArtifactId(context)],
      requiredArtifacts: [],
    };
  }
  const reference =
    release === 'image' ? `\${${IMAGE_VARIABLE}}` : "${parameters['image']}";
  return {
    requiredArtifactIds: [],
    requiredArtifacts: [
      {
        artifact: {
          id: artifactId(application.name, pipeline.id, 'release'),
          type: 'docker/image',
          artifactAccount: DOCKER_ARTIFACT_ACCOUNT,
          name: application.image,
          reference,
        },
      },
    ],
  };
}

/** Expression of the image that the pipeline releases. */
export function imageExpression(context: StepContext): string {
  return startsByItself(context.pipeline)
    ? IMAGE_VARIABLE
    : `trigger['resolvedExpectedArtifacts'].^[id == ${spelString(
        imageArtifactId(context),
      )}]['boundArtifact']['reference']`;
}

function startsByItself({ start }: PipelineIntent): boolean {
  return start.kind !== 'after';
}
