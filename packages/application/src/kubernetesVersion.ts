import type { Platform } from './schema/platformSchema';

/** A minor version of Kubernetes. @public */
export interface KubernetesVersion {
  major: number;
  minor: number;
}

/** What a platform is checked by when it does not say. */
const DEFAULT_VERSION: KubernetesVersion = { major: 1, minor: 36 };

/**
 * Reads a version as platform.yaml writes it: `1.36`.
 *
 * @throws TypeError for another text; parse documents and arguments first.
 * @public
 */
export function parseKubernetesVersion(text: string): KubernetesVersion {
  const match = /^([0-9]+)\.([0-9]+)$/.exec(text);
  if (!match) {
    throw new TypeError(
      `Not a version of Kubernetes: ${JSON.stringify(text.slice(0, 20))}`,
    );
  }
  return { major: Number(match[1]), minor: Number(match[2]) };
}

/**
 * The version of a cluster, or that of the platform for one that names none.
 *
 * @public
 */
export function kubernetesVersionOf(
  platform: Platform,
  cluster?: string,
): KubernetesVersion {
  const own = platform.spec.clusters.find(({ name }) => name === cluster);
  const version =
    own?.kubernetesVersion ?? platform.spec.guardrails?.kubernetesVersion;
  return version === undefined
    ? { ...DEFAULT_VERSION }
    : parseKubernetesVersion(version);
}
