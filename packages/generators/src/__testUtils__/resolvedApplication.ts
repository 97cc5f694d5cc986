import {
  AccessRole,
  EnvironmentStage,
  Ownership,
  Profile,
  ResolvedAccess,
  ResolvedApplication,
  ResolvedEnvironment,
} from '@freehold/application';

/** Everything that the group `group:default/<team>` implies at the fictional company Example. */
export function aTeam(team: string, namespace = 'default'): Ownership {
  return {
    ref: `group:${namespace}/${team}`,
    team,
    scmTeam: `@example/${team}`,
    directoryGroup: `${team}@groups.example.com`,
    spinnakerRole: team,
    email: `${team}@example.com`,
    chat: `#${team}`,
  };
}

export function aGrant(
  role: AccessRole,
  group: Ownership,
  owner = false,
): ResolvedAccess {
  return { role, group, owner };
}

/** An environment of an application, as the platform's defaults would resolve it. */
export function anEnvironment(
  application: string,
  stage: EnvironmentStage,
  overrides: Partial<ResolvedEnvironment> = {},
): ResolvedEnvironment {
  return {
    name: stage,
    title: stage,
    stage,
    cluster: `gke-${stage}`,
    spinnakerAccount: `gke-${stage}`,
    namespace: `${application}-${stage}`,
    podSecurity: 'restricted',
    replicas: stage === 'production' ? { min: 3, max: 12 } : { min: 1, max: 2 },
    resources: {
      requests: { cpu: '200m', memory: '256Mi' },
      limits: { memory: '256Mi' },
    },
    quota: { 'requests.cpu': '8', 'requests.memory': '16Gi', pods: '40' },
    limitRange: {
      defaultRequest: { cpu: '50m', memory: '64Mi' },
      default: { memory: '128Mi' },
    },
    env: {},
    egress: [],
    access: [
      aGrant(
        stage === 'production' ? 'view' : 'edit',
        aTeam('team-payment'),
        true,
      ),
    ],
    measured: true,
    paging: stage === 'production' ? 'always' : 'never',
    ...overrides,
  };
}

function probesOf(profile: Profile): ResolvedApplication['probes'] {
  switch (profile) {
    case 'http':
      return {
        kind: 'http',
        readinessPath: '/readyz',
        livenessPath: '/livez',
      };
    case 'grpc':
      return { kind: 'grpc', readinessPath: '', livenessPath: '' };
    case 'worker':
      return {
        kind: 'exec',
        readinessPath: '',
        livenessPath: '',
        command: ['/app/health'],
      };
    default:
      return undefined;
  }
}

export interface AnApplication {
  name?: string;
  profile?: Profile;
  stages?: EnvironmentStage[];
  /** Changes every environment. */
  environment?: Partial<ResolvedEnvironment>;
  overrides?: Partial<ResolvedApplication>;
}

/** An application with everything resolved: an http application of tier a in three environments unless told otherwise. */
export function anApplication(
  options: AnApplication = {},
): ResolvedApplication {
  const {
    name = 'payment-authorizer',
    profile = 'http',
    stages = ['develop', 'staging', 'production'],
    environment = {},
    overrides = {},
  } = options;
  const owner = aTeam('team-payment');
  const ports: Partial<Record<Profile, number>> = { http: 8080, grpc: 50051 };
  const operators = [owner.spinnakerRole, 'sre'];
  return {
    name,
    title: 'Payment authorizer',
    description: 'Authorises card payments.',
    owner,
    system: 'system:default/payment',
    lifecycle: 'production',
    tier: 'a',
    profile,
    image: `asia-docker.pkg.dev/example/apps/${name}`,
    port: ports[profile],
    dependsOn: ['component:default/member-api'],
    probes: probesOf(profile),
    terminationGracePeriodSeconds: 45,
    environments: stages.map(stage =>
      anEnvironment(name, stage, {
        ...(profile === 'cronjob' && {
          replicas: undefined,
          schedule: '15 3 * * *',
        }),
        ...environment,
      }),
    ),
    delivery: {
      renderer: 'spinnaker',
      application: name,
      judgmentTimeoutSeconds: 86_400,
      window: { days: [2, 3, 4, 5], startHour: 10, endHour: 17 },
      timeZone: 'Asia/Tokyo',
      judgmentRoles: operators,
      gitArtifactAccount: 'manifests',
      repositoryUrl: 'https://github.com/example/manifests',
      branch: 'main',
      docker: {
        account: 'example-apps',
        registry: 'asia-docker.pkg.dev',
        repository: `example/apps/${name}`,
        organization: 'example/apps',
      },
      permissions: {
        READ: [...operators, 'everyone'],
        WRITE: operators,
        EXECUTE: operators,
      },
      notifications: [{ type: 'slack', address: '#team-payment' }],
    },
    slo: { target: 99.95, latency: { target: 99, seconds: 0.5 } },
    observability: {
      backend: 'prometheus',
      operator: true,
      ruleLabels: { release: 'kube-prometheus-stack' },
    },
    directory: `applications/${name}`,
    ...overrides,
  };
}
