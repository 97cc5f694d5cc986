import { EntityProvider } from '@backstage/plugin-catalog-react';
import { SloSummary } from '@freehold/backstage-plugin-namespaces-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryNamespaces } from '../../__testUtils__/InMemoryNamespaces';
import { renderInFreehold } from '../../__testUtils__/renderInFreehold';
import {
  byState,
  sloSource,
  sloSummary,
} from '../../__testUtils__/sloBuilders';
import { SloSummaryCard } from '../slo/summary/SloSummaryCard';
import { GroupSloCard } from './GroupSloCard';

const OWNER = 'group:default/team-payment';

function renderCard(part: Partial<SloSummary> = {}) {
  const api = new InMemoryNamespaces({
    sloSummary: sloSummary({ ownerRef: OWNER, ...part }),
  });
  const getSummary = jest.spyOn(api, 'getSloSummary');
  const show = () =>
    renderInFreehold(
      <EntityProvider
        entity={{
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Group',
          metadata: { name: 'team-payment' },
        }}
      >
        <GroupSloCard />
      </EntityProvider>,
      { api },
    );
  return { getSummary, show };
}

const part = (name: string) => within(screen.getByRole('region', { name }));

describe('GroupSloCard', () => {
  it('asks for this group, and says how its service levels are', async () => {
    const { getSummary, show } = renderCard();
    show();

    expect(
      await screen.findByRole('img', {
        name: '12 namespaces: Budget used up 1, Burning 1, Healthy 8, No SLO or not measured 2',
      }),
    ).toBeInTheDocument();
    expect(getSummary).toHaveBeenCalledWith(OWNER);
    expect(
      part('Objectives')
        .getAllByRole('definition')
        .map(figure => figure.textContent),
    ).toEqual(['17', '1', '2']);
    expect(screen.getByText(/SLO figures from Prometheus/)).toBeInTheDocument();
  });

  it('leads from a number to its namespaces', async () => {
    renderCard().show();

    expect(
      await screen.findByRole('link', {
        name: 'Budget used up: 1. Show these namespaces',
      }),
    ).toHaveAttribute(
      'href',
      '/namespaces?owner=group%3Adefault%2Fteam-payment&sloState=exhausted',
    );
    expect(
      screen.getByRole('link', { name: 'All namespaces, worst first' }),
    ).toHaveAttribute(
      'href',
      '/namespaces?owner=group%3Adefault%2Fteam-payment&sort=sloState&order=asc',
    );
  });

  it('names the worst objectives and leads to them', async () => {
    renderCard().show();
    await screen.findByText('Worst objectives');

    const [first, second] = part('Worst objectives').getAllByRole('listitem');
    expect(
      within(first).getByRole('img', { name: 'Budget used up' }),
    ).toBeInTheDocument();
    expect(within(first).getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/component/payment-authorizer/slos?environment=production&objective=availability',
    );
    expect(first).toHaveTextContent('Availability: 99.85%, target 99.9%');
    expect(first).toHaveTextContent('-50%');
    expect(second).toHaveTextContent('refund-worker-production');
  });

  it('names applications without an SLO, and how many more there are', async () => {
    renderCard({ withoutSloCount: 4 }).show();
    await screen.findByText('Worst objectives');

    expect(
      part('Applications without an SLO').getByRole('link'),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/payment-settlement/slos',
    );
    expect(screen.getByText('and 3 more')).toBeInTheDocument();
  });

  it.each<[string, Partial<SloSummary>, string]>([
    [
      'all is well',
      { worst: [], met: 20, missed: 0, unknown: 0 },
      'Every objective is healthy.',
    ],
    [
      'not everything is known',
      { worst: [], met: 18, missed: 0, unknown: 2 },
      'Of the objectives that are measured, every one is healthy.',
    ],
    [
      'nothing is known',
      { worst: [], met: 0, missed: 0, unknown: 20 },
      'No objective is measured yet.',
    ],
    [
      'there is no objective',
      { worst: [], objectives: 0, met: 0, missed: 0, unknown: 0 },
      'No objective is measured yet.',
    ],
    [
      'everything has an SLO',
      { withoutSlo: [], withoutSloCount: 0 },
      'Every application has an SLO.',
    ],
    [
      'the group owns nothing',
      { namespaces: 0, byState: byState() },
      'This group owns no namespace.',
    ],
    [
      'figures are made up',
      { source: sloSource({ sample: true }) },
      'Sample data',
    ],
  ])('says so when %s', async (_what, summary, text) => {
    renderCard(summary).show();
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('shows a failure and tries again', async () => {
    const { getSummary, show } = renderCard();
    getSummary.mockRejectedValueOnce(new Error('The database is away'));
    show();

    expect(await screen.findByText('The database is away')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Worst objectives')).toBeInTheDocument();
  });
});

describe('SloSummaryCard', () => {
  it('is about the whole platform when nobody is named', async () => {
    const api = new InMemoryNamespaces({ sloSummary: sloSummary() });
    const getSummary = jest.spyOn(api, 'getSloSummary');
    renderInFreehold(<SloSummaryCard />, { api });

    expect(
      await screen.findByText('SLOs of all applications'),
    ).toBeInTheDocument();
    expect(getSummary).toHaveBeenCalledWith(undefined);
    expect(
      await screen.findByRole('link', { name: /^Burning: 1/ }),
    ).toHaveAttribute('href', '/namespaces?sloState=burning');
  });
});
