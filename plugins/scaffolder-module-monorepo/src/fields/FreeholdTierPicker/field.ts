import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { withPlanProblems } from '../../plan/withPlanProblems';
import { FreeholdTierPicker } from './FreeholdTierPicker';

/** `ui:field: FreeholdTierPicker`; the value is the tier's letter. */
export const tierPickerField = {
  name: 'FreeholdTierPicker',
  component: FreeholdTierPicker,
  validation: withPlanProblems<string>('tier'),
  schema: makeFieldSchema({
    output: z => z.string().describe('The tier: a, b or c'),
  }),
};
