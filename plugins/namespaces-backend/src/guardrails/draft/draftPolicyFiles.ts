import { ManifestObject, readManifests } from '@freehold/guardrails';
import { DraftError } from './DraftError';

/** What problems call the text of a draft. */
export const DRAFT_FILE = 'draft.yaml';

export const POLICY_KIND = 'ValidatingAdmissionPolicy';
export const BINDING_KIND = 'ValidatingAdmissionPolicyBinding';

const POLICY_FILE = /^platform\/guardrails\/.*\.ya?ml$/;

/** The policies of a platform, by path. */
export function standingPolicyFiles(
  platformFiles: ReadonlyMap<string, string>,
): Map<string, string> {
  return new Map([...platformFiles].filter(([path]) => POLICY_FILE.test(path)));
}

/**
 * The policies of a platform with those of a draft: an object of a kind and name that exists takes its place, others are
 * added.
 *
 * @param standing - the policies of the platform, by path
 * @param yaml - policies, bindings and parameters
 */
export function draftPolicyFiles(
  standing: ReadonlyMap<string, string>,
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
  for (const [path, text] of standing) {
    files.set(
      path,
      keeping(text, object => !replaced.has(identityOf(object))),
    );
  }
  files.set(DRAFT_FILE, yaml);
  return { files, drafted };
}

/**
 * Files with no other policies than some, with what binds them and all parameters: of sixty policies that stand, a draft
 * is compared with the one that it changes.
 */
export function filesOfPolicies(
  files: ReadonlyMap<string, string>,
  policies: ReadonlySet<string>,
): Map<string, string> {
  return new Map(
    [...files].map(([path, text]) => [
      path,
      // Problems of the draft are told with its lines.
      path === DRAFT_FILE
        ? text
        : keeping(text, object => {
            const name = policyNameOf(object);
            return name === undefined || policies.has(name);
          }),
    ]),
  );
}

/** The policy that a policy is or a binding binds; nothing for parameters. */
function policyNameOf(object: ManifestObject): string | undefined {
  const { kind, metadata, spec } = object as {
    kind?: unknown;
    metadata?: { name?: unknown } | null;
    spec?: { policyName?: unknown } | null;
  };
  switch (kind) {
    case POLICY_KIND:
      return String(metadata?.name);
    case BINDING_KIND:
      return String(spec?.policyName);
    default:
      return undefined;
  }
}

/** A file as it is, unless something in it is not kept. One that cannot be read says so later. */
function keeping(
  text: string,
  isKept: (object: ManifestObject) => boolean,
): string {
  const objects = readManifests(text).documents.map(({ object }) => object);
  const kept = objects.filter(isKept);
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
