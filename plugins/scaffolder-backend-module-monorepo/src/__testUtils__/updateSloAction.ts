import { mockServices } from '@backstage/backend-test-utils';
import { MonorepoStore } from '@freehold/monorepo';
import { createMonorepoSloUpdateAction } from '../actions';
import { actionRun } from './actionContext';
import { organisation } from './organisation';
import { TAKEN } from './testMonorepo';

export const SLO_FILE = `applications/${TAKEN}/slo.yaml`;
/** The first objective of the slo.yaml that every test monorepo has. */
export const OBJECTIVE = 'availability';

type Action = ReturnType<typeof createMonorepoSloUpdateAction>;
export type Input = Parameters<Action['handler']>[0]['input'];

/** The action on a monorepo, with an ear for what it announces. */
export function actionOn(store: MonorepoStore) {
  const events = mockServices.events();
  const publish = jest.spyOn(events, 'publish').mockResolvedValue();
  const { auth, authorizer } = organisation();
  const action = createMonorepoSloUpdateAction({
    store,
    auth,
    authorizer,
    events,
  });
  return { action, authorizer, publish };
}

/** Runs the action by Hana and returns what it outputs. */
export async function run(
  store: MonorepoStore,
  input: Input,
  overrides: Partial<Parameters<Action['handler']>[0]> = {},
) {
  const { action } = actionOn(store);
  const attempt = actionRun(action, input, {
    step: { id: 'update', name: 'Change the SLOs' },
    ...overrides,
  });
  await attempt.run();
  return attempt.outputs;
}

/** Another target for the one objective that every test knows. */
export function promise(target: number): Input {
  return { application: TAKEN, targets: [{ objective: OBJECTIVE, target }] };
}

/** slo.yaml as it stands, and the commit that it stands at: what a form starts from. */
export async function definition(
  store: MonorepoStore,
): Promise<{ base: string; text: string }> {
  const snapshot = await store.snapshot();
  const text = await snapshot.readText(SLO_FILE);
  if (text === undefined) {
    throw new Error(`The test monorepo has no ${SLO_FILE}`);
  }
  return { base: snapshot.commit, text };
}
