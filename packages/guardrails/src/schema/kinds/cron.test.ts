import { isSchedule } from './cron';

describe('a schedule', () => {
  it.each([
    '* * * * *',
    '*/5 0-6 1,15 jan-mar mon-fri',
    '0 3 ? * SUN',
    '@daily',
    '@every 1h30m',
    '0/15 * * * *',
  ])('is %s', text => {
    expect(isSchedule(text)).toBe(true);
  });

  it.each([
    '',
    '* * * *',
    '* * * * * *',
    '60 * * * *',
    '* 24 * * *',
    '* * 0 * *',
    '* * * 13 *',
    '* * * * 7',
    '5-1 * * * *',
    '*/0 * * * *',
    '@reboot',
    '@every hour',
    'a * * * *',
  ])('is not %j', text => {
    expect(isSchedule(text)).toBe(false);
  });
});
