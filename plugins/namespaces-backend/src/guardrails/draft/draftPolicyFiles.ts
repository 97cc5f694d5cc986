import { ManifestObject, readManifests } from '@freehold/guardrails';
import { DraftError } from './DraftError';

/** What problems call the text of a draft. */
export const DRAFT_FILE = 'draft.yaml';

const POLICY_FILE = /^platform\/guardrails\/.*\.ya?ml$/;

/**
 * The policies of a platform with those of a draft: an object of a kind and name that exists takes its place, others are
 * added.
 *
 * @param platformFiles - all texts below platform/
 * @param yaml - policies, bindings and parameters
 */
export function draftPolicyFiles(
  platformFiles: ReadonlyMap<string, string>,
  yaml: string,
): { files: Map<string, string>; drafted: readonly ManifestObject[] } {
  const draft = readManifests(yaml, { file: DRAFT_FILE });
  if (draft.problems.length > 0) {
    throw new DraftError(draft.problems);
  }
  const drafted = draft.documents.map(({ object }) => object);
  if (drafted.length === 0) {
    throw new DraftError([
      {
        code: 'draft/empty',
        severity: 'error',
        file: DRAFT_FILE,
        path: [],
        message: 'The draft holds no policy',
        remedy:
          'Write a ValidatingAdmissionPolicy with its binding, or begin with one that exists.',
      },
    ]);
  }
  const replaced = new Set(drafted.map(identityOf));
  const files = new Map<string, string>();
  for (const [path, text] of platformFiles) {
    if (POLICY_FILE.test(path)) {
      files.set(path, withoutReplaced(text, replaced));
    }
  }
  files.set(DRAFT_FILE, yaml);
  return { files, drafted };
}

/** A file as it is, unless the draft takes the place of something in it. One that cannot be read says so later. */
function withoutReplaced(text: string, replaced: ReadonlySet<string>): string {
  const objects = readManifests(text).documents.map(({ object }) => object);
  const kept = objects.filter(object => !replaced.has(identityOf(object)));
  return kept.length === objects.length
    ? text
    : kept.map(object => JSON.stringify(object, wholeNumber)).join('\n---\n');
}

/** Of the same kind and name, in whatever version of the API. */
function identityOf(object: ManifestObject): string {
  const { apiVersion, kind, metadata } = object;
  const group = String(apiVersion).split('/').slice(0, -1).join('/');
  const { namespace, name } = (metadata ?? {}) as {
    namespace?: unknown;
    name?: unknown;
  };
  return JSON.stringify([
    group,
    String(kind),
    String(namespace ?? ''),
    String(name),
  ]);
}

/** Whole numbers beyond those of JavaScript are bigints, which JSON.stringify refuses. */
function wholeNumber(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}
