import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { withPlanProblems } from '../../plan/withPlanProblems';
import { FreeholdProfilePicker } from './FreeholdProfilePicker';

/** `ui:field: FreeholdProfilePicker`; the value is the profile's name. */
export const profilePickerField = {
  name: 'FreeholdProfilePicker',
  component: FreeholdProfilePicker,
  validation: withPlanProblems<string>('profile'),
  schema: makeFieldSchema({
    output: z =>
      z.string().describe('The profile: http, grpc, worker or cronjob'),
  }),
};
