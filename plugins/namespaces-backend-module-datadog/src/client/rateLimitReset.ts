const DEFAULT_MS = 10_000;
/** A reset at once would be asked for at once, and refused again. */
const LEAST_MS = 1000;

/** How long Datadog wants nobody to ask, in milliseconds; its header has seconds. */
export function rateLimitReset(headers: Headers): number {
  const header = headers.get('x-ratelimit-reset');
  const seconds = header === null ? NaN : Number(header);
  return Number.isFinite(seconds) && seconds >= 0
    ? Math.max(Math.ceil(seconds) * 1000, LEAST_MS)
    : DEFAULT_MS;
}
