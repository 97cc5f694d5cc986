import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readDatadogSettings } from './settings';

const keys = { apiKey: 'api-key-1', applicationKey: 'application-key-1' };
const read = (datadog: JsonObject | undefined, slo: JsonObject = {}) =>
  readDatadogSettings(
    new ConfigReader({ freehold: { slo, ...(datadog && { datadog }) } }),
  );

describe('readDatadogSettings', () => {
  it('fills in what is not said', () => {
    expect(read(keys)).toEqual({
      ...keys,
      site: {
        apiUrl: 'https://api.datadoghq.com',
        appUrl: 'https://app.datadoghq.com',
      },
      timeoutMs: 20_000,
      searchQuery: 'managed_by:freehold',
    });
    expect(read({ ...keys, site: 'us3.datadoghq.com', timeout: '5s' })).toEqual(
      expect.objectContaining({
        site: {
          apiUrl: 'https://api.us3.datadoghq.com',
          appUrl: 'https://us3.datadoghq.com',
        },
        timeoutMs: 5000,
      }),
    );
  });

  it('is silent without a section, unless it is the provider', () => {
    expect(read(undefined)).toBeUndefined();
    expect(() => read(undefined, { provider: 'datadog' })).toThrow(
      'freehold.datadog is missing',
    );
  });

  it.each<[string, JsonObject]>([
    ['site', { ...keys, site: 'datadoghq.com.evil.example' }],
    ['site', { ...keys, site: '__proto__' }],
    ['apiKey', { applicationKey: 'application-key-1' }],
    ['apiKey', { ...keys, apiKey: 'top secret\n' }],
    ['applicationKey', { ...keys, applicationKey: 'short' }],
    ['timeout', { ...keys, timeout: { milliseconds: 1 } }],
  ])('names %s, and no key', (field, datadog) => {
    const attempt = () => read(datadog);
    expect(attempt).toThrow(`freehold.datadog.${field}`);
    expect(attempt).not.toThrow(/top secret|short'/);
  });
});
