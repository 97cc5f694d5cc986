import { EntityProvider } from '@backstage/plugin-catalog-react';
import { ApplicationSlos } from '@freehold/backstage-plugin-namespaces-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryNamespaces } from '../../../__testUtils__/InMemoryNamespaces';
import {
  applicationSlos,
  measured,
  objectiveDetail,
} from '../../../__testUtils__/objectiveBuilders';
import { renderInFreehold } from '../../../__testUtils__/renderInFreehold';
import { sloSource } from '../../../__testUtils__/sloBuilders';
import { SloCard } from './SloCard';

const NAME = 'payment-authorizer';

function render(api: InMemoryNamespaces) {
  renderInFreehold(
    <EntityProvider
      entity={{
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          name: NAME,
          annotations: { 'freehold.dev/application': NAME },
        },
      }}
    >
      <SloCard />
    </EntityProvider>,
    { api },
  );
}

const renderSlos = (part: Partial<ApplicationSlos> = {}) =>
  render(new InMemoryNamespaces({ slos: [applicationSlos(part)] }));

describe('SloCard', () => {
  it('shows the worst objective of each environment, linked to the tab', async () => {
    renderSlos({
      objectives: [
        objectiveDetail(),
        objectiveDetail({
          objective: 'latency',
          title: 'Latency',
          measuredErrorRatios: measured(0.05),
        }),
        objectiveDetail({
          environment: 'develop',
          hours: () => ({ bad: 2 }),
        }),
      ],
    });

    const list = await screen.findByRole('list', {
      name: 'Worst objective of each environment',
    });
    expect(await within(list).findByText('Production')).toBeInTheDocument();
    const [production, develop] = within(list).getAllByRole('listitem');
    expect(production).toHaveTextContent(
      'ProductionBurning fastLatency, the worst of 250% of the error budget is left',
    );
    expect(develop).toHaveTextContent(
      'DevelopBudget used upAvailabilityThe error budget is overspent by 100%',
    );
    expect(
      within(develop).getByRole('link', { name: 'Develop' }),
    ).toHaveAttribute(
      'href',
      `/catalog/default/component/${NAME}/slos?environment=develop`,
    );
    expect(
      screen.getByRole('link', { name: 'Open the SLO tab' }),
    ).toHaveAttribute('href', `/catalog/default/component/${NAME}/slos`);
  });

  it('labels sample data', async () => {
    renderSlos({ source: sloSource({ sample: true }) });
    expect(await screen.findByText('Sample data')).toBeVisible();
  });

  it.each<[string, Partial<ApplicationSlos>, string]>([
    [
      'no SLO',
      {
        objectives: [],
        file: { path: 'slo.yaml', exists: false, problems: [] },
      },
      `${NAME} has no SLO yet`,
    ],
    [
      'no provider',
      { source: undefined },
      'No monitoring backend is connected',
    ],
    [
      'a file that is not indexed yet',
      {
        objectives: [],
        file: { path: 'slo.yaml', exists: true, problems: [] },
      },
      'has no objective. One that was written just now appears here within a minute.',
    ],
  ])('says what %s means', async (_what, part, text) => {
    renderSlos(part);
    expect(await screen.findByText(text, { exact: false })).toBeInTheDocument();
  });

  it('shows nothing as healthy when nobody answers, and tries again', async () => {
    const api = new InMemoryNamespaces({ slos: [applicationSlos()] });
    jest
      .spyOn(api, 'getApplicationSlos')
      .mockRejectedValueOnce(new Error('The database is locked'));
    render(api);
    expect(await screen.findByText('The database is locked')).toBeVisible();
    expect(screen.queryByText('Healthy')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Healthy')).toBeVisible();
  });
});
