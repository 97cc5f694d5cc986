/** A day in full, in the reader's time zone; the text itself when it is no time. */
export function dayOf(at: string, language: string): string {
  const time = Date.parse(at);
  return Number.isNaN(time)
    ? at
    : new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(time);
}

/** A date without a time, such as `2026-11-29`, which is the same day for every reader. */
export function calendarDay(date: string, language: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time)
    ? date
    : new Intl.DateTimeFormat(language, {
        dateStyle: 'medium',
        timeZone: 'UTC',
      }).format(time);
}

/** The reader's own date as `2026-11-29`, some days from now. */
export function localDate(now: Date, daysLater: number = 0): string {
  const day = new Date(now);
  day.setDate(day.getDate() + daysLater);
  const two = (value: number) => String(value).padStart(2, '0');
  return [day.getFullYear(), two(day.getMonth() + 1), two(day.getDate())].join(
    '-',
  );
}
