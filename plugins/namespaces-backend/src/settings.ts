import { Config, readDurationFromConfig } from '@backstage/config';
import { HumanDuration, durationToMilliseconds } from '@backstage/types';

/** What `freehold.namespaces` of the configuration says, with every default filled in. */
export interface NamespacesSettings {
  checkInterval: HumanDuration;
  fullPassIntervalMs: number;
}

export function readNamespacesSettings(config: Config): NamespacesSettings {
  const duration = (key: string, fallback: HumanDuration) =>
    config.has(key) ? readDurationFromConfig(config, { key }) : fallback;
  return {
    checkInterval: duration('freehold.namespaces.index.checkInterval', {
      seconds: 10,
    }),
    fullPassIntervalMs: durationToMilliseconds(
      duration('freehold.namespaces.index.fullPassInterval', { minutes: 30 }),
    ),
  };
}
