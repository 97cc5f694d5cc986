import { canonicalise, readManifests } from '../../object';
import type { ManifestObject } from '../../object';
import { SchemaChecker } from '../SchemaChecker';
import type { SchemaProblem } from '../model';

export const KUBERNETES = { major: 1, minor: 36 };

/** The objects of a text, which has to be readable. */
export function objectsOf(text: string): ManifestObject[] {
  const { documents, problems } = readManifests(text);
  if (problems.length > 0) {
    throw new Error(problems.map(problem => problem.message).join('; '));
  }
  return documents.map(document => document.object);
}

/** What is wrong with each object of a text. */
export function check(
  text: string,
  options: { minor?: number; definitions?: string } = {},
): SchemaProblem[][] {
  const kubernetesVersion = { ...KUBERNETES, ...only(options.minor) };
  const checker = new SchemaChecker({
    kubernetesVersion,
    definitions: options.definitions ? objectsOf(options.definitions) : [],
  });
  return objectsOf(text).map(asWritten =>
    checker.check({
      asWritten,
      object: canonicalise(asWritten, { kubernetesVersion }).object,
    }),
  );
}

function only(minor: number | undefined) {
  return minor === undefined ? {} : { minor };
}
