import { Entity } from '@backstage/catalog-model';
import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  coreExtensionData,
  ExtensionDefinition,
} from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import {
  applicationDetail,
  commitDetail,
  namespaceRow,
} from './__testUtils__/builders';
import {
  applicationGuardrails,
  guardrailOverview,
  ruleDetail,
} from './__testUtils__/guardrailBuilders';
import { InMemoryNamespaces } from './__testUtils__/InMemoryNamespaces';
import { currentReview } from './__testUtils__/reviewBuilders';
import { applicationSlos } from './__testUtils__/objectiveBuilders';
import { sloSummary } from './__testUtils__/sloBuilders';
import { namespacesApiRef } from './api';
import {
  ENTITY_TAB_PATH,
  GUARDRAIL_TAB_PATH,
  SLO_TAB_PATH,
} from './application';
import plugin from './index';

const api = new InMemoryNamespaces({
  rows: [namespaceRow()],
  applications: [applicationDetail()],
  commits: [commitDetail({ id: 'abc' })],
  slos: [applicationSlos()],
  sloSummary: sloSummary(),
  currentReview: currentReview(),
  guardrails: [applicationGuardrails()],
  guardrailOverview: guardrailOverview(),
  guardrailRules: [ruleDetail()],
});

const application: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'payment-authorizer',
    annotations: { 'freehold.dev/application': 'payment-authorizer' },
  },
};
const otherComponent: Entity = {
  ...application,
  metadata: { name: 'other' },
};
const group: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'team-payment' },
};

const page = plugin.getExtension('page:namespaces');
const reviewPage = plugin.getExtension('page:namespaces/operations-review');
const guardrailsPage = plugin.getExtension('page:namespaces/guardrails');
const tab = plugin.getExtension('entity-content:namespaces');
const card = plugin.getExtension('entity-card:namespaces/application');
const sloTab = plugin.getExtension('entity-content:namespaces/slos');
const sloCard = plugin.getExtension('entity-card:namespaces/slos');
const guardrailTab = plugin.getExtension(
  'entity-content:namespaces/guardrails',
);
const groupCard = plugin.getExtension('entity-card:namespaces/group');
const groupSloCard = plugin.getExtension('entity-card:namespaces/group-slos');

function renderOnEntity(entity: Entity, extension: ExtensionDefinition) {
  renderTestApp({
    extensions: [page, createTestEntityPage({ entity }), extension],
    apis: [[namespacesApiRef, api]],
  });
}

describe('namespacesPlugin', () => {
  it('is what discovery takes from the package', () => {
    expect(plugin.$$type).toBe('@backstage/FrontendPlugin');
    expect(plugin.pluginId).toBe('namespaces');
  });

  it('lists namespaces at /namespaces', async () => {
    renderTestApp({
      extensions: [page],
      apis: [[namespacesApiRef, api]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: ['/namespaces'],
    });

    expect(
      await screen.findByText('payment-authorizer-develop'),
    ).toBeInTheDocument();
  });

  it('prepares the review at /operations-review', async () => {
    renderTestApp({
      extensions: [page, reviewPage],
      apis: [[namespacesApiRef, api]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: ['/operations-review'],
    });

    expect(
      await screen.findByRole('heading', { name: 'Review 7' }),
    ).toBeInTheDocument();
  });

  it.each([
    ['/guardrails', 'Containers have probes'],
    ['/guardrails/rule/require-probes', 'Try a change of it'],
  ])('shows the guardrails at %s', async (path, text) => {
    renderTestApp({
      extensions: [page, guardrailsPage],
      apis: [[namespacesApiRef, api]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: [path],
    });

    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('shows commits below the page', async () => {
    renderTestApp({
      extensions: [page],
      apis: [[namespacesApiRef, api]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: ['/namespaces/commits/abc'],
    });

    expect(
      await screen.findByText('Create payment-authorizer'),
    ).toBeInTheDocument();
  });

  it('shows files below the page', async () => {
    renderTestApp({
      extensions: [page],
      apis: [[namespacesApiRef, api]],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: ['/namespaces/files?path=gone.yaml'],
    });

    expect(
      await screen.findByText(
        'There is no such file or directory in the monorepo',
      ),
    ).toBeInTheDocument();
  });

  it.each([
    ['tab', tab, application, 'Who may do what'],
    ['card', card, application, 'Open the namespace tab'],
    ['tab of SLOs', sloTab, application, 'How the budget went'],
    ['tab of guardrails', guardrailTab, application, 'Containers have probes'],
    ['card of SLOs', sloCard, application, 'Open the SLO tab'],
    ['card of groups', groupCard, group, 'Search these namespaces'],
    [
      'card of SLOs of groups',
      groupSloCard,
      group,
      'All namespaces, worst first',
    ],
  ])(
    'adds a %s to the entities that it is about',
    async (_what, extension, entity, text) => {
      renderOnEntity(entity, extension);
      expect(await screen.findByText(text)).toBeInTheDocument();
    },
  );

  it.each([
    ['tab', tab, otherComponent],
    ['card', card, otherComponent],
    ['tab of SLOs', sloTab, otherComponent],
    ['tab of guardrails', guardrailTab, otherComponent],
    ['card of SLOs', sloCard, otherComponent],
    ['card of groups', groupCard, application],
    ['card of SLOs of groups', groupSloCard, application],
  ])('adds no %s to other entities', async (_what, extension, entity) => {
    renderOnEntity(entity, extension);
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });

  it.each<[string, ExtensionDefinition, string]>([
    ['Namespace', tab, ENTITY_TAB_PATH],
    ['SLOs', sloTab, SLO_TAB_PATH],
    ['Guardrails', guardrailTab, GUARDRAIL_TAB_PATH],
  ])('puts the tab "%s" where links point', (title, extension, path) => {
    const tester = createExtensionTester(extension);
    expect(tester.get(coreExtensionData.routePath)).toBe(path);
    expect(tester.get(EntityContentBlueprint.dataRefs.title)).toBe(title);
  });
});
