import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import { FreeholdPlanPreview } from './FreeholdPlanPreview';
import { validatePlan } from './validation';

/** `ui:field: FreeholdPlanPreview`; the value is the id of the commit that the plan was made against. */
export const planPreviewField = {
  name: 'FreeholdPlanPreview',
  component: FreeholdPlanPreview,
  validation: validatePlan,
  schema: makeFieldSchema({
    output: z =>
      z.string().describe('The commit that the plan was made against'),
  }),
};
