import { showValue } from '@freehold/slo';
import type { ApplicationWorkspace } from '../../check/workspace';
import { boundedFindings } from '../bounds/boundedFindings';
import type { RepositoryRule, RuleFinding } from '../model';
import {
  expectedArtifacts,
  requiredArtifacts,
  type JsonPath,
} from '../pipelines/artifacts';
import { isGate } from '../pipelines/failureHandling';
import { containersOf, inlineManifests } from '../pipelines/inlineManifests';
import { textOf, type JsonRecord } from '../pipelines/jsonFields';
import { pipelinesOf, type Pipeline } from '../pipelines/pipeline';
import { findingAt } from '../pipelines/pipelineFinding';
import { demandsOf } from '../pipelines/preconditions';
import {
  productionReleases,
  type ProductionRelease,
} from '../pipelines/productionReleases';
import { imageReference } from './imageReference';

const IMAGE = 'docker/image';

export const pipelineReleasesDigests: RepositoryRule = {
  id: 'pipeline-releases-digests',
  title: 'What is released is a digest',
  why: 'A tag can be moved after it was tested: what production pulls tomorrow, when a node is replaced, is another image than the one that was approved. A digest is the image.',
  remediation:
    'Release a digest: let the registry account of Spinnaker track digests, and take the image over from the pipeline before.',
  severity: 'error',
  codes: ['image-by-tag', 'image-latest', 'digest-not-required'],
  check(application) {
    return application.pipelines.length === 0
      ? undefined
      : boundedFindings([
          ...pipelinesOf(application).flatMap(checkReferences),
          ...checkReleases(application),
        ]);
  },
};

/** Images that somebody wrote down, wherever a pipeline may have them. */
function references(
  pipeline: Pipeline,
): Array<{ path: JsonPath; reference: string }> {
  const ofArtifact = (path: JsonPath, artifact: JsonRecord | undefined) => {
    const reference = textOf(artifact?.reference) ?? textOf(artifact?.name);
    return artifact?.type === IMAGE && reference !== undefined
      ? [{ path, reference }]
      : [];
  };
  return [
    ...expectedArtifacts(pipeline).flatMap(({ path, fallback }) =>
      ofArtifact([...path, 'defaultArtifact'], fallback),
    ),
    ...pipeline.stages.flatMap(stage => [
      ...requiredArtifacts(stage).flatMap(({ path, artifact }) =>
        ofArtifact(path, artifact),
      ),
      ...inlineManifests(stage).flatMap(({ path, manifest }) =>
        containersOf(manifest).flatMap(({ path: within, container }) => {
          const reference = textOf(container.image);
          return reference === undefined
            ? []
            : [{ path: [...path, ...within, 'image'], reference }];
        }),
      ),
    ]),
  ];
}

function checkReferences(pipeline: Pipeline): RuleFinding[] {
  return references(pipeline).flatMap(({ path, reference }) => {
    switch (imageReference(reference)) {
      case 'tag':
        return [
          findingAt(pipeline.file, path, {
            code: 'image-by-tag',
            message: `${showValue(reference)} is an image by its tag`,
          }),
        ];
      case 'latest':
        return [
          findingAt(pipeline.file, path, {
            code: 'image-latest',
            message: `${showValue(reference)} is whatever was pushed last`,
          }),
        ];
      default:
        return [];
    }
  });
}

/** Production takes nothing but digests: by what it matches, or by a precondition that nobody can skip. */
function checkReleases(application: ApplicationWorkspace): RuleFinding[] {
  return productionReleases(application)
    .filter(release => bindsImages(release) && !demandsDigest(release))
    .map(({ pipeline, stage, environment }) =>
      findingAt(pipeline.file, stage.path, {
        code: 'digest-not-required',
        environment: environment.name,
        message: `${stage.shown} releases to ${environment.name} also what is no digest`,
        remediation:
          'Match "@sha256:[0-9a-f]{64}" in the reference of the expected artifact, or demand it in a precondition before.',
      }),
    );
}

function imagesOf({ pipeline, stage }: ProductionRelease) {
  const expected = expectedArtifacts(pipeline);
  const required = requiredArtifacts(stage);
  const requiredIds = new Set(required.map(({ id }) => id));
  return {
    expected: expected.filter(
      ({ type, id, producer }) =>
        type === IMAGE && (!producer || requiredIds.has(id)),
    ),
    written: required.filter(({ artifact }) => artifact?.type === IMAGE),
  };
}

function bindsImages(release: ProductionRelease): boolean {
  const { expected, written } = imagesOf(release);
  return (
    release.stage.fields.enableArtifactBinding !== false &&
    expected.length + written.length > 0
  );
}

function demandsDigest(release: ProductionRelease): boolean {
  const { expected, written } = imagesOf(release);
  const isDemanded = [...release.pipeline.graph.before(release.stage)].some(
    stage =>
      isGate(stage) &&
      demandsOf(stage).some(expression => expression.includes('@sha256:')),
  );
  return (
    isDemanded ||
    (expected.every(({ match }) =>
      (textOf(match.reference) ?? '').includes('@sha256:'),
    ) &&
      written.every(
        ({ artifact }) =>
          imageReference(textOf(artifact?.reference) ?? '') === 'digest',
      ))
  );
}
