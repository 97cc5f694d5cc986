import { PlatformChoices } from '@freehold/backstage-plugin-namespaces-common';

/** What the sample platform offers, shortened. */
export const platformChoices: PlatformChoices = {
  environments: [
    {
      name: 'develop',
      title: 'Develop',
      stage: 'develop',
      cluster: 'tokyo-develop',
      preselected: true,
    },
    {
      name: 'staging',
      title: 'Staging',
      stage: 'staging',
      cluster: 'tokyo-staging',
      preselected: false,
    },
    {
      name: 'production',
      title: 'Production',
      stage: 'production',
      cluster: 'tokyo-production',
      preselected: true,
    },
  ],
  tiers: [
    { name: 'a', title: 'Tier A', description: 'Others stand still with it.' },
    { name: 'b', title: 'Tier B', description: 'Users notice.' },
    { name: 'c', title: 'Tier C', description: 'It can wait until morning.' },
  ],
  profiles: [
    {
      name: 'http',
      title: 'HTTP service',
      description: 'Answers requests.',
      defaultPort: 8080,
      needsSchedule: false,
    },
    {
      name: 'cronjob',
      title: 'Scheduled job',
      description: 'Runs at fixed times.',
      needsSchedule: true,
    },
  ],
  registries: ['asia-docker.pkg.dev/example/apps'],
};
