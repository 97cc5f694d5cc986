import { Platform } from '@freehold/application';
import { PlatformChoices } from '@freehold/backstage-plugin-namespaces-common';

const TIERS = ['a', 'b', 'c'] as const;
const PROFILES = ['http', 'grpc', 'worker', 'cronjob'] as const;

/** What a form offers and explains, in the words that the SREs wrote into platform.yaml. */
export function platformChoices({ spec }: Platform): PlatformChoices {
  return {
    environments: spec.environments.map(
      ({ name, title, stage, cluster, preselected }) => ({
        name,
        title,
        stage,
        cluster,
        preselected,
      }),
    ),
    tiers: TIERS.map(name => ({
      name,
      title: spec.tiers[name].title,
      description: spec.tiers[name].description,
    })),
    profiles: PROFILES.map(name => {
      const profile = spec.profiles[name];
      return {
        name,
        title: profile.title,
        description: profile.description,
        ...('port' in profile && { defaultPort: profile.port }),
        needsSchedule: name === 'cronjob',
      };
    }),
    registries: spec.registries,
  };
}
