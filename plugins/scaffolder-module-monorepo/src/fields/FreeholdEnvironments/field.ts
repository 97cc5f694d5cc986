import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { withPlanProblems } from '../../plan/withPlanProblems';
import { FreeholdEnvironments } from './FreeholdEnvironments';
import { validateEnvironments } from './validation';

/** `ui:field: FreeholdEnvironments`; the value is a list of the environments' names. */
export const environmentsField = {
  name: 'FreeholdEnvironments',
  component: FreeholdEnvironments,
  validation: withPlanProblems('environments', validateEnvironments),
  schema: makeFieldSchema({
    output: z => z.array(z.string()).describe('Names of environments'),
  }),
};
