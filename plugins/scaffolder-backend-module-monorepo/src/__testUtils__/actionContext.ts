import {
  ActionContext,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { JsonObject } from '@backstage/types';
import { HANA } from './organisation';

export const TASK_ID = '0c5e3b1a-6f55-4c3c-9d0d-3f1d2f6f9a11';

/** A run of an action by Hana, as the step `create`; `outputs` collects what it outputs. */
export function actionRun<
  TInput extends JsonObject,
  TOutput extends JsonObject,
>(
  action: TemplateAction<TInput, TOutput>,
  input: TInput,
  overrides: Partial<ActionContext<TInput, TOutput>> = {},
) {
  const outputs: Record<string, unknown> = {};
  const context: ActionContext<TInput, TOutput> = {
    ...createMockActionContext<TInput, TOutput>({
      input,
      task: { id: TASK_ID },
      user: { ref: 'user:default/hana.sato', entity: HANA.entity },
    }),
    step: { id: 'create', name: 'Create the application' },
    getInitiatorCredentials: async () => HANA.credentials,
    output(name, value) {
      outputs[String(name)] = value;
    },
    ...overrides,
  };
  return { context, outputs, run: () => action.handler(context) };
}
