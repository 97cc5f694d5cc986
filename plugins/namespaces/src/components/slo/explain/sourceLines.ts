import { MetricSource } from '@freehold/slo';

/** Longer values are cut: a definition may hold anything. */
const MAX_LENGTH = 2_000;

/** What a metric source says, one entry a line: `spec` is free in OpenSLO, so it is shown as it is. */
export function sourceLines({
  type,
  ref,
  spec,
}: MetricSource): Array<[key: string, value: string]> {
  return Object.entries({ type, ref, ...spec })
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([key, value]) => [key, shown(value)]);
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}
