import type { Platform, ResolvedApplication } from '@freehold/application';
import { defaultSlos } from '@freehold/slo';

/** A name that no text has by chance. */
const NAME = 'name-of-the-application';

const texts = new WeakMap<Platform, Map<string, string>>();

/**
 * Whether an slo.yaml is the one that Freehold generates. Most are, and to read ten thousand of them would take longer
 * than everything else that the rules do.
 */
export function isStandardSlo(
  text: string,
  { name, tier, profile, slo, observability }: ResolvedApplication,
  platform: Platform,
): boolean {
  const known = texts.get(platform) ?? new Map<string, string>();
  texts.set(platform, known);
  const key = `${tier} ${profile}`;
  let standard = known.get(key);
  if (standard === undefined) {
    standard = defaultSlos({
      name: NAME,
      profile,
      sloTarget: slo.target,
      latencyTarget: slo.latency.target,
      latencySeconds: slo.latency.seconds,
      datadog: observability?.backend === 'datadog',
    });
    known.set(key, standard);
  }
  return standard.replaceAll(NAME, name) === text;
}
