import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { onlyApplications, onlyGroups } from './filters';

const applicationCard = EntityCardBlueprint.make({
  name: 'application',
  params: {
    type: 'info',
    filter: onlyApplications,
    loader: () =>
      import('../components/cards/ApplicationCard').then(m => (
        <m.ApplicationCard />
      )),
  },
});

const groupCard = EntityCardBlueprint.make({
  name: 'group',
  params: {
    type: 'content',
    filter: onlyGroups,
    loader: () =>
      import('../components/cards/GroupCard').then(m => <m.GroupCard />),
  },
});

export const entityCards = [applicationCard, groupCard];
