import { MetricsAnswer } from '../client/answers';
import { DatadogError } from '../client/DatadogError';

/** Events by the start of their hour or minute, by namespace. */
export type CountsByNamespace = ReadonlyMap<
  string,
  ReadonlyMap<number, number>
>;

/** What Datadog answered, held to what was asked: other stretches of time cannot be added up. */
export function toCounts(
  series: MetricsAnswer['series'],
  tag: string,
  range: { fromMs: number; toMs: number; stepMs: number },
): CountsByNamespace {
  const { fromMs, toMs, stepMs } = range;
  const counts = new Map<string, Map<number, number>>();
  for (const { interval, scope, tag_set: tags, pointlist } of series) {
    const namespace = valueOf(tag, tags ?? scope.split(','));
    if (namespace === undefined) {
      continue;
    }
    if (interval * 1000 !== stepMs) {
      throw new DatadogError(
        'strange',
        `Datadog answered in steps of ${interval} s instead of ${
          stepMs / 1000
        } s`,
      );
    }
    const known = counts.get(namespace) ?? new Map<number, number>();
    counts.set(namespace, known);
    for (const [start, value] of pointlist) {
      if (start % stepMs !== 0) {
        throw new DatadogError(
          'strange',
          `Datadog answered with steps that do not begin at full ${
            stepMs === 60_000 ? 'minutes' : 'hours'
          }`,
        );
      }
      if (value !== null && start >= fromMs && start < toMs) {
        known.set(start, (known.get(start) ?? 0) + value);
      }
    }
  }
  return counts;
}

function valueOf(tag: string, tags: readonly string[]): string | undefined {
  const prefix = `${tag}:`;
  return tags.find(one => one.startsWith(prefix))?.slice(prefix.length);
}
