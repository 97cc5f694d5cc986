import { NamespaceSloSummary } from '@freehold/backstage-plugin-namespaces-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { namespaceRow } from '../../__testUtils__/builders';
import {
  InMemoryContent,
  InMemoryNamespaces,
} from '../../__testUtils__/InMemoryNamespaces';
import { renderInFreehold } from '../../__testUtils__/renderInFreehold';
import { namespaceSlo, sloSource } from '../../__testUtils__/sloBuilders';
import { NamespacesPage } from './NamespacesPage';

const row = (application: string, slo?: NamespaceSloSummary) =>
  namespaceRow({ application, title: application, slo });

const rows = [
  row('a-healthy', namespaceSlo()),
  row(
    'b-overspent',
    namespaceSlo({
      state: 'exhausted',
      remaining: -0.5,
      worst: {
        objective: 'availability',
        title: 'Availability',
        target: 0.999,
        attainment: 0.998996,
      },
      trend: [null, 0.4, -0.5],
    }),
  ),
  row('c-burning', namespaceSlo({ state: 'burning', remaining: 0.12 })),
  row('d-none', { state: 'none', objectives: 0 }),
  row('e-pending'),
  row(
    'f-silent',
    namespaceSlo({
      state: 'no-data',
      remaining: undefined,
      trend: undefined,
      failure: 'the query matches no series',
    }),
  ),
];

function renderPage(content: InMemoryContent = {}, path?: string) {
  const api = new InMemoryNamespaces({
    rows,
    sloSource: sloSource(),
    ...content,
  });
  const list = jest.spyOn(api, 'listNamespaces');
  renderInFreehold(<NamespacesPage />, { api, path });
  return { list };
}

async function applications(): Promise<Array<string | null>> {
  await screen.findByText(/^\d+ namespaces?$/);
  return within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map(line => within(line).getAllByRole('cell')[1].textContent);
}

const cell = (application: string) =>
  within(
    screen.getByRole('row', { name: new RegExp(application) }),
  ).getAllByRole('cell')[6];

const address = () => screen.getByTestId('address').textContent;

describe('the SLO column', () => {
  it('shows state, budget and trend, and leads to the objective that is worst', async () => {
    renderPage();
    await applications();

    const overspent = within(cell('b-overspent'));
    expect(
      overspent.getByRole('img', { name: 'Budget used up' }),
    ).toBeInTheDocument();
    expect(overspent.getByText('-50%')).toBeInTheDocument();
    expect(
      overspent.getByRole('img', {
        name: 'The error budget is overspent by 50%',
      }),
    ).toBeInTheDocument();
    expect(
      overspent.getByRole('img', {
        name: 'Error budget left over 3 days: from 40% to -50%, lowest -50%; not known on 1 day',
      }),
    ).toBeInTheDocument();
    expect(overspent.getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/component/b-overspent/slos?environment=develop&objective=availability',
    );
    // Just below its target is not at its target.
    expect(overspent.getByRole('link').title).toContain(
      'Availability: 99.8996%, target 99.9%',
    );
  });

  it('tells no SLO, not measured yet and no data apart', async () => {
    renderPage();
    await applications();

    expect(cell('d-none')).toHaveTextContent('No SLO');
    expect(cell('e-pending')).toHaveTextContent('Not measured yet');
    expect(cell('f-silent')).toHaveTextContent('No data');
    expect(
      within(cell('f-silent')).getByRole('img', {
        name: 'No newer figures: the query matches no series',
      }),
    ).toBeInTheDocument();
  });

  it('sorts worst first, then best first', async () => {
    const { list } = renderPage();
    await applications();
    await userEvent.click(screen.getByRole('button', { name: 'SLO' }));

    await waitFor(() =>
      expect(list.mock.lastCall?.[0].sort).toEqual({
        field: 'sloState',
        order: 'asc',
      }),
    );
    await waitFor(async () =>
      expect(await applications()).toEqual([
        'b-overspent',
        'c-burning',
        'f-silent',
        'a-healthy',
        'd-none',
        'e-pending',
      ]),
    );
    expect(address()).toBe('/namespaces?sort=sloState&order=asc');
  });

  it('sorts by the budget that is left', async () => {
    renderPage();
    await applications();
    await userEvent.click(screen.getByRole('button', { name: /Sort by/ }));
    await userEvent.click(
      await screen.findByRole('option', {
        name: 'SLO budget left, least first',
      }),
    );

    await waitFor(async () =>
      expect((await applications()).slice(0, 3)).toEqual([
        'b-overspent',
        'c-burning',
        'a-healthy',
      ]),
    );
    expect(address()).toBe('/namespaces?sort=sloRemaining&order=asc');
  });

  it('filters by states, which say how many there are, worst first', async () => {
    renderPage();
    await applications();
    await userEvent.click(screen.getByRole('textbox', { name: 'SLO state' }));

    expect(
      (await screen.findAllByRole('option')).map(option => option.textContent),
    ).toEqual([
      'Budget used up (1)',
      'Burning (1)',
      'No data (1)',
      'Healthy (1)',
      'No SLO or not measured (2)',
    ]);
    await userEvent.click(
      screen.getByRole('option', { name: 'No SLO or not measured (2)' }),
    );

    await waitFor(async () =>
      expect(await applications()).toEqual(['d-none', 'e-pending']),
    );
    expect(address()).toBe('/namespaces?sloState=none');
  });

  it('says where the figures come from, and labels those that are made up', async () => {
    renderPage({ sloSource: sloSource({ sample: true }) });
    await applications();

    expect(screen.getByText('Sample data')).toBeInTheDocument();
    expect(screen.getByText(/SLO figures are made up/)).toBeInTheDocument();
  });

  it('says so when nothing measures', async () => {
    renderPage({ sloSource: undefined });
    await applications();

    expect(
      screen.getByText(/no provider of figures is installed/),
    ).toBeInTheDocument();
  });
});
