import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { GuardrailsIcon } from '../components/GuardrailsIcon';
import { NamespacesIcon } from '../components/NamespacesIcon';
import { ReviewIcon } from '../components/ReviewIcon';
import {
  guardrailsRouteRef,
  operationsReviewRouteRef,
  rootRouteRef,
} from '../routes';

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

const operationsReviewPage = PageBlueprint.make({
  name: 'operations-review',
  params: {
    path: '/operations-review',
    title: 'Operations review',
    icon: <ReviewIcon fontSize="inherit" />,
    routeRef: operationsReviewRouteRef,
    loader: () =>
      import('../components/review/ReviewRouter').then(m => <m.ReviewRouter />),
  },
});

const guardrailsPage = PageBlueprint.make({
  name: 'guardrails',
  params: {
    path: '/guardrails',
    title: 'Guardrails',
    icon: <GuardrailsIcon fontSize="inherit" />,
    routeRef: guardrailsRouteRef,
    loader: () =>
      import('../components/guardrails/page/GuardrailsRouter').then(m => (
        <m.GuardrailsRouter />
      )),
  },
});

export const pages = [namespacesPage, operationsReviewPage, guardrailsPage];
