import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { FreeholdEnvironments } from './FreeholdEnvironments';
import { validateEnvironments } from './validation';

/** `ui:field: FreeholdEnvironments`; the value is a list of the environments' names. */
export const environmentsField = {
  name: 'FreeholdEnvironments',
  component: FreeholdEnvironments,
  validation: validateEnvironments,
  schema: makeFieldSchema({
    output: z => z.array(z.string()).describe('Names of environments'),
  }),
};
