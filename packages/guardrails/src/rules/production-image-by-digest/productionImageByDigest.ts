import type {
  ApplicationWorkspace,
  EnvironmentWorkspace,
  PlatformWorkspace,
} from '../../check/workspace';
import { textOf } from '../../policy/objectFields';
import { nameOf } from '../facts/objects';
import { comparable } from '../facts/size';
import { workloadsOf, type Container, type Workload } from '../facts/workloads';
import type { RepositoryRule, RuleFinding } from '../model';
import { findingAt } from '../pipelines/pipelineFinding';
import { deploymentsTo, type Deployment } from './deployments';
import { imageParts } from './imageParts';
import { releases } from './releases';
import { shown } from '../facts/shown';

/**
 * A bare name is no release by itself: Spinnaker puts the digest in its place when it deploys, if the pipeline tells it
 * to. So the pipelines are evidence too.
 */
export const productionImageByDigest: RepositoryRule = {
  id: 'production-image-by-digest',
  title: 'Production runs images by digest',
  why: 'A tag can be another image tomorrow: what was tested is not what starts when a node is replaced, and a roll-back brings back the same broken image. An image without tag and digest is latest, unless the pipeline binds the release to it.',
  remediation:
    'Name the image bare and let the pipelines bind its digest, or write it with @sha256 and its digest.',
  severity: 'error',
  codes: [
    'artifact-not-comparable',
    'image-not-bound',
    'latest-in-production',
    'stage-does-not-bind',
    'tag-in-production',
  ],
  check: (application, platform) => {
    const production = comparable(application.environments).filter(
      environment =>
        isProduction(environment, platform) &&
        workloadsOf(environment).length > 0,
    );
    return production.length === 0
      ? undefined
      : production.flatMap(environment =>
          checkEnvironment(environment, application, platform),
        );
  },
};

function isProduction(
  { name }: EnvironmentWorkspace,
  { platform }: PlatformWorkspace,
): boolean {
  return platform.spec.environments.some(
    environment =>
      environment.name === name && environment.stage === 'production',
  );
}

function checkEnvironment(
  environment: EnvironmentWorkspace,
  application: ApplicationWorkspace,
  platform: PlatformWorkspace,
): RuleFinding[] {
  const deployments = deploymentsTo(environment, application, platform);
  // Several containers may run the same image; the pipelines are the same for all of them.
  const known = new Map<string, readonly Answer[]>();
  return workloadsOf(environment).flatMap(workload =>
    workload.containers.flatMap(container => {
      const image = textOf(container.container.image);
      if (!image) {
        return [];
      }
      const { tag, digest } = imageParts(image);
      if (digest !== undefined) {
        return [];
      }
      if (tag !== undefined) {
        return [tagFinding(image, tag, container, workload)];
      }
      const answers =
        known.get(image) ??
        deployments.map(deployment => ({
          deployment,
          answer: releases(deployment.released, image),
        }));
      const isFirst = !known.has(image);
      known.set(image, answers);
      if (!answers.some(({ answer }) => answer === true)) {
        return [
          unboundFinding(image, container, workload, answers, application),
        ];
      }
      return isFirst ? stageFindings(image, answers) : [];
    }),
  );
}

/** Whether a deployment binds a release to an image, or why that is not known. */
interface Answer {
  deployment: Deployment;
  answer: boolean | string;
}

function tagFinding(
  image: string,
  tag: string,
  { name, path }: Container,
  { source }: Workload,
): RuleFinding {
  const isLatest = tag === 'latest';
  return {
    code: isLatest ? 'latest-in-production' : 'tag-in-production',
    message: `The container ${shown(name)} of ${nameOf(source)} runs ${shown(
      image,
    )}, ${
      isLatest
        ? 'which is whatever was pushed last'
        : `and the tag ${shown(tag)} can be another image tomorrow`
    }`,
    object: source,
    path: [...path, 'image'],
  };
}

function unboundFinding(
  image: string,
  { name, path }: Container,
  { source }: Workload,
  answers: readonly Answer[],
  { pipelines }: ApplicationWorkspace,
): RuleFinding {
  const place = { object: source, path: [...path, 'image'] };
  const who = `The container ${shown(name)} of ${nameOf(source)}`;
  const unclear = answers.find(({ answer }) => answer !== false);
  if (unclear) {
    return {
      code: 'artifact-not-comparable',
      verdict: 'not-evaluated',
      message: `${who} runs ${shown(image)}, and whether ${
        unclear.deployment.pipeline.file.file
      } binds a release to it is not known: ${unclear.answer}`,
      remediation:
        'Write the name of the expected artifact as a regular expression without lookaround, or as the image with its dots escaped.',
      ...place,
    };
  }
  const unreadable = pipelines.find(({ value }) => value === undefined);
  return {
    code: 'image-not-bound',
    ...(unreadable && { verdict: 'not-evaluated' }),
    message: `${who} runs ${shown(image)} without a digest, and ${
      unreadable
        ? `${unreadable.file}, which may bind one to it, cannot be read`
        : 'no pipeline binds one to it when it deploys here'
    }`,
    remediation:
      'Let the deploy stage require the docker/image artifact of the release (requiredArtifactIds), or write the digest.',
    ...place,
  };
}

/** One stage that binds the release does not help where another deploys the same folder without. */
function stageFindings(
  image: string,
  answers: readonly Answer[],
): RuleFinding[] {
  return answers
    .filter(
      ({ answer, deployment }) => answer === false && deployment.deploysFolder,
    )
    .map(({ deployment: { pipeline, stage } }) =>
      findingAt(pipeline.file, [...stage.path, 'requiredArtifactIds'], {
        code: 'stage-does-not-bind',
        message: `${stage.shown} deploys ${shown(
          image,
        )} without binding a release to it, so that latest would run`,
        remediation:
          'Let the stage require the docker/image artifact of the release (requiredArtifactIds), and leave enableArtifactBinding on.',
      }),
    );
}
