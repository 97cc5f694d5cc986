import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { FreeholdTierPicker } from './FreeholdTierPicker';

/** `ui:field: FreeholdTierPicker`; the value is the tier's letter. */
export const tierPickerField = {
  name: 'FreeholdTierPicker',
  component: FreeholdTierPicker,
  schema: makeFieldSchema({
    output: z => z.string().describe('The tier: a, b or c'),
  }),
};
