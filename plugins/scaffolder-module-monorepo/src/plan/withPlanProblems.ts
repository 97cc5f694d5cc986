import { ApiHolder } from '@backstage/frontend-plugin-api';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { JsonObject } from '@backstage/types';
import { namespacesApiRef } from '@freehold/backstage-plugin-namespaces';
import { ApplicationDraft } from '@freehold/backstage-plugin-namespaces-common';
import { planErrors, sentencesFor } from './planErrors';

/**
 * Says beside a field what the plan of the whole form has against it, so that the form refuses where the cause is. What
 * cannot be found out here is no reason to stop: the preview plans again, and without a plan nothing is created.
 *
 * @internal
 */
export async function addPlanProblems(
  name: keyof ApplicationDraft,
  field: { addError(message: string): void },
  context: { apiHolder: ApiHolder; formData: JsonObject },
): Promise<void> {
  const api = context.apiHolder.get(namespacesApiRef);
  if (!api) {
    return;
  }
  const problems = await planErrors(api, context.formData).catch(() => []);
  sentencesFor(name, problems).forEach(sentence => field.addError(sentence));
}

/**
 * A field's own check, and after it what the plan has against the field.
 *
 * @internal
 */
export function withPlanProblems<T>(
  name: keyof ApplicationDraft,
  validate?: CustomFieldValidator<T>,
): CustomFieldValidator<T> {
  return async (value, field, context) => {
    let refused = false;
    await validate?.(
      value,
      {
        ...field,
        addError: message => {
          refused = true;
          field.addError(message);
        },
      },
      context,
    );
    // The plan would only repeat what the field's own check has said.
    if (!refused) {
      await addPlanProblems(name, field, context);
    }
  };
}
