import { readManifests } from '@freehold/guardrails';
import { ApiUse } from '../record/writeEvaluations';

/** Manifests of an environment: YAML or JSON in a folder of its own, which pipelines and generated bases are not. */
const MANIFEST =
  /^applications\/[^/]+\/(?!spinnaker\/|\.)[^/]+\/.*\.(?:ya?ml|json)$/;

/** What each name may take up in a table: an object that the API server would take needs less. */
const MAX_NAME = 300;

/** Which APIs of Kubernetes the manifests of a directory use, and how often. */
export function apiUses(files: ReadonlyMap<string, string>): ApiUse[] {
  const found = new Map<string, ApiUse>();
  for (const [path, text] of files) {
    if (!MANIFEST.test(path)) {
      continue;
    }
    for (const { object } of readManifests(text).documents) {
      const { apiVersion, kind } = object;
      if (isName(apiVersion) && isName(kind)) {
        const key = JSON.stringify([apiVersion, kind]);
        const use = found.get(key) ?? { apiVersion, kind, uses: 0 };
        found.set(key, { ...use, uses: use.uses + 1 });
      }
    }
  }
  return [...found.values()];
}

function isName(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length > 0 &&
    value.length <= MAX_NAME &&
    // PostgreSQL knows no NUL.
    !value.includes('\0')
  );
}
