import { Ownership, ResolvedApplication } from '@freehold/application';

/** An application in the given environments, with everything else made up. */
export function resolvedApplication(
  name: string,
  options: Partial<Omit<ResolvedApplication, 'environments'>> & {
    environments?: string[];
  } = {},
): ResolvedApplication {
  const { environments = ['develop', 'production'], ...overrides } = options;
  const owner = overrides.owner ?? ownership('team-payment');
  return {
    name,
    title: `Title of ${name}`,
    description: `What ${name} does.`,
    owner,
    system: 'system:default/payment',
    lifecycle: 'production',
    tier: 'b',
    profile: 'http',
    image: `registry.example/apps/${name}`,
    port: 8080,
    dependsOn: [],
    terminationGracePeriodSeconds: 30,
    environments: environments.map(environment => ({
      name: environment,
      title: environment.toLocaleUpperCase('en-US'),
      stage: environment === 'production' ? 'production' : 'develop',
      cluster: `cluster-${environment}`,
      spinnakerAccount: `account-${environment}`,
      namespace: `${name}-${environment}`,
      podSecurity: 'restricted',
      replicas: { min: 1, max: 2 },
      resources: { requests: {}, limits: {} },
      quota: {},
      limitRange: { defaultRequest: {}, default: {} },
      env: {},
      egress: [],
      access: [],
      measured: true,
      paging: 'never',
    })),
    delivery: {
      renderer: 'spinnaker',
      application: name,
      judgmentTimeoutSeconds: 3600,
      timeZone: 'Asia/Tokyo',
      judgmentRoles: [],
      gitArtifactAccount: 'monorepo',
      repositoryUrl: 'https://git.example/monorepo.git',
      branch: 'main',
      docker: {
        account: 'registry',
        registry: 'registry.example',
        repository: `apps/${name}`,
        organization: 'apps',
      },
      permissions: { READ: [], WRITE: [], EXECUTE: [] },
      notifications: [],
    },
    slo: { target: 99.9, latency: { target: 99, seconds: 0.5 } },
    directory: `applications/${name}`,
    ...overrides,
  };
}

export function ownership(team: string): Ownership {
  return {
    ref: `group:default/${team}`,
    team,
    scmTeam: `@example/${team}`,
    directoryGroup: `${team}@groups.example.com`,
    spinnakerRole: team,
    email: `${team}@example.com`,
  };
}
