import { applicationDirectory } from './names';
import { resolveObservability, resolveSlo } from './observability';
import { deriveOwnership } from './ownership';
import { resolveDelivery } from './resolveDelivery';
import { resolveEnvironment } from './resolveEnvironment';
import type { Profile, ResolvedApplication } from './resolved';
import type { Application } from './schema/applicationSchema';
import type { Platform } from './schema/platformSchema';

/**
 * Fills in everything that tier, profile, platform and owner imply.
 *
 * Call it on an application that {@link checkApplication} found no error in: it decides nothing itself, and throws a
 * TypeError on what cannot be resolved.
 *
 * @public
 */
export function resolveApplication(
  application: Application,
  platform: Platform,
): ResolvedApplication {
  const { metadata, spec } = application;
  const owner = deriveOwnership(spec.owner, platform);
  const profile = platform.spec.profiles[spec.profile];
  const probes = resolveProbes(spec.profile, platform);
  const observability = resolveObservability(platform);
  const port = spec.port ?? ('port' in profile ? profile.port : undefined);

  return {
    name: metadata.name,
    title: metadata.title ?? titleFromName(metadata.name),
    description: metadata.description ?? '',
    owner,
    ...(spec.system ? { system: spec.system } : {}),
    lifecycle: spec.lifecycle ?? 'production',
    tier: spec.tier,
    profile: spec.profile,
    image: spec.image,
    ...(port === undefined ? {} : { port }),
    dependsOn: [...(spec.dependsOn ?? [])],
    ...(probes ? { probes } : {}),
    terminationGracePeriodSeconds: profile.terminationGracePeriodSeconds,
    environments: platform.spec.environments
      .filter(({ name }) => Object.hasOwn(spec.environments, name))
      .map(environment =>
        resolveEnvironment(application, environment, platform),
      ),
    delivery: resolveDelivery(application, owner, platform),
    slo: resolveSlo(spec.tier, platform),
    ...(observability ? { observability } : {}),
    directory: applicationDirectory(metadata.name),
  };
}

/** `payment-authorizer` -> `Payment authorizer` */
function titleFromName(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function resolveProbes(
  profile: Profile,
  platform: Platform,
): ResolvedApplication['probes'] {
  const { http, worker } = platform.spec.profiles;
  switch (profile) {
    case 'http':
      return { ...http.probes };
    case 'grpc':
      return { kind: 'grpc', readinessPath: '', livenessPath: '' };
    case 'worker':
      return {
        kind: 'exec',
        readinessPath: '',
        livenessPath: '',
        command: [...worker.probes.command],
      };
    case 'cronjob':
      return undefined;
    default:
      throw new TypeError(`Not a profile: ${profile satisfies never}`);
  }
}
