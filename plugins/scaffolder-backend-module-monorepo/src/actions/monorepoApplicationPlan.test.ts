import { actionRun } from '../__testUtils__/actionContext';
import { organisation } from '../__testUtils__/organisation';
import { TAKEN, testMonorepos } from '../__testUtils__/testMonorepo';
import { createMonorepoApplicationPlanAction } from './monorepoApplicationPlan';

const INPUT = {
  name: 'payment-authorizer',
  owner: 'group:default/team-payment',
  tier: 'b' as const,
  profile: 'http' as const,
  image: 'asia-docker.pkg.dev/example/apps/payment-authorizer',
  environments: ['develop'],
};

describe('monorepo:application:plan', () => {
  const testMonorepo = testMonorepos();

  it.each([
    ['InputError', /^name: /m, { name: 'Payment' }],
    ['ConflictError', /^name: .*taken/m, { name: TAKEN }],
    ['NotAllowedError', /^owner: /m, { owner: 'group:default/team-fraud' }],
  ])(
    'refuses what creating would refuse, with %s %s',
    async (name, message, change) => {
      const store = await testMonorepo();
      const action = createMonorepoApplicationPlanAction({
        ...organisation(),
        store,
      });
      const { run, outputs } = actionRun(action, { ...INPUT, ...change });
      await expect(run()).rejects.toMatchObject({
        name,
        message: expect.stringMatching(message),
      });
      expect(outputs).toEqual({});
    },
  );
});
