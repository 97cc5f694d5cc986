import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const ACTION = 'monorepo:waiver:request';

export const examples: TemplateExample[] = [
  {
    description: 'Ask for what the finding in the form names',
    example: stringify({
      steps: [
        {
          action: ACTION,
          id: 'request',
          name: 'Request the waiver',
          input: {
            application:
              "${{ parameters.application | parseEntityRef | pick('name') }}",
            rule: '${{ parameters.rule }}',
            objectKind: '${{ parameters.objectKind }}',
            objectName: '${{ parameters.objectName }}',
            environments: '${{ parameters.environments }}',
            reason: '${{ parameters.reason }}',
            expires: '${{ parameters.expires }}',
          },
        },
      ],
    }),
  },
  {
    description: 'Ask for an exception for one Service in production',
    example: stringify({
      steps: [
        {
          action: ACTION,
          id: 'request',
          name: 'Request the waiver',
          input: {
            application: 'payment-gateway',
            id: 'partners-call-directly',
            rule: 'exposed',
            objectKind: 'Service',
            objectName: 'payment-gateway',
            environments: ['production'],
            reason: 'Partners call it directly until the gateway is there.',
            expires: '2027-01-31',
          },
        },
      ],
    }),
  },
];
