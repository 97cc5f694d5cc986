import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { FreeholdSloEditor } from './FreeholdSloEditor';
import { validateSloEdit } from './validation';

/** `ui:field: FreeholdSloEditor`; the value is the edited slo.yaml with the commit that it was edited from. */
export const sloEditorField = {
  name: 'FreeholdSloEditor',
  component: FreeholdSloEditor,
  validation: validateSloEdit,
  schema: makeFieldSchema({
    output: z =>
      z.object({
        application: z.string().describe('Name of the application'),
        base: z.string().describe('The commit that the edit started from'),
        text: z.string().describe('The whole of slo.yaml'),
        unfinished: z
          .record(z.string())
          .optional()
          .describe('What was typed as a target and is none, by objective'),
      }),
    uiOptions: z =>
      z.object({
        applicationField: z
          .string()
          .optional()
          .describe(
            'Property of the form that names the application, or its Component; `application` unless given',
          ),
      }),
  }),
};
