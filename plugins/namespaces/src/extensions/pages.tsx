import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { NamespacesIcon } from '../components/NamespacesIcon';
import { rootRouteRef } from '../routes';

const namespacesPage = PageBlueprint.make({
  params: {
    path: '/namespaces',
    title: 'Namespaces',
    icon: <NamespacesIcon fontSize="inherit" />,
    routeRef: rootRouteRef,
    loader: () =>
      import('../components/NamespacesRouter').then(m => (
        <m.NamespacesRouter />
      )),
  },
});

export const pages = [namespacesPage];
