import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { ENTITY_TAB_PATH } from '../application';
import { entityContentRouteRef } from '../routes';
import { onlyApplications } from './filters';

const namespaceContent = EntityContentBlueprint.make({
  params: {
    path: ENTITY_TAB_PATH,
    title: 'Namespace',
    routeRef: entityContentRouteRef,
    filter: onlyApplications,
    loader: () =>
      import('../components/application/NamespaceContent').then(m => (
        <m.NamespaceContent />
      )),
  },
});

export const entityContents = [namespaceContent];
