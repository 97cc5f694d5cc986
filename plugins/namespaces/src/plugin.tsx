import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { NamespacesIcon } from './components/NamespacesIcon';
import { apis } from './extensions/apis';
import { entityCards } from './extensions/entityCards';
import { entityContents } from './extensions/entityContents';
import { pages } from './extensions/pages';
import {
  commitRouteRef,
  createApplicationRouteRef,
  editSloRouteRef,
  entityContentRouteRef,
  fileRouteRef,
  heldReviewRouteRef,
  operationsReviewRouteRef,
  rootRouteRef,
  sloContentRouteRef,
} from './routes';

/**
 * Who owns what: the page, the entity tab and the cards.
 *
 * @public
 */
export const namespacesPlugin = createFrontendPlugin({
  pluginId: 'namespaces',
  title: 'Namespaces',
  icon: <NamespacesIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    commit: commitRouteRef,
    file: fileRouteRef,
    entityContent: entityContentRouteRef,
    sloContent: sloContentRouteRef,
    operationsReview: operationsReviewRouteRef,
    heldReview: heldReviewRouteRef,
  },
  externalRoutes: {
    createApplication: createApplicationRouteRef,
    editSlo: editSloRouteRef,
  },
  extensions: [...apis, ...pages, ...entityContents, ...entityCards],
});
