import { outsideWindow, windowFields } from './releaseWindow';

const allowed = { days: [2, 3, 4, 5], startHour: 10, endHour: 17 };
const hours = (startHour: unknown, endHour: unknown, more = {}) => ({
  days: [3],
  whitelist: [{ startHour, endHour, ...more }],
});

describe('outsideWindow', () => {
  it.each([
    windowFields(allowed),
    hours(10, 17),
    hours(12, 13, { startMin: 15, endMin: 45 }),
    hours(16, 17, { endMin: 0 }),
  ])('lets a narrower window be: %j', restricted => {
    expect(outsideWindow(restricted, allowed)).toBeUndefined();
  });

  it.each([
    [{ ...windowFields(allowed), days: [] }, 'days'],
    [{ ...windowFields(allowed), days: undefined }, 'days'],
    [{ ...windowFields(allowed), days: [1, 2] }, 'days'],
    [hours(9, 17), 'hours'],
    [hours(10, 17, { endMin: 1 }), 'hours'],
    [hours(16, 11), 'hours'],
    [hours('10', '17'), 'hours'],
    [{ days: [3], whitelist: [] }, 'hours'],
    [undefined, 'days'],
  ])('tells what is outside: %j', (restricted, expected) => {
    expect(outsideWindow(restricted, allowed)).toMatch(expected);
  });
});
