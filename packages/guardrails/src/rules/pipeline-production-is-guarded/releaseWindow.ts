import type { DeploymentWindow } from '@freehold/application';
import { recordOf, recordsOf, type JsonRecord } from '../pipelines/jsonFields';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** The fields by which a stage waits for the window of its tier. */
export function windowFields({ days, startHour, endHour }: DeploymentWindow) {
  return {
    days,
    whitelist: [{ startHour, startMin: 0, endHour, endMin: 0 }],
  };
}

/** `undefined` when a stage that waits for a window stays within that of its tier; otherwise what is outside of it. */
export function outsideWindow(
  restricted: unknown,
  allowed: DeploymentWindow,
): string | undefined {
  const { days, whitelist } = recordOf(restricted);
  // No day is every day.
  const openDays = Array.isArray(days) && days.length > 0 ? days : EVERY_DAY;
  if (openDays.some(day => !allowed.days.includes(day))) {
    return `days ${openDays.join(', ')}`;
  }
  const hours = recordsOf(whitelist);
  return hours.length === 0 ||
    hours.some(({ fields }) => !fits(fields, allowed))
    ? 'hours'
    : undefined;
}

function fits(
  { startHour, startMin = 0, endHour, endMin = 0 }: JsonRecord,
  allowed: DeploymentWindow,
): boolean {
  const start = minutes(startHour, startMin);
  const end = minutes(endHour, endMin);
  // One that ends before it starts goes on over midnight.
  return (
    start <= end &&
    start >= allowed.startHour * 60 &&
    end <= allowed.endHour * 60
  );
}

/** Not a number, which fits nowhere, when they are no time. */
function minutes(hour: unknown, minute: unknown): number {
  return typeof hour === 'number' && typeof minute === 'number'
    ? hour * 60 + minute
    : NaN;
}
