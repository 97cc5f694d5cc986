import { mockServices } from '@backstage/backend-test-utils';
import { MonorepoStore } from '@freehold/monorepo';
import { createMonorepoApplicationCreateAction } from '../actions';
import { actionRun } from './actionContext';
import { organisation } from './organisation';

/** An application that Hana may create. */
export const INPUT = {
  name: 'payment-authorizer',
  title: 'Payment authorizer',
  description: 'Authorises card payments.',
  owner: 'group:default/team-payment',
  system: 'system:default/payment',
  tier: 'a' as const,
  profile: 'http' as const,
  image: 'asia-docker.pkg.dev/example/apps/payment-authorizer',
  environments: ['develop', 'production'],
};
type Action = ReturnType<typeof createMonorepoApplicationCreateAction>;
export type Input = typeof INPUT & { previewedCommit?: string };

/** The action on a monorepo, with an ear for what it announces. */
export function actionOn(store: MonorepoStore) {
  const events = mockServices.events();
  const publish = jest.spyOn(events, 'publish').mockResolvedValue();
  const services = organisation();
  const action = createMonorepoApplicationCreateAction({
    ...services,
    store,
    events,
    catalogWait: { attempts: 2, pauseMs: 1 },
  });
  return { ...services, action, publish };
}

/** Runs the action by Hana and returns what it outputs. */
export async function run(
  store: MonorepoStore,
  change: Partial<Input> = {},
  overrides: Partial<Parameters<Action['handler']>[0]> = {},
) {
  const { action } = actionOn(store);
  const attempt = actionRun(action, { ...INPUT, ...change }, overrides);
  await attempt.run();
  return attempt.outputs;
}
