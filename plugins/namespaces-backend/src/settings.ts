import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { HumanDuration, durationToMilliseconds } from '@backstage/types';

/** What `freehold.slo` of the configuration says. */
export interface SloSettings {
  /** Id of the provider to ask; the only one that is installed when absent. */
  provider?: string;
  refreshInterval: HumanDuration;
  requestTimeoutMs: number;
  settleMs: number;
  backfillDays: number;
  retentionDays: number;
}

/** What `freehold.namespaces` of the configuration says, with every default filled in. */
export interface NamespacesSettings {
  checkInterval: HumanDuration;
  fullPassIntervalMs: number;
  /** How often guardrails look for what has changed beside the index: the day, and the groups of the catalog. */
  guardrailInterval: HumanDuration;
}

export function readNamespacesSettings(config: Config): NamespacesSettings {
  const duration = durationsOf(config);
  return {
    checkInterval: duration('freehold.namespaces.index.checkInterval', {
      seconds: 10,
    }),
    fullPassIntervalMs: durationToMilliseconds(
      duration('freehold.namespaces.index.fullPassInterval', { minutes: 30 }),
    ),
    guardrailInterval: duration(
      'freehold.namespaces.guardrails.checkInterval',
      {
        minutes: 5,
      },
    ),
  };
}

export function readSloSettings(config: Config): SloSettings {
  const duration = durationsOf(config);
  const count = (key: string, fallback: number, least: number) => {
    const value = config.getOptionalNumber(key) ?? fallback;
    if (!(Number.isInteger(value) && value >= least)) {
      throw new InputError(
        `${key} must be a whole number of at least ${least}, not ${value}`,
      );
    }
    return value;
  };
  const backfillDays = count('freehold.slo.backfillDays', 61, 1);
  return {
    provider: config.getOptionalString('freehold.slo.provider'),
    refreshInterval: duration('freehold.slo.refreshInterval', { minutes: 5 }),
    requestTimeoutMs: durationToMilliseconds(
      duration('freehold.slo.requestTimeout', { minutes: 1 }),
    ),
    settleMs: count('freehold.slo.settleMinutes', 5, 0) * 60_000,
    backfillDays,
    // What is asked for has to be kept, or it would be asked for and forgotten every day.
    retentionDays: count('freehold.slo.retentionDays', 400, backfillDays + 1),
  };
}

function durationsOf(config: Config) {
  return (key: string, fallback: HumanDuration) =>
    config.has(key) ? readDurationFromConfig(config, { key }) : fallback;
}
