import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const ACTION = 'monorepo:application:create';

export const examples: TemplateExample[] = [
  {
    description: 'Create a web service in two environments',
    example: stringify({
      steps: [
        {
          action: ACTION,
          id: 'create',
          name: 'Create the application',
          input: {
            name: 'payment-authorizer',
            title: 'Payment authorizer',
            description: 'Authorises card payments.',
            owner: 'group:default/team-payment',
            system: 'system:default/payment',
            tier: 'a',
            profile: 'http',
            image: 'asia-docker.pkg.dev/example/apps/payment-authorizer',
            port: 8080,
            environments: ['develop', 'production'],
          },
        },
      ],
    }),
  },
  {
    description: 'Create a scheduled job',
    example: stringify({
      steps: [
        {
          action: ACTION,
          id: 'create',
          name: 'Create the application',
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
  {
    description:
      'Create a service that calls another one and a partner, and that another team may look into',
    example: stringify({
      steps: [
        {
          action: ACTION,
          id: 'create',
          name: 'Create the application',
          input: {
            name: 'payment-router',
            owner: 'group:default/team-payment',
            tier: 'b',
            profile: 'grpc',
            image: 'asia-docker.pkg.dev/example/apps/payment-router',
            environments: ['develop', 'production'],
            dependsOn: ['component:default/member-api'],
            egress: [{ host: 'api.card.example', port: 443 }],
            access: [
              {
                role: 'view',
                group: 'group:default/team-fraud',
                environments: ['production'],
              },
            ],
          },
        },
      ],
    }),
  },
  {
    description: 'Create only what the user saw in the preview',
    example: stringify({
      steps: [
        {
          action: ACTION,
          id: 'create',
          name: 'Create the application',
          input: {
            name: 'payment-history',
            owner: 'group:default/team-payment',
            tier: 'c',
            profile: 'worker',
            image: 'asia-docker.pkg.dev/example/apps/payment-history',
            environments: ['develop'],
            previewedCommit: '${{ parameters.preview }}',
          },
        },
      ],
    }),
  },
];
