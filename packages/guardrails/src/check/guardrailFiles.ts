import type { ParseResult, Problem } from '@freehold/application';
import { readManifests, type ManifestObject } from '../object';
import { parsePolicies, type PolicyDocument, type PolicySet } from '../policy';

/** Where the policies of a platform stand, with their bindings and parameters. @public */
export const GUARDRAILS_DIRECTORY = 'platform/guardrails';

/** Where the definitions of custom resources stand. @public */
export const DEFINITIONS_DIRECTORY = 'platform/crds';

const YAML = /\.ya?ml$/;

/** Texts of the YAML files below a folder. */
export function yamlFilesBelow(
  directory: string,
  files: ReadonlyMap<string, string>,
): Map<string, string> {
  return new Map(
    [...files].filter(
      ([path]) => path.startsWith(`${directory}/`) && YAML.test(path),
    ),
  );
}

/**
 * The policies of some files. With a single file that cannot be read there are none: the one that is missing might be
 * the one that refuses.
 *
 * @public
 */
export function readPolicyFiles(
  files: ReadonlyMap<string, string>,
): ParseResult<PolicySet> {
  const documents: PolicyDocument[] = [];
  const problems: Problem[] = [];
  for (const [file, text] of files) {
    const reading = readManifests(text, { file });
    problems.push(...reading.problems);
    for (const { object, positions, line } of reading.documents) {
      documents.push({ object, positions, line, file });
    }
  }
  if (problems.length > 0) {
    return { ok: false, problems };
  }
  return parsePolicies(documents);
}

/** The objects of some files, as written, with what could not be read. */
export function readPlatformObjects(files: ReadonlyMap<string, string>): {
  objects: ManifestObject[];
  problems: Problem[];
} {
  const readings = [...files].map(([file, text]) =>
    readManifests(text, { file }),
  );
  return {
    objects: readings.flatMap(({ documents }) =>
      documents.map(({ object }) => object),
    ),
    problems: readings.flatMap(({ problems }) => problems),
  };
}
