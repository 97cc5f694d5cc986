import { RE2JS } from 're2js';
import {
  recordOf,
  recordsOf,
  textOf,
  textsOf,
  type JsonRecord,
} from '../pipelines/jsonFields';
import type { Pipeline } from '../pipelines/pipeline';
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
  const expected = expectedArtifacts(pipeline);
  const required = recordsOf(fields.requiredArtifacts).map(
    artifact => artifact.fields,
  );
  const inline = required.map(({ artifact }) => recordOf(artifact));
  if (inline.some(artifact => isImage(artifact) && artifact.name === image)) {
    return true;
  }
  const ids = [
    ...textsOf(fields.requiredArtifactIds),
    ...required.flatMap(
      ({ expectedArtifactId }) => textOf(expectedArtifactId) ?? [],
    ),
  ];
  const answers = ids.map(id => {
    const match = expected.get(id);
    return match !== undefined && isImage(match) && matches(match, image);
  });
  return (
    answers.includes(true) ||
    (answers.find(answer => typeof answer === 'string') ?? false)
  );
}

/** What the pipeline or its stages expect, by id. */
function expectedArtifacts({
  fields,
  stages,
}: Pipeline): ReadonlyMap<string, JsonRecord> {
  const lists = [fields, ...stages.map(stage => stage.fields)];
  return new Map(
    lists.flatMap(({ expectedArtifacts: list }) =>
      recordsOf(list).flatMap(artifact => {
        const id = textOf(artifact.fields.id);
        return id === undefined
          ? []
          : [[id, recordOf(artifact.fields.matchArtifact)] as const];
      }),
    ),
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
