import type { Problem } from '@freehold/slo';
import { applyDefaults } from './defaults/applyDefaults';
import { prepareForCreate } from './defaults/onCreate';
import { kindTypeOf } from './kinds';
import type { ManifestObject } from './reader';
import { ObjectDecoder } from './types/decodeObject';
import type { Mismatch } from './types/decodeObject';
import { typeTableOf } from './types/typeTable';

/** @public */
export interface CanonicaliseOptions {
  /** Version of the cluster: fields that it does not have are dropped, as it drops them. */
  kubernetesVersion: { major: number; minor: number };
}

/** @public */
export interface CanonicalObject {
  object: ManifestObject;
  /** Whether the type of the object is known. If not, the object is as it was written, without defaults. */
  known: boolean;
  /** Values that their type does not take: the API server refuses such an object, and they stay as written. */
  problems: Problem[];
}

/**
 * An object as the API server shows it to a ValidatingAdmissionPolicy when it is created: read into its type and
 * written back, so that unknown and empty fields are gone, defaults are filled, quantities are canonical and structs
 * are there although nobody wrote them. What only a cluster knows is left out: names and addresses that it generates,
 * what mutating webhooks and admission plugins (service account, limit ranges) add. See the README of the package.
 *
 * @public
 */
export function canonicalise(
  object: ManifestObject,
  { kubernetesVersion }: CanonicaliseOptions,
): CanonicalObject {
  const type = kindTypeOf(object.apiVersion, object.kind);
  if (!type) {
    return { object, known: false, problems: [] };
  }
  const { minor } = kubernetesVersion;
  const decoder = new ObjectDecoder(typeTableOf(minor), (name, struct) =>
    applyDefaults(name, struct, minor),
  );
  const decoded = decoder.struct(type, object);
  prepareForCreate(type, decoded, minor);
  return {
    object: decoded as ManifestObject,
    known: true,
    problems: decoder.mismatches.map(toProblem),
  };
}

function toProblem({ path, expected }: Mismatch): Problem {
  return {
    code: 'object/type',
    severity: 'error',
    path,
    message: `${path.join('.')} has to be ${expected}`,
    remedy:
      'Write a value of that type. Text that looks like a number or like true or false, as yes and 0644 do, needs quotes.',
  };
}
