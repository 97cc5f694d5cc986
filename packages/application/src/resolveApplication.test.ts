import { aJob, anApplication, aPlatform } from './__testUtils__/documents';
import { objectiveLabels } from './observability';
import { resolveApplication } from './resolveApplication';

describe('resolveApplication', () => {
  it('takes what is written, and fills in what tier, profile and owner imply', () => {
    const resolved = resolveApplication(anApplication(), aPlatform());
    expect(resolved).toMatchObject({
      name: 'payment-authorizer',
      title: 'Payment authorizer',
      owner: { team: 'team-payment', scmTeam: '@example/team-payment' },
      system: 'system:default/payment',
      tier: 'a',
      port: 8080,
      probes: { kind: 'http', readinessPath: '/readyz' },
      terminationGracePeriodSeconds: 45,
      directory: 'applications/payment-authorizer',
    });
    const [develop, staging, production] = resolved.environments;
    expect(develop).toMatchObject({
      namespace: 'payment-authorizer-develop',
      cluster: 'gke-develop',
      replicas: { min: 1, max: 2 },
      env: { CARD_NETWORK_TIMEOUT: '2s', LOG_LEVEL: 'debug' },
      egress: [{ host: 'api.card.example' }, { host: 'sandbox.card.example' }],
      quota: { 'services.nodeports': '0', pods: '40' },
      workloadIdentity:
        'payment-authorizer@example-develop.iam.gserviceaccount.com',
    });
    expect(staging).toMatchObject({
      replicas: { min: 2, max: 4 },
      env: { LOG_LEVEL: 'info' },
      egress: [{ host: 'api.card.example', port: 443 }],
    });
    expect(production).toMatchObject({
      replicas: { min: 3, max: 20 },
      resources: {
        requests: { cpu: '500m', memory: '256Mi' },
        limits: { memory: '256Mi' },
      },
    });
  });

  it('gives an application that says little all it needs', () => {
    const resolved = resolveApplication(aJob(), aPlatform());
    expect(resolved).toMatchObject({
      title: 'Payment settlement',
      description: '',
      lifecycle: 'production',
      dependsOn: [],
      environments: [{ name: 'production', schedule: '30 3 * * *' }],
    });
    expect(resolved).not.toHaveProperty('port');
    expect(resolved).not.toHaveProperty('probes');
    expect(resolved).not.toHaveProperty('system');
    expect(resolved.environments[0]).not.toHaveProperty('replicas');
    expect(resolved.delivery).not.toHaveProperty('window');
  });

  it.each([
    ['http', 8080, { kind: 'http' }],
    ['grpc', 50051, { kind: 'grpc' }],
    ['worker', undefined, { kind: 'exec', command: ['/bin/health'] }],
  ] as const)(
    'gives the profile %s port and probes',
    (profile, port, probes) => {
      const resolved = resolveApplication(
        anApplication({ 'spec.profile': profile, 'spec.port': undefined }),
        aPlatform(),
      );
      expect(resolved.port).toBe(port);
      expect(resolved.probes).toMatchObject(probes);
    },
  );

  it('orders environments as the platform does, not as the file', () => {
    const application = anApplication({
      'spec.environments': { production: {}, develop: {} },
    });
    expect(
      resolveApplication(application, aPlatform()).environments.map(
        ({ name }) => name,
      ),
    ).toEqual(['develop', 'production']);
  });

  it('lists the owner with its role of the environment, then each grant once', () => {
    const application = anApplication({
      'spec.access': [
        { role: 'view', group: 'group:default/team-payment' },
        { role: 'edit', group: 'group:default/team-fraud' },
        { role: 'edit', group: 'group:default/team-fraud' },
        {
          role: 'view',
          group: 'group:default/team-support',
          environments: ['production'],
        },
      ],
    });
    const access = resolveApplication(
      application,
      aPlatform(),
    ).environments.map(environment =>
      environment.access.map(
        ({ role, group, owner }) =>
          `${group.team} ${role}${owner ? ' (owner)' : ''}`,
      ),
    );
    expect(access).toEqual([
      ['team-payment edit (owner)', 'team-payment view', 'team-fraud edit'],
      ['team-payment edit (owner)', 'team-payment view', 'team-fraud edit'],
      ['team-payment view (owner)', 'team-fraud edit', 'team-support view'],
    ]);
  });

  it('derives how releases are delivered', () => {
    const { delivery } = resolveApplication(anApplication(), aPlatform());
    expect(delivery).toEqual({
      renderer: 'spinnaker',
      application: 'payment-authorizer',
      judgmentTimeoutSeconds: 86400,
      window: { days: [2, 3, 4, 5], startHour: 10, endHour: 17 },
      timeZone: 'Asia/Tokyo',
      judgmentRoles: ['team-payment', 'sre'],
      gitArtifactAccount: 'example-manifests',
      repositoryUrl: 'https://github.com/example/manifests',
      branch: 'main',
      docker: {
        account: 'example-artifact-registry',
        registry: 'asia-docker.pkg.dev',
        repository: 'example/apps/payment-authorizer',
        organization: 'example/apps',
      },
      permissions: {
        READ: ['team-payment', 'sre', 'team-fraud', 'everyone'],
        WRITE: ['team-payment', 'sre'],
        EXECUTE: ['team-payment', 'sre'],
      },
      notifications: [
        { type: 'email', address: 'team-payment@example.com' },
        { type: 'slack', address: '#team-payment' },
      ],
    });
  });

  it('lets only the owner judge where SREs do not', () => {
    const application = anApplication({ 'spec.tier': 'b' });
    expect(
      resolveApplication(application, aPlatform()).delivery.judgmentRoles,
    ).toEqual(['team-payment']);
  });

  it('names a team that is SRE itself once', () => {
    const application = anApplication({ 'spec.owner': 'group:default/sre' });
    const { judgmentRoles, permissions } = resolveApplication(
      application,
      aPlatform(),
    ).delivery;
    expect(judgmentRoles).toEqual(['sre']);
    expect(permissions.WRITE).toEqual(['sre']);
  });

  it('impersonates nobody whose account could not exist', () => {
    const resolved = resolveApplication(
      anApplication({ 'metadata.name': 'abc' }),
      aPlatform(),
    );
    expect(resolved.environments[0]).not.toHaveProperty('workloadIdentity');
  });

  it('shares nothing with the platform that a reader could change', () => {
    const platform = aPlatform();
    const before = JSON.stringify(platform);
    const resolved = resolveApplication(anApplication(), platform);
    resolved.environments[1].quota.pods = '1';
    resolved.environments[1].resources.requests.cpu = '9';
    resolved.environments[1].limitRange.default.memory = '9';
    Object.assign(resolved.environments[1].replicas ?? {}, { min: 9 });
    expect(JSON.stringify(platform)).toBe(before);
  });
});

describe('the objectives of an application', () => {
  const observability = (value: unknown) =>
    resolveApplication(
      anApplication(),
      aPlatform({ 'spec.observability': value }),
    );

  it('start with the target of its tier, and page for production only', () => {
    const resolved = resolveApplication(anApplication(), aPlatform());
    expect(resolved.slo).toEqual({
      target: 99.95,
      latency: { target: 99, seconds: 0.5 },
    });
    expect(
      resolved.environments.map(({ stage, measured, paging }) => [
        stage,
        measured,
        paging,
      ]),
    ).toEqual([
      ['develop', true, 'never'],
      ['staging', true, 'never'],
      ['production', true, 'always'],
    ]);
    expect(resolved.observability).toEqual({
      backend: 'prometheus',
      operator: true,
      ruleLabels: { release: 'kube-prometheus-stack' },
    });
  });

  it('never ask for more fast answers than answers', () => {
    const resolved = resolveApplication(
      anApplication({ 'spec.tier': 'c' }),
      aPlatform({
        'spec.tiers.c.sloTarget': 95,
        'spec.observability.latency': { target: 99.5, seconds: 2 },
      }),
    );
    expect(resolved.slo).toEqual({
      target: 95,
      latency: { target: 95, seconds: 2 },
    });
  });

  it('are measured where the platform says', () => {
    const { environments } = observability({
      backend: 'datadog',
      stages: ['production'],
    });
    expect(environments.map(({ measured }) => measured)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('are measured everywhere, by nobody in particular, when the platform says nothing', () => {
    const resolved = observability(undefined);
    expect(resolved).not.toHaveProperty('observability');
    expect(resolved.environments.every(({ measured }) => measured)).toBe(true);
    expect(resolved.slo.latency).toEqual({ target: 99, seconds: 0.5 });
  });

  it.each([
    [
      { backend: 'prometheus' },
      { backend: 'prometheus', operator: false, ruleLabels: {} },
    ],
    [
      {
        backend: 'prometheus',
        prometheus: { namespaceLabel: 'exported_namespace' },
      },
      {
        backend: 'prometheus',
        operator: false,
        namespaceLabel: 'exported_namespace',
        ruleLabels: {},
      },
    ],
    [
      { backend: 'datadog', datadog: { operator: true, tags: ['a:b'] } },
      { backend: 'datadog', operator: true, tags: ['a:b'] },
    ],
  ])('are rendered as %j says', (written, resolved) => {
    expect(observability(written).observability).toEqual(resolved);
  });

  it('carry labels by which their alerts are routed', () => {
    const resolved = resolveApplication(anApplication(), aPlatform());
    expect(objectiveLabels(resolved, resolved.environments[2])).toEqual({
      application: 'payment-authorizer',
      environment: 'production',
      owner: 'team-payment',
      paging: 'always',
    });
  });
});
