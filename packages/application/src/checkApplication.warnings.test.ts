import { anApplication, aPlatform, Edits } from './__testUtils__/documents';
import { checkApplication } from './checkApplication';

/** Edits of the example, then of the platform. */
const check = (edits: Edits, platform: Edits) =>
  checkApplication(anApplication(edits), aPlatform(platform)).map(
    ({ severity, code, path }) => `${severity} ${code} at ${path.join('.')}`,
  );

describe('checkApplication warns', () => {
  it.each<[what: string, edits: Edits, platform: Edits, problem: string]>([
    [
      'a grant that repeats another',
      {
        'spec.access.1': { role: 'view', group: 'group:default/team-fraud' },
      },
      {},
      'application/access-duplicate at spec.access.1',
    ],
    [
      "a grant that repeats the owner's own role",
      {
        'spec.access.0': {
          role: 'view',
          group: 'group:default/team-payment',
        },
      },
      {},
      'application/access-duplicate at spec.access.0',
    ],
    [
      'more pods than the quota has room for during a rolling update',
      { 'spec.environments.production.replicas.max': 161 },
      {},
      'application/quota-too-small at spec.environments.production',
    ],
    [
      'more CPU than the quota has',
      { 'spec.environments.production.resources.requests.cpu': '2.561' },
      {},
      'application/quota-too-small at spec.environments.production',
    ],
    [
      'more memory than the quota has',
      { 'spec.environments.develop.replicas': { min: 1, max: 2 } },
      { 'spec.environments.0.quota.[limits.memory]': '767Mi' },
      'application/quota-too-small at spec.environments.develop',
    ],
    [
      'a name that Google cannot give a service account',
      { 'metadata.name': 'payment-authorizer-of-the-east' },
      {
        'spec.workloadIdentity.pattern':
          'x{application}@example.iam.gserviceaccount.com',
      },
      'application/workload-identity-name at metadata.name',
    ],
    [
      'a secret among the variables',
      { 'spec.env.DB_PASSWORD': 'hunter2' },
      {},
      'application/env-looks-secret at spec.env.DB_PASSWORD',
    ],
    [
      'a private key among the variables of one environment',
      {
        'spec.environments.develop.env.CONFIG':
          '-----BEGIN RSA PRIVATE KEY-----\nx',
      },
      {},
      'application/env-looks-secret at spec.environments.develop.env.CONFIG',
    ],
  ])('of %s', (_what, edits, platform, problem) => {
    expect(new Set(check(edits, platform))).toEqual(
      new Set([`warning ${problem}`]),
    );
  });

  it.each<[what: string, edits: Edits, platform: Edits]>([
    [
      'the most pods that the quota has room for',
      { 'spec.environments.production.replicas.max': 102 },
      {},
    ],
    [
      'two roles of one group',
      { 'spec.access.1': { role: 'edit', group: 'group:default/team-fraud' } },
      {},
    ],
    [
      'variables that only speak of secrets',
      { 'spec.env.TOKEN_URL': 'x', 'spec.env.SECRET_NAME': 'x' },
      {},
    ],
    [
      'a name too long for a service account where none is asked for',
      { 'metadata.name': 'a'.repeat(40) },
      { 'spec.workloadIdentity': undefined },
    ],
  ])('not of %s', (_what, edits, platform) => {
    expect(check(edits, platform)).toEqual([]);
  });
});
