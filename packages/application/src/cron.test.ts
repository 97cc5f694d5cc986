import { isCronSchedule } from './cron';

describe('a schedule', () => {
  it.each([
    '* * * * *',
    '30 3 * * *',
    '*/15 * * * *',
    '0-30/5 9-17 1,15 * mon-fri',
    '0 0 1 JAN,JUL *',
    '5/10 * * * 0',
    '@daily',
    '@hourly',
  ])('may be %s', schedule => {
    expect(isCronSchedule(schedule)).toBe(true);
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
    '* * * * funday',
    '30-10 * * * *',
    '*/0 * * * *',
    '1/2/3 * * * *',
    '1-2-3 * * * *',
    ',1 * * * *',
    ' * * * * *',
    '*  * * * *',
    '*\t* * * *',
    '* * * * *\n',
    '@every 5m',
    'TZ=Asia/Tokyo 0 3 * * *',
    '-1 * * * *',
  ])('may not be %j', schedule => {
    expect(isCronSchedule(schedule)).toBe(false);
  });
});
