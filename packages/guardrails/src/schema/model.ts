import type { GuardrailEdit } from '../check/result';
import type { ManifestObject } from '../object';
import type { KubernetesObject, PolicySeverity } from '../policy';

/**
 * Every code of a `SchemaProblem`.
 *
 * @public
 */
export const schemaProblemCodes = [
  'unknown-field',
  'wrong-type',
  'required',
  'unsupported-value',
  'duplicate-entry',
  'invalid-name',
  'invalid-label',
  'invalid-value',
  'mismatch',
  'too-large',
  'unknown-kind',
  'field-disabled',
  'definition-unknown',
  'definition-incomplete',
] as const;

/**
 * What is wrong with an object. `unknown-field` to `mismatch` are what the API server refuses.
 *
 * - `unknown-field`: the type has no such field
 * - `wrong-type`: the field does not take such a value
 * - `required`: a field is missing or empty
 * - `unsupported-value`: the field takes one of a few values, and this is none of them
 * - `duplicate-entry`: two entries of a list are the same to the API server
 * - `invalid-name`: the name of an object, or of a part of it
 * - `invalid-label`: the key or value of a label, or the key of an annotation
 * - `invalid-value`: out of range, or not in the form that it has to have
 * - `mismatch`: fields that contradict each other
 * - `too-large`: more than the API server stores
 * - `unknown-kind`: Kubernetes has no such kind in that version of the API
 * - `field-disabled`: the field is there, and the cluster drops it: a warning
 * - `definition-unknown`: a custom resource whose definition nobody gave, so that it is not checked
 * - `definition-incomplete`: a part of a custom resource that its definition, or this check, cannot tell
 *
 * @public
 */
export type SchemaProblemCode = (typeof schemaProblemCodes)[number];

/**
 * What the schema check, or the check of versions, has against one object.
 *
 * @public
 */
export interface ObjectFinding {
  /** Name of the rule, for lists and waivers: one of `schemaRules`. */
  rule: string;
  /** Stable code of what is wrong. */
  code: string;
  severity: PolicySeverity;
  /** Never a pass: `not-applicable` says that nothing is known of the kind. */
  verdict: 'fail' | 'not-applicable' | 'not-evaluated';
  /** Field of the object as written; of what is missing, the field that is. */
  path: ReadonlyArray<string | number>;
  message: string;
  remediation: string;
  /** What a machine may change so that the finding is gone. */
  fix?: { title: string; edits: readonly GuardrailEdit[] };
}

/** @public */
export interface SchemaProblem extends ObjectFinding {
  code: SchemaProblemCode;
}

/**
 * An object to check, as a workspace has it.
 *
 * @public
 */
export interface SchemaSubject {
  /** As its file has it. */
  asWritten: ManifestObject;
  /** What `canonicalise` made of it for the same version of Kubernetes. */
  object: ManifestObject;
}

/** @public */
export interface SchemaOptions {
  /** Version of the cluster that the object is for. */
  kubernetesVersion: { major: number; minor: number };
  /** Objects of the monorepo, of which the CustomResourceDefinitions are taken. */
  definitions?: Iterable<KubernetesObject>;
}
