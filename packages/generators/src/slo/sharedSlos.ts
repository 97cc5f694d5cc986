import { SloDefinition, standardSlos } from '@freehold/slo';

type Binding = { slo: SloDefinition };

/** One platform has one latency, so this has one entry in practice. */
const made = new Map<number | undefined, readonly Binding[]>();

/** What is recorded for all namespaces, read once for each latency: every environment of every application asks. */
export function sharedSlos(latencySeconds?: number): readonly Binding[] {
  const known = made.get(latencySeconds);
  if (known) {
    return known;
  }
  const bindings = standardSlos({ latencySeconds }).map(slo => ({ slo }));
  made.clear();
  made.set(latencySeconds, bindings);
  return bindings;
}
