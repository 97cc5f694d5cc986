import { ResolvedApplication } from '@freehold/application';
import { defaultSlos } from '@freehold/slo';

/** The `slo.yaml` that the tier and the profile of an application imply. */
export function defaultSlo(application: ResolvedApplication): string {
  const { name, profile, slo, observability } = application;
  return defaultSlos({
    name,
    profile,
    sloTarget: slo.target,
    latencyTarget: slo.latency.target,
    latencySeconds: slo.latency.seconds,
    datadog: observability?.backend === 'datadog',
  });
}
