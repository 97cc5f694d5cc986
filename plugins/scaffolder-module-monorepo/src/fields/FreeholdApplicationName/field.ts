import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { withPlanProblems } from '../../plan/withPlanProblems';
import { FreeholdApplicationName } from './FreeholdApplicationName';
import { validateApplicationName } from './validation';

/** `ui:field: FreeholdApplicationName`; the value is the name. */
export const applicationNameField = {
  name: 'FreeholdApplicationName',
  component: FreeholdApplicationName,
  validation: withPlanProblems('name', validateApplicationName),
  schema: makeFieldSchema({
    output: z => z.string().describe('The name of the new application'),
  }),
};
