import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { DRAFT_FIELDS } from './draftFields';
import { FreeholdDraftField } from './FreeholdDraftField';
import { validateDraftField } from './validation';

/**
 * `ui:field: FreeholdDraftField`; a text, a number or a list as the form shows it by itself, with what the guardrails
 * have against it beside it. `ui:options.draftField` names the field of the draft.
 */
export const draftField = {
  name: 'FreeholdDraftField',
  component: FreeholdDraftField,
  validation: validateDraftField,
  schema: makeFieldSchema({
    output: z => z.unknown().describe('What the schema of the field says'),
    uiOptions: z =>
      z.object({
        draftField: z
          .enum(DRAFT_FIELDS)
          .describe('The field of the application’s draft that it fills in'),
      }),
  }),
};
