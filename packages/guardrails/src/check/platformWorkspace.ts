import {
  deriveOwnership,
  parsePlatform,
  PLATFORM_FILE,
  type KubernetesVersion,
  type Ownership,
  type ParseResult,
  type Platform,
} from '@freehold/application';
import { CODEOWNERS_FILE, parseCodeowners } from '@freehold/generators';
import type { PlatformWorkspace } from './workspace';

/**
 * Reads what holds for every application. Without a platform.yaml that can be used there is none: no rule knows what is
 * right then.
 *
 * @public
 */
export function readPlatformWorkspace(
  files: ReadonlyMap<string, string>,
  options: {
    groups?: ReadonlySet<string>;
    /** In place of those that it names. */
    kubernetesVersion?: KubernetesVersion;
  } = {},
): ParseResult<PlatformWorkspace> {
  const text = files.get(PLATFORM_FILE);
  if (text === undefined) {
    return {
      ok: false,
      problems: [
        {
          code: 'platform/missing',
          severity: 'error',
          file: PLATFORM_FILE,
          path: [],
          message: `The monorepo has no ${PLATFORM_FILE}`,
          remedy: 'Add it, or name the platform file that is meant.',
        },
      ],
    };
  }
  const parsed = parsePlatform(text, { file: PLATFORM_FILE });
  if (!parsed.ok) {
    return parsed;
  }
  const platform = withVersion(parsed.value, options.kubernetesVersion);
  const codeowners = files.get(CODEOWNERS_FILE);
  const ownerships = new Map<string, Ownership>();
  return {
    ok: true,
    problems: parsed.problems,
    value: {
      platform,
      ...(codeowners === undefined
        ? {}
        : { codeowners: parseCodeowners(codeowners) }),
      ...(options.groups && { groups: options.groups }),
      ownershipOf: ref => {
        const known = ownerships.get(ref) ?? deriveOwnership(ref, platform);
        ownerships.set(ref, known);
        return known;
      },
    },
  };
}

/** A platform whose clusters are all of one version. */
function withVersion(
  platform: Platform,
  version: KubernetesVersion | undefined,
): Platform {
  if (version === undefined) {
    return platform;
  }
  const kubernetesVersion = `${version.major}.${version.minor}`;
  const { spec } = platform;
  return {
    ...platform,
    spec: {
      ...spec,
      guardrails: {
        // What the schema gives to those that say nothing.
        upgradeTo: [],
        waivers: { maximumDays: 180 },
        ...spec.guardrails,
        kubernetesVersion,
      },
      clusters: spec.clusters.map(cluster => ({
        ...cluster,
        kubernetesVersion,
      })),
    },
  };
}
