import { showValue } from '@freehold/slo';
import { RE2JS } from 're2js';
import { expectedArtifacts, requiredArtifacts } from '../pipelines/artifacts';
import { recordsOf, textOf, type JsonRecord } from '../pipelines/jsonFields';
import type { Pipeline, PipelineStage } from '../pipelines/pipeline';
import { imageParts } from './imageParts';

/** More than the name of any image needs, and more than any stage deploys. */
const MOST = { characters: 1000, patterns: 20 };

/** A pattern that means itself, as nearly all do: nothing has to be compiled. */
const LITERAL = /^(?:[\w/:@-]|\\[./:@-])*$/;

/** Names of the images to which a stage binds a release. */
export interface Released {
  names: ReadonlySet<string>;
  /** Regular expressions, each of a whole name. */
  patterns: readonly string[];
}

/**
 * The images to which a stage binds a release: it requires a `docker/image` artifact of that name. Spinnaker hands
 * others on as well when it happens to have some, which is no promise.
 */
export function releasedBy(stage: PipelineStage, pipeline: Pipeline): Released {
  const { fields } = stage;
  if (fields.enableArtifactBinding === false) {
    return { names: new Set(), patterns: [] };
  }
  const used = requiredArtifacts(stage);
  const ids = new Set([
    ...used.flatMap(({ id }) => id ?? []),
    ...recordsOf(fields.requiredArtifacts).flatMap(
      ({ fields: required }) => textOf(required.expectedArtifactId) ?? [],
    ),
  ]);
  // Spinnaker takes each field for a regular expression; one without a name fits any image, and proves nothing.
  const matching = expectedArtifacts(pipeline).flatMap(({ id, match }) =>
    id !== undefined && ids.has(id) && isImage(match)
      ? textOf(match.name) ?? []
      : [],
  );
  return {
    names: new Set([
      ...used.flatMap(({ artifact }) =>
        artifact && isImage(artifact) ? textOf(artifact.name) ?? [] : [],
      ),
      ...matching
        .filter(pattern => LITERAL.test(pattern))
        .map(pattern => pattern.replaceAll('\\', '')),
    ]),
    patterns: matching.filter(pattern => !LITERAL.test(pattern)),
  };
}

function isImage({ type }: JsonRecord): boolean {
  return type === 'docker/image';
}

/** @returns why it is not known, when it is not */
export function releases(
  { names, patterns }: Released,
  image: string,
): boolean | string {
  const { name } = imageParts(image);
  if (names.has(name)) {
    return true;
  }
  if (patterns.length > MOST.patterns) {
    return `it expects ${patterns.length} artifacts by regular expressions`;
  }
  const answers = patterns.map(pattern => matches(pattern, name));
  return (
    answers.includes(true) ||
    (answers.find(answer => typeof answer === 'string') ?? false)
  );
}

function matches(pattern: string, name: string): boolean | string {
  if (pattern.length > MOST.characters) {
    return 'the name of the artifact that it expects is too long';
  }
  try {
    return RE2JS.matches(pattern, name);
  } catch {
    return `the name of the artifact that it expects, ${showValue(
      pattern,
    )}, is no regular expression that can be evaluated here`;
  }
}
