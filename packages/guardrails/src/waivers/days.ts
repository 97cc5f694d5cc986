const DAY_MS = 24 * 60 * 60 * 1000;
const DAY = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;

/** The day in UTC, counted from 1970. */
export function dayOf(milliseconds: number): number {
  return Math.floor(milliseconds / DAY_MS);
}

/** The number of a day as `2027-01-31` writes it; nothing for a text that is no day of the calendar. */
export function parseDay(text: string): number | undefined {
  const match = DAY.exec(text);
  if (match === null) {
    return undefined;
  }
  const [year, month, day] = match.slice(1).map(Number);
  const milliseconds = Date.UTC(year, month - 1, day);
  // February 30 would be March 2, and years below 100 those of the last century.
  return new Date(milliseconds).toISOString().startsWith(`${text}T`)
    ? dayOf(milliseconds)
    : undefined;
}

export function formatDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
