import { RE2JS } from 're2js';
import { expectedArtifacts, requiredArtifacts } from '../pipelines/artifacts';
import { recordsOf, textOf, type JsonRecord } from '../pipelines/jsonFields';
import type { Deployment } from './deployments';
import { imageParts } from './imageParts';

/** More than the name of any image needs. */
const MOST_CHARACTERS = 1000;

/** A pattern that means itself, as nearly all do: nothing has to be compiled. */
const LITERAL = /^(?:[\w/:@-]|\\[./:@-])*$/;

/**
 * Whether a stage binds a release to an image: it requires a `docker/image` artifact of that name. Spinnaker hands
 * others on as well when it happens to have some, which is no promise.
 *
 * @returns why it is not known, when it is not
 */
export function releases(
  { stage, pipeline }: Deployment,
  image: string,
): boolean | string {
  const { fields } = stage;
  if (fields.enableArtifactBinding === false) {
    return false;
  }
  const used = requiredArtifacts(stage);
  if (
    used.some(
      ({ artifact }) =>
        artifact !== undefined && isImage(artifact) && artifact.name === image,
    )
  ) {
    return true;
  }
  const ids = new Set([
    ...used.flatMap(({ id }) => id ?? []),
    ...recordsOf(fields.requiredArtifacts).flatMap(
      ({ fields: required }) => textOf(required.expectedArtifactId) ?? [],
    ),
  ]);
  const answers = expectedArtifacts(pipeline)
    .filter(({ id }) => id !== undefined && ids.has(id))
    .map(({ match }) => isImage(match) && matches(match, image));
  return (
    answers.includes(true) ||
    (answers.find(answer => typeof answer === 'string') ?? false)
  );
}

function isImage({ type }: JsonRecord): boolean {
  return type === 'docker/image';
}

/** Spinnaker takes each field for a regular expression of the whole; one without a name fits any image, and proves nothing. */
function matches({ name }: JsonRecord, image: string): boolean | string {
  const pattern = textOf(name);
  if (pattern === undefined) {
    return false;
  }
  if (pattern.length > MOST_CHARACTERS) {
    return 'the name of the artifact that it expects is too long';
  }
  const { name: imageName } = imageParts(image);
  if (LITERAL.test(pattern)) {
    return pattern.replaceAll('\\', '') === imageName;
  }
  try {
    return RE2JS.matches(pattern, imageName);
  } catch {
    return `the name of the artifact that it expects, ${JSON.stringify(
      pattern.slice(0, 80),
    )}, is no regular expression that can be evaluated here`;
  }
}
