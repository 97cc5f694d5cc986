import type { GuardrailRule } from '../check/GuardrailChecker';

export const KUBERNETES_SCHEMA = 'kubernetes-schema';
export const REMOVED_API = 'removed-api';
export const DEPRECATED_API = 'deprecated-api';

/**
 * What the schema check and the check of versions look at, for lists and waivers.
 *
 * @public
 */
export const schemaRules: readonly GuardrailRule[] = [
  {
    id: KUBERNETES_SCHEMA,
    title: 'Every object is one that the API server accepts',
    why: 'A field that is misspelt, missing or out of range is refused when the release reaches the cluster, or silently dropped, and the application runs without what the field asks for.',
    remediation:
      'Mend the field that the finding names; kubectl explain shows what it takes.',
    source: 'schema',
    severity: 'error',
  },
  {
    id: REMOVED_API,
    title: 'No object uses an API that its cluster no longer serves',
    why: 'A version of the API that is gone from the cluster is refused, and one that goes with the next upgrade blocks that upgrade.',
    remediation:
      'Write the object in the version of the API that replaces it, with the changes that the migration guide names.',
    source: 'schema',
    severity: 'error',
  },
  {
    id: DEPRECATED_API,
    title: 'No object uses an API that Kubernetes is going to remove',
    why: 'What is deprecated is removed a few versions later; moving early is cheaper than on the day of the upgrade.',
    remediation: 'Write the object in the version of the API that replaces it.',
    source: 'schema',
    severity: 'warning',
  },
];
