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

const sloCard = EntityCardBlueprint.make({
  name: 'slos',
  params: {
    // Whether the promise is kept comes before what it depends on.
    type: 'content',
    filter: onlyApplications,
    loader: () =>
      import('../components/slo/card/SloCard').then(m => <m.SloCard />),
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

const groupSloCard = EntityCardBlueprint.make({
  name: 'group-slos',
  params: {
    type: 'content',
    filter: onlyGroups,
    loader: () =>
      import('../components/cards/GroupSloCard').then(m => <m.GroupSloCard />),
  },
});

export const entityCards = [applicationCard, sloCard, groupSloCard, groupCard];
