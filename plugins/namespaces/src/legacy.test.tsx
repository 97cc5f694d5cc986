import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import { applicationDetail, namespaceRow } from './__testUtils__/builders';
import {
  applicationGuardrails,
  guardrailOverview,
} from './__testUtils__/guardrailBuilders';
import { InMemoryNamespaces } from './__testUtils__/InMemoryNamespaces';
import { applicationSlos } from './__testUtils__/objectiveBuilders';
import {
  EntityApplicationCard,
  EntityGroupNamespacesCard,
  EntityGuardrailContent,
  EntityNamespaceContent,
  EntitySloCard,
  EntitySloContent,
  isApplication,
  GuardrailsPage,
  NamespacesPage,
  namespacesApiRef,
  namespacesPlugin,
} from './legacy';

const api = new InMemoryNamespaces({
  rows: [namespaceRow()],
  applications: [applicationDetail()],
  slos: [applicationSlos()],
  guardrails: [applicationGuardrails()],
  guardrailOverview: guardrailOverview(),
});
const component = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'payment-authorizer',
    annotations: { 'freehold.dev/application': 'payment-authorizer' },
  },
};
const group = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'team-payment' },
};

/** An app on the old system: the page is mounted at /namespaces, `element` at the root. */
async function renderInOldApp(element: ReactElement, path: string) {
  await renderInTestApp(
    <TestApiProvider apis={[[namespacesApiRef, api]]}>
      <Routes>
        <Route path="/namespaces" element={<NamespacesPage />} />
        <Route path="/guardrails" element={<GuardrailsPage />} />
        <Route path="/" element={element} />
      </Routes>
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: {
        '/namespaces': namespacesPlugin.routes.root,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/tab': namespacesPlugin.routes.entityContent,
        '/slos': namespacesPlugin.routes.sloContent,
        '/guardrails': namespacesPlugin.routes.guardrails,
      },
    },
  );
}

describe('the plugin on the old frontend system', () => {
  it('provides the API', () => {
    expect([...namespacesPlugin.getApis()].map(({ api: ref }) => ref)).toEqual([
      namespacesApiRef,
    ]);
  });

  it('shows the page with its own header', async () => {
    await renderInOldApp(<>nothing</>, '/namespaces');

    expect(
      await screen.findByRole('heading', { name: 'Namespaces' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('payment-authorizer-develop'),
    ).toBeInTheDocument();
  });

  it('shows the page of the guardrails with its own header', async () => {
    await renderInOldApp(<>nothing</>, '/guardrails');

    expect(
      await screen.findByRole('heading', { name: 'Guardrails' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('Containers have probes'),
    ).toBeInTheDocument();
  });

  it.each([
    ['tab', <EntityNamespaceContent />, component, 'Who may do what'],
    ['tab of SLOs', <EntitySloContent />, component, 'How the budget went'],
    [
      'tab of guardrails',
      <EntityGuardrailContent />,
      component,
      'Containers have probes',
    ],
    ['card of SLOs', <EntitySloCard />, component, 'Open the SLO tab'],
    ['card', <EntityApplicationCard />, component, 'Open the namespace tab'],
    [
      'card of groups',
      <EntityGroupNamespacesCard />,
      group,
      'Search these namespaces',
    ],
  ])('shows the %s', async (_what, element, entity, text) => {
    await renderInOldApp(
      <EntityProvider entity={entity}>{element}</EntityProvider>,
      '/',
    );
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it.each([
    ['a Component with the annotation', component, true],
    [
      'a Component without it',
      { ...component, metadata: { name: 'other' } },
      false,
    ],
    ['a Group', group, false],
    ['another kind with it', { ...component, kind: 'Resource' }, false],
  ])('takes %s for an application or not', (_what, entity, expected) => {
    expect(isApplication(entity)).toBe(expected);
  });
});
