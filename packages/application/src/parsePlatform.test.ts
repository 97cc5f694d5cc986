import { readFileSync } from 'fs';
import { resolve } from 'path';
import { inShort, platformText } from './__testUtils__/documents';
import { parsePlatform } from './parsePlatform';
import { examplePlatformText } from './reference/platformExample';

const SAMPLE = resolve(
  __dirname,
  '../../../examples/monorepo/platform/platform.yaml',
);

describe('parsePlatform', () => {
  it('accepts the platform of the sample monorepo, which the reference shows', () => {
    expect(examplePlatformText).toBe(readFileSync(SAMPLE, 'utf8'));
    expect(parsePlatform(examplePlatformText).problems).toEqual([]);
  });

  it('fills in what has a default', () => {
    const parsed = parsePlatform(
      platformText({
        'spec.repository.branch': undefined,
        'spec.owners.namespace': undefined,
        'spec.owners.overrides': undefined,
        'spec.environments.0.podSecurity': undefined,
        'spec.environments.0.preselected': undefined,
        'spec.environments.0.quota': undefined,
        'spec.defaults.quota': undefined,
        'spec.delivery.judgmentTimeoutSeconds': undefined,
        'spec.delivery.sreJudgesTiers': undefined,
        'spec.delivery.spinnaker.readRoles': undefined,
        'spec.workloadIdentity': undefined,
        'spec.observability': {
          backend: 'prometheus',
          latency: {},
          prometheus: {},
        },
      }),
    );
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        spec: {
          repository: { branch: 'main' },
          owners: { namespace: 'default', overrides: {} },
          environments: [
            {
              namespacePattern: '{application}-{environment}',
              podSecurity: 'restricted',
              preselected: false,
              quota: {},
            },
            {},
            {},
          ],
          defaults: { quota: {} },
          delivery: {
            judgmentTimeoutSeconds: 86400,
            sreJudgesTiers: ['a'],
            spinnaker: { readRoles: [] },
          },
          observability: {
            stages: ['develop', 'staging', 'production'],
            latency: { target: 99, seconds: 0.5 },
            prometheus: {
              operator: false,
              rulesNamespace: 'monitoring',
              ruleLabels: {},
              alertAnnotations: {},
            },
          },
        },
      },
    });
  });

  it.each([
    ['kind', 'Application', 'platform/kind'],
    ['spec.teams', [], 'platform/unknown-field'],
    [
      'spec.repository.url',
      'http://x.example/y',
      'platform/repository-url-invalid',
    ],
    [
      'spec.repository.url',
      'https://u:p@x.example/y',
      'platform/repository-url-invalid',
    ],
    ['spec.repository.branch', '--upload-pack=x', 'platform/branch-invalid'],
    ['spec.repository.branch', 'a..b', 'platform/branch-invalid'],
    [
      'spec.owners.patterns.scmTeam',
      '@example/team',
      'platform/owner-pattern-invalid',
    ],
    ['spec.owners.patterns.scmTeam', '{team}', 'platform/owner-place-invalid'],
    [
      'spec.owners.patterns.scmTeam',
      '@example/{group}',
      'platform/owner-pattern-invalid',
    ],
    [
      'spec.owners.patterns.scmTeam',
      '@example/{team} evil',
      'platform/owner-pattern-invalid',
    ],
    ['spec.owners.patterns.email', '{team}', 'platform/owner-place-invalid'],
    ['spec.owners.overrides.[sre]', {}, 'platform/group-ref-invalid'],
    [
      'spec.owners.overrides.[group:default/sre].email',
      'x',
      'platform/owner-place-invalid',
    ],
    [
      'spec.owners.overrides.[group:default/sre].chat',
      '#a b',
      'platform/owner-value-invalid',
    ],
    ['spec.access.allowedRoles.0', 'cluster-admin', 'platform/value'],
    ['spec.clusters', [], 'platform/range'],
    ['spec.clusters.1.name', 'gke-develop', 'platform/name-duplicate'],
    ['spec.environments', [], 'platform/range'],
    ['spec.environments.1.name', 'develop', 'platform/name-duplicate'],
    [
      'spec.environments.0.name',
      'Develop',
      'platform/environment-name-invalid',
    ],
    [
      'spec.environments.0.name',
      'spinnaker',
      'platform/environment-name-reserved',
    ],
    ['spec.environments.0.name', 'con', 'platform/environment-name-reserved'],
    ['spec.environments.0.name', 'lpt1', 'platform/environment-name-reserved'],
    [
      'spec.environments.0.name',
      '.freehold',
      'platform/environment-name-invalid',
    ],
    ['spec.environments.0.name', '..', 'platform/environment-name-invalid'],
    ['spec.environments.0.stage', 'test', 'platform/value'],
    [
      'spec.environments.0.cluster',
      'gke-elsewhere',
      'platform/cluster-unknown',
    ],
    [
      'spec.environments.0.namespacePattern',
      'x',
      'platform/namespace-pattern-invalid',
    ],
    [
      'spec.environments.0.namespacePattern',
      '{application}_x',
      'platform/namespace-pattern-invalid',
    ],
    [
      'spec.environments.0.namespacePattern',
      '{application}-',
      'platform/namespace-pattern-invalid',
    ],
    [
      'spec.environments.0.namespacePattern',
      '{application}{application}',
      'platform/namespace-pattern-invalid',
    ],
    [
      'spec.environments.0.namespacePattern',
      `{application}-${'x'.repeat(62)}`,
      'platform/namespace-pattern-too-long',
    ],
    [
      'spec.environments.0.namespacePattern',
      '{application}',
      'platform/namespace-ambiguous',
    ],
    [
      'spec.environments.0.namespacePattern',
      '{application}-production',
      'platform/namespace-ambiguous',
    ],
    ['spec.environments.1.name', 'jp-develop', 'platform/namespace-ambiguous'],
    ['spec.environments.0.quota.pods', 40, 'platform/type'],
    ['spec.environments.0.quota.pods', 'many', 'platform/quantity-invalid'],
    [
      'spec.environments.0.quota.[limits.cpu]',
      '8',
      'platform/quota-without-default',
    ],
    ['spec.registries', [], 'platform/range'],
    ['spec.registries.0', 'https://x.example', 'platform/registry-invalid'],
    [
      'spec.registries.1',
      'asia-docker.pkg.dev/example/apps',
      'platform/registry-duplicate',
    ],
    ['spec.tiers.d', {}, 'platform/unknown-field'],
    ['spec.tiers.a', undefined, 'platform/required'],
    ['spec.tiers.a.replicas.production.max', 2, 'platform/replicas-order'],
    ['spec.tiers.a.sloTarget', 100, 'platform/range'],
    ['spec.tiers.a.deploymentWindow.endHour', 10, 'platform/window-order'],
    [
      'spec.tiers.a.deploymentWindow.days.1',
      'monday',
      'platform/window-day-duplicate',
    ],
    ['spec.profiles.http.port', undefined, 'platform/required'],
    ['spec.profiles.cronjob.port', 8080, 'platform/unknown-field'],
    ['spec.profiles.http.probes.kind', 'grpc', 'platform/value'],
    [
      'spec.profiles.http.probes.livenessPath',
      'livez',
      'platform/probe-path-invalid',
    ],
    [
      'spec.profiles.http.resources.limits.memory',
      '64Mi',
      'platform/limit-below-request',
    ],
    [
      'spec.defaults.limitRange.default.memory',
      '32Mi',
      'platform/limit-below-request',
    ],
    [
      'spec.workloadIdentity.pattern',
      '{application}@example.com',
      'platform/workload-identity-pattern-invalid',
    ],
    ['spec.delivery.renderer', 'argocd', 'platform/value'],
    ['spec.delivery.timeZone', 'Tokyo time', 'platform/time-zone-invalid'],
    ['spec.delivery.timeZone', 'Asia/Atlantis', 'platform/time-zone-unknown'],
    ['spec.delivery.spinnaker.dockerAccount', 'a b', 'platform/name-invalid'],
    ['spec.observability.url', 'x', 'platform/unknown-field'],
    ['spec.observability.backend', 'nagios', 'platform/value'],
    ['spec.observability.backend', undefined, 'platform/required'],
    ['spec.observability.backend', 'datadog', 'platform/observability-backend'],
    ['spec.observability.datadog', {}, 'platform/observability-backend'],
    ['spec.observability.stages', [], 'platform/range'],
    ['spec.observability.stages.0', 'test', 'platform/value'],
    ['spec.observability.stages.1', 'develop', 'platform/stage-duplicate'],
    ['spec.observability.latency.target', 0.99, 'platform/range'],
    ['spec.observability.latency.seconds', 0, 'platform/range'],
    [
      'spec.observability.prometheus.namespaceLabel',
      'x"} or {y="',
      'platform/label-name-invalid',
    ],
    [
      'spec.observability.prometheus.rulesNamespace',
      'Monitoring',
      'platform/namespace-invalid',
    ],
    [
      'spec.observability.prometheus.ruleLabels.[-]',
      'x',
      'platform/label-key-invalid',
    ],
    [
      'spec.observability.prometheus.ruleLabels.release',
      'a b',
      'platform/label-value-invalid',
    ],
    [
      'spec.observability.prometheus.alertAnnotations.[runbook-url]',
      'x',
      'platform/label-name-invalid',
    ],
    [
      'spec.observability',
      { backend: 'datadog', datadog: { tags: ['team'] } },
      'platform/tag-invalid',
    ],
  ])('refuses %s: %j with %s', (path, value, code) => {
    const parsed = parsePlatform(platformText({ [path]: value }));
    expect(parsed.ok).toBe(false);
    expect(parsed.problems.map(problem => problem.code)).toContain(code);
    expect(parsed.problems.every(problem => problem.line)).toBe(true);
  });

  it.each([
    {
      'spec.environments.1.name': 'jpdevelop',
    },
    {
      'spec.environments.0.namespacePattern': 'dev-{application}-x',
      'spec.environments.1.namespacePattern': 'stg-{application}-x',
    },
  ])('accepts namespaces that cannot meet: %j', edits => {
    expect(parsePlatform(platformText(edits)).problems).toEqual([]);
  });

  it('reports every part that does not fit, in the order of the text', () => {
    const parsed = parsePlatform(
      platformText({
        'spec.delivery.timeZone': 'Asia/Atlantis',
        'spec.environments.2.cluster': 'x',
      }),
    );
    expect(inShort(parsed.problems)).toEqual([
      'platform/cluster-unknown at spec.environments.2.cluster',
      'platform/time-zone-unknown at spec.delivery.timeZone',
    ]);
  });
});
