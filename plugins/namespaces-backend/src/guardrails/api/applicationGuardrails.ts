import { isApplicationName } from '@freehold/application';
import { ApplicationGuardrails } from '@freehold/backstage-plugin-namespaces-common';
import { noApplication } from '../../slo/api/applicationSlos';
import { summariseEnvironment } from '../record/namespaceGuardrails';
import { GuardrailReader } from './GuardrailReader';

/** Of a namespace whose application was never looked at. */
const NOTHING_KNOWN = {
  state: 'unknown',
  errors: 0,
  warnings: 0,
  notEvaluated: 0,
  waived: 0,
} as const;

/** What guardrails have against one application, as of the last evaluation. */
export async function applicationGuardrails(
  guardrails: GuardrailReader,
  name: string,
  now: Date,
): Promise<ApplicationGuardrails> {
  // What is no name is not looked up: PostgreSQL takes no NUL.
  const recorded = isApplicationName(name)
    ? await guardrails.application(name)
    : undefined;
  if (!recorded) {
    throw noApplication(name);
  }
  const state = await guardrails.state();
  const { evaluated, outcomes, findings } = recorded;
  const order = state.platform?.environments ?? [];
  const namespaces = [...recorded.namespaces].sort(
    (a, b) => order.indexOf(a.environment) - order.indexOf(b.environment),
  );
  const { at, commit, ...failure } = state.checked;
  return {
    application: name,
    namespaces: namespaces.map(({ namespace, environment }) => ({
      namespace,
      environment,
      ...(evaluated
        ? summariseEnvironment(outcomes, environment)
        : NOTHING_KNOWN),
    })),
    findings,
    waivers: await guardrails.waivers({ state, now, application: name }),
    // That others were looked at says nothing of this one.
    checked: evaluated ? state.checked : failure,
  };
}
