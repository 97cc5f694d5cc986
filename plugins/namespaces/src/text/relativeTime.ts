const UNITS: Array<[Intl.RelativeTimeFormatUnit, number]> = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['week', 7 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
];

/** Seconds from `at` to `now`; never negative, because clocks of two machines differ; `undefined` when `at` is no time. */
export function ageInSeconds(at: string, now: Date): number | undefined {
  const time = Date.parse(at);
  return Number.isNaN(time)
    ? undefined
    : Math.max(0, Math.floor((now.getTime() - time) / 1000));
}

/** "12 seconds ago", "yesterday", "2 weeks ago" in the given language, or shorter where room is scarce; the text itself when it is no time. */
export function relativeTime(
  at: string,
  now: Date,
  language: string,
  style: 'long' | 'short' = 'long',
): string {
  const age = ageInSeconds(at, now);
  if (age === undefined) {
    return at;
  }
  const format = new Intl.RelativeTimeFormat(language, {
    numeric: 'auto',
    style,
  });
  for (const [unit, seconds] of UNITS) {
    if (age >= seconds) {
      return format.format(-Math.floor(age / seconds), unit);
    }
  }
  return format.format(-age, 'second');
}

/** Date and time in full, in the reader's time zone. */
export function exactTime(at: string, language: string): string {
  const time = Date.parse(at);
  return Number.isNaN(time)
    ? at
    : new Intl.DateTimeFormat(language, {
        dateStyle: 'medium',
        timeStyle: 'long',
      }).format(time);
}
