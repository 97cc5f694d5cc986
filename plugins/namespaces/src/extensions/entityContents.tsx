import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import {
  ENTITY_TAB_PATH,
  GUARDRAIL_TAB_PATH,
  SLO_TAB_PATH,
} from '../application';
import {
  entityContentRouteRef,
  guardrailContentRouteRef,
  sloContentRouteRef,
} from '../routes';
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

const sloContent = EntityContentBlueprint.make({
  name: 'slos',
  params: {
    path: SLO_TAB_PATH,
    title: 'SLOs',
    routeRef: sloContentRouteRef,
    filter: onlyApplications,
    loader: () =>
      import('../components/slo/tab/SloContent').then(m => <m.SloContent />),
  },
});

const guardrailContent = EntityContentBlueprint.make({
  name: 'guardrails',
  params: {
    path: GUARDRAIL_TAB_PATH,
    title: 'Guardrails',
    routeRef: guardrailContentRouteRef,
    filter: onlyApplications,
    loader: () =>
      import('../components/guardrails/tab/GuardrailContent').then(m => (
        <m.GuardrailContent />
      )),
  },
});

export const entityContents = [namespaceContent, sloContent, guardrailContent];
