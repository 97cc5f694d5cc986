import { upgradeReadiness } from './upgradeReadiness';

const versions = {
  current: { major: 1, minor: 36 },
  target: { major: 1, minor: 37 },
};

const CLASS = {
  apiVersion: 'storage.k8s.io/v1beta1',
  kind: 'VolumeAttributesClass',
};
const ENDPOINTS = { apiVersion: 'v1', kind: 'Endpoints' };
const DEPLOYMENT = { apiVersion: 'apps/v1', kind: 'Deployment' };
const WIDGET = { apiVersion: 'example.com/v1', kind: 'Widget' };

describe('upgradeReadiness', () => {
  it('is ready where nothing that is used goes away', () => {
    expect(
      upgradeReadiness(
        [
          { application: 'a', ...DEPLOYMENT },
          { application: 'a', ...WIDGET },
        ],
        versions,
      ),
    ).toEqual({
      current: '1.36',
      target: '1.37',
      ready: true,
      blocking: [],
      deprecated: [],
    });
  });

  it('counts what stops the upgrade, and who uses it', () => {
    const report = upgradeReadiness(
      [
        { application: 'b', ...CLASS, count: 2 },
        { application: 'a', ...CLASS },
        { application: 'b', ...CLASS },
      ],
      versions,
    );
    expect(report.ready).toBe(false);
    expect(report.blocking).toEqual([
      {
        ...CLASS,
        deprecatedIn: '1.34',
        removedIn: '1.37',
        replacement: 'storage.k8s.io/v1',
        source: expect.stringContaining('storage/v1beta1'),
        uses: 4,
        applications: ['a', 'b'],
      },
    ]);
  });

  it('lists what is only deprecated apart, the most used first', () => {
    const lease = {
      apiVersion: 'coordination.k8s.io/v1beta1',
      kind: 'LeaseCandidate',
    };
    const report = upgradeReadiness(
      [
        { application: 'a', ...ENDPOINTS },
        { application: 'a', ...lease, count: 5 },
      ],
      versions,
    );
    expect(report.ready).toBe(true);
    expect(report.deprecated.map(({ kind, uses }) => [kind, uses])).toEqual([
      ['LeaseCandidate', 5],
      ['Endpoints', 1],
    ]);
  });
});
