import { EntityProvider } from '@backstage/plugin-catalog-react';
import { ApplicationSlos } from '@freehold/backstage-plugin-namespaces-common';
import { screen } from '@testing-library/react';
import { applicationDetail } from '../../../../__testUtils__/builders';
import {
  InMemoryContent,
  InMemoryNamespaces,
} from '../../../../__testUtils__/InMemoryNamespaces';
import { applicationSlos } from '../../../../__testUtils__/objectiveBuilders';
import { renderInFreehold } from '../../../../__testUtils__/renderInFreehold';
import { SloContent } from '../SloContent';

export const NAME = 'payment-authorizer';
export const TAB = `/catalog/default/component/${NAME}/slos`;

/** Renders the tab on the page of a Component. */
export function renderTab(
  content: InMemoryContent | InMemoryNamespaces,
  options: {
    path?: string;
    links?: Array<{ url: string; title?: string; type?: string }>;
    annotations?: Record<string, string>;
  } = {},
) {
  const api =
    content instanceof InMemoryNamespaces
      ? content
      : new InMemoryNamespaces({
          applications: [applicationDetail()],
          ...content,
        });
  const {
    path = TAB,
    links,
    annotations = { 'freehold.dev/application': NAME },
  } = options;
  renderInFreehold(
    <EntityProvider
      entity={{
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: NAME, annotations, links },
      }}
    >
      <SloContent />
    </EntityProvider>,
    { api, path },
  );
}

/** Renders the tab of an application with these SLOs. */
export const renderSlos = (
  part: Partial<ApplicationSlos> = {},
  path?: string,
) => renderTab({ slos: [applicationSlos(part)] }, { path });

/** The section of an objective. */
export const section = (name: string = 'Availability') =>
  screen.findByRole('region', { name });
