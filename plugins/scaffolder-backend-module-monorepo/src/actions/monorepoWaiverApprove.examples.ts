import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const ACTION = 'monorepo:waiver:approve';

export const examples: TemplateExample[] = [
  {
    description: 'Grant what was asked for',
    example: stringify({
      steps: [
        {
          action: ACTION,
          id: 'approve',
          name: 'Grant the waiver',
          input: { application: 'payment-gateway', id: 'partners' },
        },
      ],
    }),
  },
  {
    description: 'Grant it for a shorter time',
    example: stringify({
      steps: [
        {
          action: ACTION,
          id: 'approve',
          name: 'Grant the waiver until the gateway is there',
          input: {
            application: 'payment-gateway',
            id: 'partners',
            expires: '2026-12-31',
            reason: 'The gateway is planned for December.',
          },
        },
      ],
    }),
  },
];
