import { ResolvedEnvironment } from '@freehold/application';
import { generateApplication } from '../generateApplication';
import { manifestOf, manifestsOf } from '../__testUtils__/manifestsOf';
import {
  AnApplication,
  aGrant,
  anApplication,
  aTeam,
} from '../__testUtils__/resolvedApplication';

/** An object of the develop environment. */
function develop(kind: string, options: AnApplication = {}, name?: string) {
  const application = anApplication({ stages: ['develop'], ...options });
  return manifestOf(generateApplication(application), 'develop', kind, name);
}

function kinds(options: AnApplication): string[] {
  const application = anApplication({ stages: ['develop'], ...options });
  return manifestsOf(generateApplication(application)).map(
    ({ manifest }) => manifest.kind,
  );
}

const inDevelop = (environment: Partial<ResolvedEnvironment>) => ({
  environment,
});

describe('which files an application gets', () => {
  const always = [
    'LimitRange',
    'Namespace',
    'NetworkPolicy',
    'PrometheusRule',
    'ResourceQuota',
    'RoleBinding',
    'ServiceAccount',
    'Kustomization',
  ];
  const workload = ['Deployment', 'PodDisruptionBudget'];

  it.each`
    profile      | others
    ${'http'}    | ${[...workload, 'HorizontalPodAutoscaler', 'Service']}
    ${'grpc'}    | ${[...workload, 'HorizontalPodAutoscaler', 'Service']}
    ${'worker'}  | ${[...workload, 'HorizontalPodAutoscaler']}
    ${'cronjob'} | ${['CronJob']}
  `('depends on its profile: $profile', ({ profile, others }) => {
    expect([...new Set(kinds({ profile }))].sort()).toEqual(
      [...always, ...others].sort(),
    );
  });

  it('leaves out a quota and a limit range that say nothing', () => {
    const found = kinds(
      inDevelop({ quota: {}, limitRange: { default: {}, defaultRequest: {} } }),
    );
    expect(found).not.toContain('ResourceQuota');
    expect(found).not.toContain('LimitRange');
  });
});

describe('namespace', () => {
  it('names its owner, and keeps what is no label value out of the labels', () => {
    const system = `system:default/${'x'.repeat(64)}`;
    const { metadata } = develop('Namespace', { overrides: { system } })!;
    expect(metadata.labels).toMatchObject({
      'freehold.dev/owner': 'team-payment',
      'pod-security.kubernetes.io/enforce': 'restricted',
    });
    expect(metadata.labels).not.toHaveProperty('app.kubernetes.io/part-of');
    expect(metadata.annotations).toMatchObject({
      'freehold.dev/owner-ref': 'group:default/team-payment',
      'freehold.dev/system-ref': system,
      'freehold.dev/contact': 'team-payment@example.com',
    });
  });

  it('warns at the level restricted where a lower one is enforced', () => {
    const { metadata } = develop(
      'Namespace',
      inDevelop({ podSecurity: 'baseline' }),
    )!;
    expect(metadata.labels).toMatchObject({
      'pod-security.kubernetes.io/enforce': 'baseline',
      'pod-security.kubernetes.io/warn': 'restricted',
    });
  });
});

describe('deployment and autoscaler', () => {
  it('leave the number of replicas to the autoscaler where there is one', () => {
    const options = inDevelop({ replicas: { min: 2, max: 5 } });
    expect(develop('Deployment', options)?.spec).not.toHaveProperty('replicas');
    expect(develop('HorizontalPodAutoscaler', options)?.spec).toMatchObject({
      minReplicas: 2,
      maxReplicas: 5,
      scaleTargetRef: { kind: 'Deployment', name: 'payment-authorizer' },
    });
  });

  it('fix the number of replicas where floor and ceiling are equal', () => {
    const options = inDevelop({ replicas: { min: 2, max: 2 } });
    expect(develop('Deployment', options)?.spec.replicas).toBe(2);
    expect(develop('HorizontalPodAutoscaler', options)).toBeUndefined();
  });

  it('name the image bare, for delivery to bind the digest to', () => {
    const [container] = develop('Deployment')?.spec.template.spec.containers;
    expect(container.image).toBe(
      'asia-docker.pkg.dev/example/apps/payment-authorizer',
    );
  });

  it('select pods by what never changes', () => {
    expect(develop('Deployment')?.spec.selector).toEqual({
      matchLabels: { 'app.kubernetes.io/name': 'payment-authorizer' },
    });
  });

  it.each`
    grace | sleep
    ${45} | ${10}
    ${8}  | ${4}
    ${1}  | ${undefined}
  `(
    'wait $sleep s before a stop when the pod has $grace s',
    ({ grace, sleep }) => {
      const { spec } = develop('Deployment', {
        overrides: { terminationGracePeriodSeconds: grace },
      })?.spec.template;
      expect(spec.terminationGracePeriodSeconds).toBe(grace);
      expect(spec.containers[0].lifecycle?.preStop.sleep.seconds).toBe(sleep);
    },
  );

  it.each`
    profile     | readiness
    ${'http'}   | ${{ httpGet: { path: '/readyz', port: 'http' } }}
    ${'grpc'}   | ${{ grpc: { port: 50051 } }}
    ${'worker'} | ${{ exec: { command: ['/app/health'] } }}
  `('probe $profile in its own way', ({ profile, readiness }) => {
    const [container] = develop('Deployment', { profile })?.spec.template.spec
      .containers;
    expect(container.readinessProbe).toMatchObject(readiness);
    expect(container.startupProbe).toBeDefined();
    expect(container.livenessProbe).toBeDefined();
  });
});

describe('cronjob', () => {
  it('runs one at a time, in the time zone of the platform', () => {
    expect(develop('CronJob', { profile: 'cronjob' })?.spec).toMatchObject({
      schedule: '15 3 * * *',
      timeZone: 'Asia/Tokyo',
      concurrencyPolicy: 'Forbid',
      jobTemplate: { spec: { activeDeadlineSeconds: expect.any(Number) } },
    });
  });
});

describe('poddisruptionbudget', () => {
  it('lets one pod go, also when there is only one', () => {
    const options = inDevelop({ replicas: { min: 1, max: 1 } });
    expect(develop('PodDisruptionBudget', options)?.spec).toMatchObject({
      maxUnavailable: 1,
    });
  });
});

describe('rolebinding', () => {
  it('binds the owner first, then each grant once, to directory groups', () => {
    const tree = generateApplication(
      anApplication({
        stages: ['develop'],
        environment: {
          access: [
            aGrant('view', aTeam('team-web')),
            aGrant('view', aTeam('team-web', 'partners')),
            aGrant('view', aTeam('team-web')),
            aGrant('edit', aTeam('team-payment'), true),
          ],
        },
      }),
    );
    expect(
      manifestsOf(tree)
        .filter(({ manifest }) => manifest.kind === 'RoleBinding')
        .map(({ manifest }) => [
          manifest.metadata.name,
          manifest.roleRef.name,
          manifest.subjects,
        ]),
    ).toEqual([
      [
        'owner-team-payment-edit',
        'edit',
        [
          {
            apiGroup: 'rbac.authorization.k8s.io',
            kind: 'Group',
            name: 'team-payment@groups.example.com',
          },
        ],
      ],
      ['access-partners.team-web-view', 'view', expect.any(Array)],
      ['access-team-web-view', 'view', expect.any(Array)],
    ]);
  });
});

describe('networkpolicy', () => {
  it('closes both directions for every pod', () => {
    expect(develop('NetworkPolicy', {}, 'default-deny')?.spec).toEqual({
      podSelector: {},
      policyTypes: ['Ingress', 'Egress'],
    });
  });

  it.each`
    profile      | open
    ${'http'}    | ${true}
    ${'grpc'}    | ${true}
    ${'worker'}  | ${false}
    ${'cronjob'} | ${false}
  `('lets callers in for $profile: $open', ({ profile, open }) => {
    const rules = develop('NetworkPolicy', { profile }, 'allow-ingress')?.spec
      .ingress;
    expect(rules).toHaveLength(open ? 2 : 1);
  });

  it('opens what the application depends on, in the same environment', () => {
    const rules = develop(
      'NetworkPolicy',
      {
        overrides: {
          dependsOn: [
            'component:default/member-api',
            'resource:default/members-database',
          ],
        },
      },
      'allow-egress',
    )?.spec.egress;
    expect(rules).toEqual([
      { to: [{ podSelector: {} }] },
      {
        to: [
          {
            namespaceSelector: {
              matchLabels: {
                'app.kubernetes.io/name': 'member-api',
                'freehold.dev/environment': 'develop',
              },
            },
          },
        ],
      },
    ]);
  });

  it('never selects by the label that Spinnaker overwrites', () => {
    const policies = manifestsOf(generateApplication(anApplication()))
      .map(({ manifest }) => manifest)
      .filter(({ kind }) => kind === 'NetworkPolicy');
    expect(policies).toHaveLength(12);
    expect(JSON.stringify(policies.map(({ spec }) => spec))).not.toContain(
      'managed-by',
    );
  });

  it('opens the ports of declared hosts to the internet only, and writes the hosts down', () => {
    const policy = develop(
      'NetworkPolicy',
      inDevelop({
        egress: [
          { host: 'b.example', port: 8443 },
          { host: 'a.example', port: 443 },
          { host: 'c.example', port: 443 },
        ],
      }),
      'allow-egress',
    );
    expect(policy?.metadata.annotations).toEqual({
      'freehold.dev/egress-hosts': 'a.example:443 b.example:8443 c.example:443',
    });
    const open = policy?.spec.egress.slice(2);
    expect(open.map((rule: any) => rule.ports)).toEqual([
      [{ protocol: 'TCP', port: 443 }],
      [{ protocol: 'TCP', port: 8443 }],
    ]);
    expect(open[0].to[0].ipBlock).toMatchObject({
      cidr: '0.0.0.0/0',
      except: expect.arrayContaining(['10.0.0.0/8', '169.254.0.0/16']),
    });
  });

  it('opens the metadata server with Workload Identity', () => {
    const workloadIdentity = 'a@example.iam.gserviceaccount.com';
    const rules = develop(
      'NetworkPolicy',
      inDevelop({ workloadIdentity }),
      'allow-egress',
    )?.spec.egress;
    expect(JSON.stringify(rules)).toContain('169.254.169.252/32');
    expect(
      develop('ServiceAccount', inDevelop({ workloadIdentity }))?.metadata
        .annotations,
    ).toEqual({ 'iam.gke.io/gcp-service-account': workloadIdentity });
  });
});
