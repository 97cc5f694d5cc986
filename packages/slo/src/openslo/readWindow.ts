import type { Cursor } from '../document/cursor';
import { showValue } from '../document/describe';
import { parseStartTime } from '../maths/window/calendarWindow';
import type { WindowDefinition } from '../maths/window/model';
import { isTimeZone } from '../maths/window/timeZone';
import { readDuration } from './readObject';

/** OpenSLO writes a list, and allows exactly one entry in it. */
export function readWindow(list: Cursor): WindowDefinition | undefined {
  const windows = list.list();
  if (windows.length !== 1) {
    return list.report({
      code: 'time-window-count',
      message: `${list.name} must have exactly one entry, not ${windows.length}`,
      remedy: 'Write one: `timeWindow: [{duration: 30d, isRolling: true}]`.',
    });
  }
  const [window] = windows;
  if (!window.mapping(['duration', 'isRolling', 'calendar'])) {
    return undefined;
  }
  const duration = readDuration(window.field('duration'));
  const isRolling = window.field('isRolling').flag();
  const calendar = window.field('calendar');
  if (isRolling) {
    return calendar.present
      ? calendar.report({
          code: 'calendar',
          message: `${calendar.name} cannot be set when isRolling is true`,
          remedy: 'Remove calendar, or write isRolling: false.',
        })
      : duration && { kind: 'rolling', duration };
  }
  if (!calendar.present) {
    return window.report({
      code: 'calendar',
      message: `${calendar.name} must be set when isRolling is not true`,
      remedy:
        'Write isRolling: true, or add a calendar with startTime and timeZone.',
    });
  }
  if (!calendar.mapping(['startTime', 'timeZone'])) {
    return undefined;
  }
  const startTime = readStartTime(calendar.field('startTime'));
  const timeZone = readTimeZone(calendar.field('timeZone'));
  return duration && startTime !== undefined && timeZone !== undefined
    ? { kind: 'calendar', duration, startTime, timeZone }
    : undefined;
}

function readStartTime(cursor: Cursor): string | undefined {
  const text = cursor.requiredText();
  if (text === undefined || parseStartTime(text)) {
    return text;
  }
  return cursor.report({
    code: 'start-time',
    message: `${cursor.name} must be a date and a time, not ${showValue(text)}`,
    remedy: "Write it like '2026-01-01 00:00:00', without a time zone.",
  });
}

function readTimeZone(cursor: Cursor): string | undefined {
  const text = cursor.requiredText();
  if (text === undefined || isTimeZone(text)) {
    return text;
  }
  return cursor.report({
    code: 'time-zone',
    message: `${cursor.name} must be a time zone, not ${showValue(text)}`,
    remedy: 'Write a name of the IANA database: Asia/Tokyo or UTC.',
  });
}
