import { lifecycleOf } from './lifecycle';
import type { KubernetesVersion } from './lifecycle';

/**
 * How often an application uses a kind in a version of its API.
 *
 * @public
 */
export interface ApiUse {
  application: string;
  apiVersion: string;
  kind: string;
  /** Objects; 1 when absent. */
  count?: number;
}

/** @public */
export interface ApiUsage {
  apiVersion: string;
  kind: string;
  deprecatedIn?: string;
  removedIn?: string;
  replacement?: string;
  /** Its kind, when that is another one. */
  replacementKind?: string;
  /** Where this is written. */
  source: string;
  uses: number;
  /** All of them, by name. */
  applications: string[];
}

/** @public */
export interface UpgradeReadinessReport {
  current: string;
  target: string;
  /** Nothing that is used is gone in the target. */
  ready: boolean;
  /** The target does not serve these. */
  blocking: ApiUsage[];
  /** The target serves these, and a later version will not. */
  deprecated: ApiUsage[];
}

/**
 * Whether everything that a platform uses is there in a version of Kubernetes that it is to be upgraded to.
 *
 * @public
 */
export function upgradeReadiness(
  uses: Iterable<ApiUse>,
  {
    current,
    target,
  }: { current: KubernetesVersion; target: KubernetesVersion },
): UpgradeReadinessReport {
  const usages = new Map<
    string,
    { status: string; usage: ApiUsage; applications: Set<string> }
  >();
  for (const { application, apiVersion, kind, count = 1 } of uses) {
    const key = JSON.stringify([apiVersion, kind]);
    let entry = usages.get(key);
    if (!entry) {
      const {
        status,
        source = '',
        ...lifecycle
      } = lifecycleOf(apiVersion, kind, target);
      entry = {
        status,
        usage: {
          apiVersion,
          kind,
          ...lifecycle,
          source,
          uses: 0,
          applications: [],
        },
        applications: new Set(),
      };
      usages.set(key, entry);
    }
    entry.usage.uses += count;
    entry.applications.add(application);
  }
  const withStatus = (status: string): ApiUsage[] =>
    [...usages.values()]
      .filter(entry => entry.status === status)
      .map(({ usage, applications }) => ({
        ...usage,
        applications: [...applications].sort(),
      }))
      .sort(
        (left, right) =>
          right.uses - left.uses ||
          compare(left.apiVersion, right.apiVersion) ||
          compare(left.kind, right.kind),
      );
  const blocking = withStatus('removed');
  return {
    current: `${current.major}.${current.minor}`,
    target: `${target.major}.${target.minor}`,
    ready: blocking.length === 0,
    blocking,
    deprecated: withStatus('deprecated'),
  };
}

function compare(left: string, right: string): number {
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}
