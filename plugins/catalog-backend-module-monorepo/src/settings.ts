import { Config, readDurationFromConfig } from '@backstage/config';
import { HumanDuration } from '@backstage/types';

const SECTION = 'catalog.providers.freehold';

export interface Settings {
  pollEvery: HumanDuration;
  fullPassEvery: HumanDuration;
  /** `app.baseUrl`, without a slash at the end. */
  portalUrl?: string;
}

export function readSettings(config: Config): Settings {
  return {
    pollEvery: duration(config, `${SECTION}.pollEvery`, { seconds: 10 }),
    fullPassEvery: duration(config, `${SECTION}.fullPassEvery`, {
      minutes: 30,
    }),
    portalUrl: config.getOptionalString('app.baseUrl')?.replace(/\/+$/, ''),
  };
}

function duration(
  config: Config,
  key: string,
  fallback: HumanDuration,
): HumanDuration {
  return config.has(key) ? readDurationFromConfig(config, { key }) : fallback;
}
