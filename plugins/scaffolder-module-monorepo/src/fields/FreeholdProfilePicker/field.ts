import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { FreeholdProfilePicker } from './FreeholdProfilePicker';

/** `ui:field: FreeholdProfilePicker`; the value is the profile's name. */
export const profilePickerField = {
  name: 'FreeholdProfilePicker',
  component: FreeholdProfilePicker,
  schema: makeFieldSchema({
    output: z =>
      z.string().describe('The profile: http, grpc, worker or cronjob'),
  }),
};
