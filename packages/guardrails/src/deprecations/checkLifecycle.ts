import { lifecycleOf } from './lifecycle';
import type { ApiLifecycle, KubernetesVersion } from './lifecycle';
import { movesByVersionAlone } from './mechanicalMoves';
import type { ManifestObject } from '../object';
import type { ObjectFinding } from '../schema/model';
import { DEPRECATED_API, REMOVED_API } from '../schema/schemaRules';

/**
 * - `removed`: the cluster does not serve it: an error
 * - `removed-in-target`: a version that the cluster is to be upgraded to does not serve it
 * - `deprecated`: it will be removed, and by none of these versions
 *
 * @public
 */
export type LifecycleCode = 'removed' | 'removed-in-target' | 'deprecated';

/** @public */
export interface LifecycleFinding extends ObjectFinding {
  code: LifecycleCode;
}

/** @public */
export interface LifecycleVersions {
  /** Version of the cluster that the object is for. */
  current: KubernetesVersion;
  /** Versions that it is to be upgraded to. */
  targets?: readonly KubernetesVersion[];
}

/**
 * Whether the version of the API that an object is written in is served by its cluster, and by those to come.
 *
 * @returns `undefined` when there is nothing to say
 *
 * @public
 */
export function checkLifecycle(
  object: ManifestObject,
  { current, targets = [] }: LifecycleVersions,
): LifecycleFinding | undefined {
  const { apiVersion, kind } = object;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') {
    return undefined;
  }
  const lifecycle = lifecycleOf(apiVersion, kind, current);
  if (lifecycle.source === undefined) {
    // Nothing is known to become of it.
    return undefined;
  }
  const finding = (
    code: LifecycleCode,
    rule: string,
    message: string,
  ): LifecycleFinding => ({
    rule,
    code,
    severity: code === 'removed' ? 'error' : 'warning',
    verdict: 'fail',
    path: ['apiVersion'],
    message,
    remediation: remediationOf(lifecycle),
    ...fixOf(object, lifecycle),
  });
  const name = `${kind} in ${apiVersion}`;
  if (lifecycle.status === 'removed') {
    return finding(
      'removed',
      REMOVED_API,
      `Kubernetes ${textOf(
        current,
      )} does not serve ${name}: it was removed in ${lifecycle.removedIn}`,
    );
  }
  const target = [...targets]
    .sort((left, right) => left.major - right.major || left.minor - right.minor)
    .find(
      version => lifecycleOf(apiVersion, kind, version).status === 'removed',
    );
  if (target) {
    return finding(
      'removed-in-target',
      REMOVED_API,
      `Kubernetes ${textOf(target)} does not serve ${name}: it is removed in ${
        lifecycle.removedIn
      }, and the upgrade from ${textOf(current)} would stop on it`,
    );
  }
  if (lifecycle.status === 'deprecated') {
    return finding(
      'deprecated',
      DEPRECATED_API,
      `${name} is deprecated since Kubernetes ${lifecycle.deprecatedIn}${
        lifecycle.removedIn ? `, and removed in ${lifecycle.removedIn}` : ''
      }`,
    );
  }
  return undefined;
}

function remediationOf({
  replacement,
  replacementKind,
  source,
}: ApiLifecycle): string {
  const what = replacementKind ? `${replacementKind} in ` : '';
  const how = replacement
    ? `Write it as ${what}${replacement}`
    : 'Nothing replaces it: remove it';
  return `${how}; see ${source}.`;
}

function fixOf(
  object: ManifestObject,
  { replacement, replacementKind }: ApiLifecycle,
): Pick<LifecycleFinding, 'fix'> {
  if (!replacement || replacementKind || !movesByVersionAlone(object)) {
    return {};
  }
  return {
    fix: {
      title: `Write apiVersion: ${replacement}`,
      edits: [{ op: 'set', path: ['apiVersion'], value: replacement }],
    },
  };
}

function textOf({ major, minor }: KubernetesVersion): string {
  return `${major}.${minor}`;
}
