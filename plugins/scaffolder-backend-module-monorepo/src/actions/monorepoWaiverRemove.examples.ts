import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const ACTION = 'monorepo:waiver:remove';

export const examples: TemplateExample[] = [
  {
    description: 'Remove a waiver that nobody needs any more',
    example: stringify({
      steps: [
        {
          action: ACTION,
          id: 'remove',
          name: 'Remove the waiver',
          input: {
            application: 'payment-gateway',
            id: 'partners',
            reason: 'The gateway is there.',
          },
        },
      ],
    }),
  },
];
