import {
  aJob,
  anApplication,
  aPlatform,
  applicationText,
  Edits,
  inShort,
} from './__testUtils__/documents';
import { checkApplication } from './checkApplication';
import { parseApplication } from './parseApplication';

/** Edits of the example, then of the platform. */
const check = (edits: Edits, platform: Edits = {}) =>
  inShort(checkApplication(anApplication(edits), aPlatform(platform)));
const checkJob = (edits: Edits) =>
  inShort(checkApplication(aJob(edits), aPlatform()));

describe('checkApplication', () => {
  it('finds nothing wrong with the examples', () => {
    expect(check({})).toEqual([]);
    expect(checkJob({})).toEqual([]);
  });

  it.each<[what: string, edits: Edits, platform: Edits, problem: string]>([
    [
      'an environment that the platform does not have',
      { 'spec.environments.prodution': {} },
      {},
      'application/environment-unknown at spec.environments.prodution',
    ],
    [
      'a grant in an environment that the application does not have',
      { 'spec.environments.develop': undefined },
      {},
      'application/access-environment-unknown at spec.access.0.environments.0',
    ],
    [
      'an image from elsewhere',
      { 'spec.image': 'docker.io/library/nginx' },
      {},
      'application/registry-not-allowed at spec.image',
    ],
    [
      'an image whose registry only begins like an allowed one',
      { 'spec.image': 'asia-docker.pkg.dev/example/apps-evil/x' },
      {},
      'application/registry-not-allowed at spec.image',
    ],
    [
      'an owner that could be a namesake',
      { 'spec.owner': 'group:partner/team-payment' },
      {},
      'application/group-namespace-unknown at spec.owner',
    ],
    [
      'a grant to a group that could be a namesake',
      { 'spec.access.0.group': 'group:partner/sre' },
      {},
      'application/group-namespace-unknown at spec.access.0.group',
    ],
    [
      'fewer replicas than the tier needs',
      { 'spec.environments.production.replicas.min': 2 },
      {},
      'application/replicas-below-floor at spec.environments.production.replicas.min',
    ],
    [
      'more replicas at least than at most',
      { 'spec.environments.production.replicas.max': 2 },
      {},
      'application/replicas-order at spec.environments.production.replicas.max',
    ],
    [
      'a schedule of something that runs all the time',
      { 'spec.schedule': '@daily' },
      {},
      'application/schedule-not-applicable at spec.schedule',
    ],
    [
      'such a schedule in one environment',
      { 'spec.environments.develop.schedule': '@daily' },
      {},
      'application/schedule-not-applicable at spec.environments.develop.schedule',
    ],
    [
      'a role that owners may not grant',
      { 'spec.access.0.role': 'admin' },
      {},
      'application/access-role-not-allowed at spec.access.0.role',
    ],
    [
      'any role on a platform without grants',
      {},
      { 'spec.access.allowedRoles': [] },
      'application/access-role-not-allowed at spec.access.0.role',
    ],
    [
      'a destination twice',
      { 'spec.egress.1': { host: 'api.card.example', port: 443 } },
      {},
      'application/egress-duplicate at spec.egress.1',
    ],
    [
      'a destination of all environments again in one',
      {
        'spec.environments.develop.egress': [
          { host: 'api.card.example', port: 443 },
        ],
      },
      {},
      'application/egress-duplicate at spec.environments.develop.egress.0',
    ],
    [
      'a dependency twice',
      { 'spec.dependsOn.1': 'component:default/member-api' },
      {},
      'application/depends-on-duplicate at spec.dependsOn.1',
    ],
    [
      'a dependency on itself',
      { 'spec.dependsOn.0': 'component:default/payment-authorizer' },
      {},
      'application/depends-on-itself at spec.dependsOn.0',
    ],
    [
      'a name that leaves no room for the environment',
      {},
      {
        'spec.environments.0.namespacePattern':
          'applications-of-the-company-example-{application}-and-{environment}',
      },
      'application/namespace-too-long at metadata.name',
    ],
    [
      'a limit below the request',
      { 'spec.resources.limits.memory': '255Mi' },
      {},
      'application/limit-below-request at spec.resources.limits.memory',
    ],
    [
      'a limit of one environment below the request of all, in other units',
      { 'spec.environments.staging.resources': { limits: { memory: '256M' } } },
      {},
      'application/limit-below-request at spec.environments.staging.resources.limits.memory',
    ],
    [
      'a request of one environment above the limit of all',
      {
        'spec.environments.staging.resources': { requests: { memory: '1Gi' } },
      },
      {},
      'application/limit-below-request at spec.resources.limits.memory',
    ],
  ])('reports %s', (_what, edits, platform, problem) => {
    expect(new Set(check(edits, platform))).toEqual(new Set([problem]));
  });

  it.each<[what: string, edits: Edits, problem: string]>([
    [
      'without a schedule',
      { 'spec.schedule': undefined },
      'application/schedule-missing at spec.schedule',
    ],
    [
      'with a schedule in one of two environments',
      {
        'spec.schedule': undefined,
        'spec.environments.develop': { schedule: '@daily' },
      },
      'application/schedule-missing at spec.schedule',
    ],
    [
      'with a port',
      { 'spec.port': 8080 },
      'application/port-not-applicable at spec.port',
    ],
    [
      'with replicas',
      { 'spec.environments.production': { replicas: { min: 1, max: 1 } } },
      'application/replicas-not-applicable at spec.environments.production.replicas',
    ],
  ])('reports a scheduled job %s', (_what, edits, problem) => {
    expect(checkJob(edits)).toEqual([problem]);
  });

  it.each<[what: string, edits: Edits, platform: Edits]>([
    [
      'a group of another namespace that the platform names',
      { 'spec.owner': 'group:partner/team-payment' },
      { 'spec.owners.overrides.[group:partner/team-payment]': {} },
    ],
    [
      'one host with two ports',
      { 'spec.egress.1': { host: 'api.card.example', port: 8443 } },
      {},
    ],
  ])('accepts %s', (_what, edits, platform) => {
    expect(check(edits, platform)).toEqual([]);
  });

  it('tells errors from warnings', () => {
    const problems = checkApplication(
      anApplication({
        'spec.env.API_KEY': 'x',
        'spec.image': 'docker.io/library/nginx',
      }),
      aPlatform(),
    );
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['application/registry-not-allowed', 'error'],
      ['application/env-looks-secret', 'warning'],
    ]);
  });

  it('points at the place in the text, when it gets one', () => {
    const text = applicationText({ 'spec.image': 'docker.io/library/nginx' });
    const parsed = parseApplication(text);
    const application = parsed.ok ? parsed.value : anApplication();
    const line = text.split('\n').findIndex(row => /^ {2}image:/.test(row)) + 1;
    const file = 'applications/payment-authorizer/application.yaml';
    expect(checkApplication(application, aPlatform(), { file, text })).toEqual([
      expect.objectContaining({ file, line, column: 10 }),
    ]);
    expect(checkApplication(application, aPlatform())[0]).not.toHaveProperty(
      'line',
    );
  });
});
