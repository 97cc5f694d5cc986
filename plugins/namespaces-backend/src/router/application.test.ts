import { namespacesBackend } from '../__testUtils__/namespacesBackend';

jest.setTimeout(120_000);

describe('applications and choices over HTTP', () => {
  const backend = namespacesBackend(['payment-ledger']);

  describe('GET /applications/{name}', () => {
    it('tells what the directory says, down to files and lines', async () => {
      const detail = await backend.ask('/applications/{name}', {
        url: '/applications/payment-ledger',
      });

      expect(detail).toMatchObject({
        name: 'payment-ledger',
        ownership: {
          ref: 'group:default/team-payment',
          scmTeam: '@example/team-payment',
          directoryGroup: 'team-payment@groups.example.com',
        },
        directory: { path: 'applications/payment-ledger' },
        problems: [],
        lastCommit: { subject: 'Seed' },
        commit: await backend.monorepo.store.head(),
      });
      expect(detail.codeOwners.at(-1)).toEqual({
        pattern: '/applications/payment-ledger/',
        owners: ['@example/team-payment'],
        line: expect.any(Number),
      });
      const [develop] = detail.environments;
      expect(develop).toMatchObject({
        name: 'develop',
        namespace: 'payment-ledger-develop',
        cluster: 'gke-develop',
        replicas: { min: expect.any(Number), max: expect.any(Number) },
        unreadable: [],
      });
      expect(develop.quota).toContainEqual({
        resource: 'requests.cpu',
        hard: expect.any(String),
      });
      expect(develop.access).toContainEqual(
        expect.objectContaining({
          subject: 'team-payment@groups.example.com',
          subjectKind: 'Group',
          groupRef: 'group:default/team-payment',
          role: 'edit',
          roleKind: 'ClusterRole',
          file: {
            path: 'applications/payment-ledger/develop/rolebinding.yaml',
          },
          line: expect.any(Number),
        }),
      );
      expect(
        detail.pipelines.map(({ name }: { name: string }) => name),
      ).toContain('deploy-production');
      expect(detail.otherFiles).toContainEqual({
        path: 'applications/payment-ledger/application.yaml',
      });
    });

    it.each([
      'no-such-application',
      'Payment-Ledger',
      '..%2F..%2Fetc',
      '%2e%2e',
      'platform',
      '%00',
    ])('has none called %s', async name => {
      const { error } = await backend.ask('/applications/{name}', {
        url: `/applications/${name}`,
        status: 404,
      });
      expect(error.name).toBe('NotFoundError');
    });
  });

  describe('GET /applications/{name}/availability', () => {
    it.each<[string, boolean, string | undefined]>([
      ['brand-new', true, undefined],
      ['payment-ledger', false, 'application/name-taken'],
      ['Brand-New', false, 'application/name-invalid'],
      ['a%20b', false, 'application/name-invalid'],
      ['..%2Fx', false, 'application/name-invalid'],
      ['kube-system', false, 'application/name-reserved'],
      ['x'.repeat(41), false, 'application/name-length'],
    ])('says whether %s is free: %j', async (name, available, code) => {
      const answer = await backend.ask('/applications/{name}/availability', {
        url: `/applications/${name}/availability`,
      });

      expect(answer.available).toBe(available);
      expect(answer.problem?.code).toEqual(code);
      expect(answer.problem?.field).toBe(available ? undefined : 'name');
    });
  });

  it('GET /platform/choices', async () => {
    const choices = await backend.ask('/platform/choices');

    expect(choices.environments).toContainEqual({
      name: 'production',
      title: 'Production',
      stage: 'production',
      cluster: 'gke-production',
      preselected: true,
    });
    expect(choices.profiles).toContainEqual(
      expect.objectContaining({ name: 'http', defaultPort: 8080 }),
    );
    expect(choices.profiles).toContainEqual(
      expect.objectContaining({ name: 'cronjob', needsSchedule: true }),
    );
  });
});
