import { SloSeries } from '@freehold/backstage-plugin-namespaces-node';
import {
  evaluateObjective,
  ObjectiveStatus,
  PLATFORM_DEFAULT_POLICY,
  windowsOf,
} from '@freehold/slo';
import { DAY, HOUR } from '../model/time';
import { SampleSloProvider } from '../SampleSloProvider';

const provider = new SampleSloProvider();
const { signal } = new AbortController();

/** What the portal would show of some series at a moment, with 32 days recorded. */
export async function evaluated(
  series: readonly SloSeries[],
  now: number,
): Promise<Map<SloSeries, ObjectiveStatus>> {
  const to = Math.floor(now / HOUR) * HOUR;
  const windowsMs = windowsOf(PLATFORM_DEFAULT_POLICY);
  const { hours } = await provider.readHours({
    series,
    from: to - 32 * DAY,
    to,
    signal,
  });
  const live = await provider.readLive({ series, now, windowsMs, signal });
  return new Map(
    series.map(one => [
      one,
      evaluateObjective(
        one.objective,
        one.slo.window,
        {
          resolutionMs: HOUR,
          unit: provider.unitOf(one),
          buckets: hours.get(one.id) ?? [],
        },
        { now, measuredErrorRatios: live.get(one.id)?.errorRatios },
      ),
    ]),
  );
}
