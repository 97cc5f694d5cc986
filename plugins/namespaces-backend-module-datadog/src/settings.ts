import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { DatadogSite, siteOf, SITES } from './sites';

const SECTION = 'freehold.datadog';
/** What a header can carry. Keys are hexadecimal today, and nobody promised that they stay so. */
const KEY = /^[\x21-\x7e]{8,200}$/;

export interface DatadogSettings {
  site: DatadogSite;
  apiKey: string;
  applicationKey: string;
  timeoutMs: number;
  searchQuery: string;
}

/** What `freehold.datadog` says, or nothing when it is not there. A mistake stops the start, and never quotes a key. */
export function readDatadogSettings(
  config: Config,
): DatadogSettings | undefined {
  const section = config.getOptionalConfig(SECTION);
  if (!section) {
    if (config.getOptionalString('freehold.slo.provider') === 'datadog') {
      throw new InputError(
        `freehold.slo.provider is 'datadog', but ${SECTION} is missing; add ${SECTION}.apiKey and ${SECTION}.applicationKey`,
      );
    }
    return undefined;
  }
  const name = section.getOptionalString('site') ?? 'datadoghq.com';
  const site = siteOf(name);
  if (!site) {
    throw new InputError(
      `${SECTION}.site is '${name}', which is no site of Datadog; write one of ${SITES.join(
        ', ',
      )}`,
    );
  }
  return {
    site,
    apiKey: keyOf(section, 'apiKey'),
    applicationKey: keyOf(section, 'applicationKey'),
    timeoutMs: timeoutOf(section),
    searchQuery:
      section.getOptionalString('searchQuery') ?? 'managed_by:freehold',
  };
}

function keyOf(section: Config, field: string): string {
  const key = section.getString(field);
  if (!KEY.test(key)) {
    throw new InputError(
      `${SECTION}.${field} is not a key of Datadog: it has blanks, line breaks or other characters that no key has, or is far too short; copy it again`,
    );
  }
  return key;
}

function timeoutOf(section: Config): number {
  if (!section.has('timeout')) {
    return 20_000;
  }
  const timeoutMs = durationToMilliseconds(
    readDurationFromConfig(section, { key: 'timeout' }),
  );
  if (!(timeoutMs >= 1000 && timeoutMs <= 600_000)) {
    throw new InputError(
      `${SECTION}.timeout is ${timeoutMs} ms; write a duration between 1 second and 10 minutes`,
    );
  }
  return timeoutMs;
}
