import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const ACTION = 'monorepo:application:plan';

export const examples: TemplateExample[] = [
  {
    description: 'Plan a web service without writing anything',
    example: stringify({
      steps: [
        {
          action: ACTION,
          id: 'plan',
          name: 'Plan the application',
          input: {
            name: 'payment-authorizer',
            owner: 'group:default/team-payment',
            system: 'system:default/payment',
            tier: 'b',
            profile: 'http',
            image: 'asia-docker.pkg.dev/example/apps/payment-authorizer',
            environments: ['develop', 'production'],
          },
        },
      ],
    }),
  },
  {
    description: 'Plan a scheduled job in one environment',
    example: stringify({
      steps: [
        {
          action: ACTION,
          id: 'plan',
          name: 'Plan the application',
          input: {
            name: 'payment-settlement',
            owner: 'group:default/team-payment',
            tier: 'c',
            profile: 'cronjob',
            schedule: '15 3 * * *',
            image: 'asia-docker.pkg.dev/example/apps/payment-settlement',
            environments: ['develop'],
          },
        },
      ],
    }),
  },
];
