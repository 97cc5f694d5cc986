import { mockServices } from '@backstage/backend-test-utils';
import { readSettings } from './settings';

const read = (data: object) =>
  readSettings(mockServices.rootConfig({ data: { ...data } }));

describe('readSettings', () => {
  it('has defaults', () => {
    expect(read({})).toEqual({
      pollEvery: { seconds: 10 },
      fullPassEvery: { minutes: 30 },
      portalUrl: undefined,
    });
  });

  it('reads durations in both notations', () => {
    const freehold = { pollEvery: '5s', fullPassEvery: { hours: 1 } };
    expect(
      read({
        app: { baseUrl: 'https://portal.example/' },
        catalog: { providers: { freehold } },
      }),
    ).toEqual({
      pollEvery: { seconds: 5 },
      fullPassEvery: { hours: 1 },
      portalUrl: 'https://portal.example',
    });
  });

  it('names the field of a duration that is none', () => {
    const freehold = { pollEvery: 'often' };
    expect(() => read({ catalog: { providers: { freehold } } })).toThrow(
      /catalog\.providers\.freehold\.pollEvery/,
    );
  });
});
