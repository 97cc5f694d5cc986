import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { addPlanProblems } from '../../plan/withPlanProblems';
import { DRAFT_FIELDS } from './draftFields';

/** Refuses what the plan of the whole form has against the field that the options name. */
export const validateDraftField: CustomFieldValidator<unknown> = async (
  _value,
  field,
  context,
) => {
  // Not "field", which would be another way to write ui:field.
  const option = context.uiSchema?.['ui:options']?.draftField;
  const name = DRAFT_FIELDS.find(known => known === option);
  if (!name) {
    throw new Error(
      `The template does not say in ui:options.draftField which field of the draft this is: one of ${DRAFT_FIELDS.join(
        ', ',
      )}`,
    );
  }
  await addPlanProblems(name, field, context);
};
