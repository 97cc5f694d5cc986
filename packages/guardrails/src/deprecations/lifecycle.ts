import { BUILTIN_RESOURCES } from '../policy/resources/builtinResources';
import { apiVersionOf } from '../policy/resources/resourceIndex';
import generated from './apiLifecycles.json';
import more from './moreLifecycles.json';

/** @public */
export interface KubernetesVersion {
  major: number;
  minor: number;
}

/**
 * What becomes of a version of an API.
 *
 * @public
 */
export interface ApiLifecycle {
  /** `1.34` */
  deprecatedIn?: string;
  /** The first version that does not serve it: `1.37`. */
  removedIn?: string;
  /** The apiVersion to move to. */
  replacement?: string;
  /** Its kind, when that is another one. */
  replacementKind?: string;
  /** Where this is written. */
  source?: string;
  /**
   * In the version that was asked for. `unknown` is what nothing is known of: a custom resource, or an API that was never
   * on by default.
   */
  status: 'served' | 'deprecated' | 'removed' | 'unknown';
}

interface Row extends Omit<ApiLifecycle, 'status'> {
  apiVersion: string;
  kinds: string[];
}

const rows: readonly Row[] = [...generated, ...more];
const byKind = new Map(
  rows.flatMap(({ apiVersion, kinds, ...lifecycle }) =>
    kinds.map(kind => [keyOf(apiVersion, kind), lifecycle] as const),
  ),
);
const served: ReadonlySet<string> = new Set(
  Object.entries(BUILTIN_RESOURCES).flatMap(([group, resources]) =>
    resources.flatMap(resource => {
      const [kind, , , versions] = resource.split(' ');
      return versions
        .split(',')
        .map(version => keyOf(apiVersionOf(group, version), kind));
    }),
  ),
);
const SERVED: ApiLifecycle = { status: 'served' };
const UNKNOWN: ApiLifecycle = { status: 'unknown' };

/**
 * Whether a version of Kubernetes serves a kind in a version of its API, and for how long.
 *
 * @public
 */
export function lifecycleOf(
  apiVersion: string,
  kind: string,
  version: KubernetesVersion,
): ApiLifecycle {
  const key = keyOf(apiVersion, kind);
  const lifecycle = byKind.get(key);
  if (!lifecycle) {
    return served.has(key) ? SERVED : UNKNOWN;
  }
  const { deprecatedIn, removedIn } = lifecycle;
  let status: ApiLifecycle['status'] = 'served';
  if (removedIn !== undefined && isReached(removedIn, version)) {
    status = 'removed';
  } else if (deprecatedIn !== undefined && isReached(deprecatedIn, version)) {
    status = 'deprecated';
  }
  return { ...lifecycle, status };
}

/** Whether a version is that of the cluster, or an older one. */
function isReached(text: string, { major, minor }: KubernetesVersion): boolean {
  const [otherMajor, otherMinor] = text.split('.').map(Number);
  return otherMajor < major || (otherMajor === major && otherMinor <= minor);
}

function keyOf(apiVersion: string, kind: string): string {
  return `${apiVersion} ${kind}`;
}

/**
 * Everything that is known to be deprecated or removed, in whatever version, for lists and documentation.
 *
 * @public
 */
export const apiLifecycles: ReadonlyArray<
  Omit<ApiLifecycle, 'status'> & { apiVersion: string; kind: string }
> = rows.flatMap(({ kinds, ...rest }) =>
  kinds.map(kind => ({ ...rest, kind })),
);
