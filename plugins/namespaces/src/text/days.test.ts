import { calendarDay, dayOf, localDate } from './days';

describe('dayOf', () => {
  it('names day and year, and leaves alone what is no time', () => {
    expect(dayOf('2026-11-22T12:00:00Z', 'en')).toMatch(/Nov 2\d, 2026/);
    expect(dayOf('soon', 'en')).toBe('soon');
  });
});

describe('calendarDay', () => {
  it.each([
    ['2026-11-29', 'en', 'Nov 29, 2026'],
    ['2026-01-01', 'ja', '2026/01/01'],
    ['next week', 'en', 'next week'],
  ])('of %s in %s is %s wherever the reader is', (date, language, text) => {
    expect(calendarDay(date, language)).toBe(text);
  });
});

describe('localDate', () => {
  it('goes on into the next month and year', () => {
    expect(localDate(new Date(2026, 11, 28, 12), 7)).toBe('2027-01-04');
    expect(localDate(new Date(2026, 0, 5, 0, 0, 1))).toBe('2026-01-05');
  });
});
