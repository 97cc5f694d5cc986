import { ConfigReader } from '@backstage/config';
import { readSloSettings } from './settings';

const settings = (slo: object) =>
  readSloSettings(new ConfigReader({ freehold: { slo: slo as never } }));

describe('readSloSettings', () => {
  it('has a default for everything but the provider', () => {
    expect(settings({})).toEqual({
      provider: undefined,
      refreshInterval: { minutes: 5 },
      requestTimeoutMs: 60_000,
      settleMs: 300_000,
      backfillDays: 61,
      retentionDays: 400,
    });
  });

  it('takes what is written', () => {
    expect(
      settings({
        provider: 'prometheus',
        refreshInterval: '1m',
        requestTimeout: { seconds: 5 },
        settleMinutes: 0,
        backfillDays: 10,
        retentionDays: 11,
      }),
    ).toEqual({
      provider: 'prometheus',
      refreshInterval: { minutes: 1 },
      requestTimeoutMs: 5_000,
      settleMs: 0,
      backfillDays: 10,
      retentionDays: 11,
    });
  });

  it.each([
    [
      { settleMinutes: -1 },
      'freehold.slo.settleMinutes must be a whole number of at least 0, not -1',
    ],
    [
      { backfillDays: 0 },
      'freehold.slo.backfillDays must be a whole number of at least 1, not 0',
    ],
    [
      { backfillDays: 1.5 },
      'freehold.slo.backfillDays must be a whole number of at least 1, not 1.5',
    ],
    [
      { retentionDays: 61 },
      'freehold.slo.retentionDays must be a whole number of at least 62, not 61',
    ],
    [{ backfillDays: 'many' }, 'freehold.slo.backfillDays'],
  ])('refuses %j', (slo, message) => {
    expect(() => settings(slo)).toThrow(message);
  });
});
