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
  findingRuleRouteRef,
  guardrailContentRouteRef,
  guardrailRuleRouteRef,
  guardrailsRouteRef,
  heldReviewRouteRef,
  operationsReviewRouteRef,
  rootRouteRef,
  sloContentRouteRef,
  waiverFormRouteRef,
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
    guardrailContent: guardrailContentRouteRef,
    guardrails: guardrailsRouteRef,
    guardrailRule: guardrailRuleRouteRef,
  },
  externalRoutes: {
    createApplication: createApplicationRouteRef,
    editSlo: editSloRouteRef,
    findingRule: findingRuleRouteRef,
    waiverForm: waiverFormRouteRef,
  },
  extensions: [...apis, ...pages, ...entityContents, ...entityCards],
});
