import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { screen } from '@testing-library/react';
import plugin from './index';
import * as legacy from './legacy';

const mockLoaded: string[] = [];

jest.mock('./components/NamespacesRouter', () => {
  mockLoaded.push('NamespacesRouter');
  return { NamespacesRouter: () => 'the page' };
});
jest.mock('./components/application/NamespaceContent', () => {
  mockLoaded.push('NamespaceContent');
  return { NamespaceContent: () => 'the tab' };
});
jest.mock('./components/cards/ApplicationCard', () => {
  mockLoaded.push('ApplicationCard');
  return { ApplicationCard: () => 'the card' };
});
jest.mock('./components/slo/tab/SloContent', () => {
  mockLoaded.push('SloContent');
  return { SloContent: () => 'the tab of SLOs' };
});
jest.mock('./components/slo/card/SloCard', () => {
  mockLoaded.push('SloCard');
  return { SloCard: () => 'the card of SLOs' };
});
jest.mock('./components/review/ReviewRouter', () => {
  mockLoaded.push('ReviewRouter');
  return { ReviewRouter: () => 'the review' };
});
jest.mock('./components/guardrails/tab/GuardrailContent', () => {
  mockLoaded.push('GuardrailContent');
  return { GuardrailContent: () => 'the tab of guardrails' };
});
jest.mock('./components/guardrails/page/GuardrailsRouter', () => {
  mockLoaded.push('GuardrailsRouter');
  return { GuardrailsRouter: () => 'the page of guardrails' };
});
jest.mock('./components/cards/GroupCard', () => {
  mockLoaded.push('GroupCard');
  return { GroupCard: () => 'the card of groups' };
});

describe('the plugin in an app that shows none of it', () => {
  it('has loaded nothing but its wiring, and each part only when that is shown', async () => {
    const card = plugin.getExtension('entity-card:namespaces/application');
    const groupCard = plugin.getExtension('entity-card:namespaces/group');
    expect(
      createExtensionTester(card).get(EntityCardBlueprint.dataRefs.type),
    ).toBe('info');
    expect(legacy.namespacesPlugin.getId()).toBe('namespaces');
    expect(mockLoaded).toEqual([]);

    renderInTestApp(createExtensionTester(groupCard).reactElement());
    expect(await screen.findByText('the card of groups')).toBeInTheDocument();
    expect(mockLoaded).toEqual(['GroupCard']);
  });

  it('loads the tab of SLOs when that is shown', async () => {
    const slos = plugin.getExtension('entity-content:namespaces/slos');
    renderInTestApp(createExtensionTester(slos).reactElement());
    expect(await screen.findByText('the tab of SLOs')).toBeInTheDocument();
    expect(mockLoaded).toEqual(['GroupCard', 'SloContent']);
  });

  it('loads the tab and the page of the guardrails when they are shown', async () => {
    const tab = plugin.getExtension('entity-content:namespaces/guardrails');
    renderInTestApp(createExtensionTester(tab).reactElement());
    expect(await screen.findByText('the tab of guardrails')).toBeVisible();
    expect(mockLoaded).toEqual(['GroupCard', 'SloContent', 'GuardrailContent']);
    const page = plugin.getExtension('page:namespaces/guardrails');
    renderInTestApp(createExtensionTester(page).reactElement());
    expect(await screen.findByText('the page of guardrails')).toBeVisible();
  });
});
