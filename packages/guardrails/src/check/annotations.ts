import type { AdmissionPolicy } from '../policy';

/**
 * Annotations by which a ValidatingAdmissionPolicy tells people more than an API server needs to know. All are optional.
 *
 * - `title`: in a few words, what has to be so
 * - `why`: what goes wrong without it
 * - `place`: field of the object to point at, `spec.template.spec.containers[*].image`. Written for a Deployment, it is
 *   looked up where Pods, Jobs and CronJobs have their template
 * - `form-field`: field of the form that creates an application which causes a violation: `port`
 * - `fix`: what a machine may change, a JSON list of `{"path": "...", "value": ...}` and `{"path": "...", "remove": true}`
 *
 * `freehold.dev/remediation` is known to the policies themselves.
 *
 * @public
 */
export const GUARDRAIL_ANNOTATIONS = {
  title: 'freehold.dev/title',
  why: 'freehold.dev/why',
  place: 'freehold.dev/place',
  formField: 'freehold.dev/form-field',
  fix: 'freehold.dev/fix',
} as const;

/** Text of an annotation, on one line; `undefined` when it is not there or blank. */
export function annotation(
  policy: AdmissionPolicy,
  key: string,
): string | undefined {
  const text = policy.annotations[key]?.replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}
