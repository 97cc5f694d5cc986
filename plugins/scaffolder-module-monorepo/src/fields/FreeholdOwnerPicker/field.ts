import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { withPlanProblems } from '../../plan/withPlanProblems';
import { FreeholdOwnerPicker } from './FreeholdOwnerPicker';
import { validateOwner } from './validation';

/** `ui:field: FreeholdOwnerPicker`; the value is the team's full entity reference. */
export const ownerPickerField = {
  name: 'FreeholdOwnerPicker',
  component: FreeholdOwnerPicker,
  validation: withPlanProblems('owner', validateOwner),
  schema: makeFieldSchema({
    output: z => z.string().describe('Entity reference of the owning group'),
  }),
};
