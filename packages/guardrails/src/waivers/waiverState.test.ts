import { formatDay, parseDay } from './days';
import { waiverState } from './waiverState';

const approver = 'user:default/hana.sato';
const at = (text: string) => Date.parse(text);

describe('waiverState', () => {
  it.each([
    ['2026-11-22T12:00:00Z', '2027-01-31', 'active', 70],
    ['2027-01-16T23:59:59.999Z', '2027-01-31', 'active', 15],
    ['2027-01-17T00:00:00Z', '2027-01-31', 'expiring', 14],
    ['2027-01-31T00:00:00Z', '2027-01-31', 'expiring', 0],
    ['2027-01-31T23:59:59.999Z', '2027-01-31', 'expiring', 0],
    ['2027-02-01T00:00:00Z', '2027-01-31', 'expired', -1],
    ['2028-02-28T12:00:00Z', '2028-03-01', 'expiring', 2],
  ])('at %s, ending on %s, is %s', (now, expires, state, daysLeft) => {
    expect(waiverState({ approver, expires }, at(now))).toEqual({
      state,
      daysLeft,
    });
  });

  it.each(['2027-01-31', '2020-01-01'])(
    'is a request as long as nobody has granted it, ending on %s',
    expires => {
      expect(waiverState({ expires }, at('2026-11-22T12:00:00Z')).state).toBe(
        'requested',
      );
    },
  );

  it.each(['', 'never', '2027-02-30', '2027-1-31'])(
    'has ended on a day that is none: %j',
    expires => {
      expect(waiverState({ approver, expires }, 0)).toEqual({
        state: 'expired',
        daysLeft: -Infinity,
      });
    },
  );
});

describe('parseDay', () => {
  it.each(['1970-01-01', '2024-02-29', '2027-12-31', '0099-01-01'])(
    'reads %s',
    text => {
      const day = parseDay(text);
      // Years below 100 would be those of the last century to the calendar of JavaScript.
      expect(day === undefined ? undefined : formatDay(day)).toBe(
        text === '0099-01-01' ? undefined : text,
      );
    },
  );

  it.each([
    '2027-02-29',
    '2027-13-01',
    '2027-00-10',
    '2027-04-31',
    '2027-01-31T00:00:00Z',
    ' 2027-01-31',
    '2027-01-31\n',
    '２０２７-01-31',
  ])('reads nothing of %j', text => {
    expect(parseDay(text)).toBeUndefined();
  });
});
