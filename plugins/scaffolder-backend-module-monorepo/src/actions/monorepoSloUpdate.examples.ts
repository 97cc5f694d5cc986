import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const ACTION = 'monorepo:slo:update';

export const examples: TemplateExample[] = [
  {
    description: 'Change what the user edited in the form FreeholdSloEditor',
    example: stringify({
      steps: [
        {
          action: ACTION,
          id: 'update',
          name: 'Change the SLOs',
          input: {
            application: '${{ parameters.slo.application }}',
            base: '${{ parameters.slo.base }}',
            text: '${{ parameters.slo.text }}',
            reason: '${{ parameters.reason }}',
          },
        },
      ],
    }),
  },
  {
    description: 'Change nothing but the target of one objective',
    example: stringify({
      steps: [
        {
          action: ACTION,
          id: 'update',
          name: 'Promise more',
          input: {
            application: 'payment-gateway',
            targets: [{ objective: 'availability', target: 0.9999 }],
            reason: 'Three quarters without a single breach.',
          },
        },
      ],
    }),
  },
];
