import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ListNamespacesRequest } from '@freehold/backstage-plugin-namespaces-common';
import { namespaceRow } from '../../__testUtils__/builders';
import {
  InMemoryContent,
  InMemoryNamespaces,
} from '../../__testUtils__/InMemoryNamespaces';
import { renderInFreehold } from '../../__testUtils__/renderInFreehold';
import { NamespacesPage } from './NamespacesPage';

const PAYMENT = 'group:default/team-payment';
const MEMBER = 'group:default/team-member';

const rows = [
  namespaceRow({ environment: 'develop' }),
  namespaceRow({ environment: 'production' }),
  namespaceRow({
    application: 'member-api',
    title: 'Member API',
    ownerRef: MEMBER,
    systemRef: undefined,
    tier: 'b',
    changedAt: undefined,
  }),
];

function renderPage(
  options: InMemoryContent & {
    teams?: string[];
    path?: string;
    sample?: boolean;
  } = {},
) {
  const api = new InMemoryNamespaces({ rows, ...options });
  const list = jest.spyOn(api, 'listNamespaces');
  renderInFreehold(<NamespacesPage />, { api, ...options });
  const lastRequest = (): ListNamespacesRequest =>
    list.mock.calls[list.mock.calls.length - 1][0];
  return { api, list, lastRequest };
}

/** Namespaces in the order of the table. */
async function namespaces(): Promise<Array<string | null>> {
  await screen.findByText(/^\d+ namespaces?$/);
  const table = screen.queryByRole('table');
  return table
    ? within(table)
        .getAllByRole('row')
        .slice(1)
        .map(row => within(row).getAllByRole('link')[0].textContent)
    : [];
}

const address = () => screen.getByTestId('address').textContent;

describe('NamespacesPage', () => {
  it('shows every namespace with its owner, application, environment, system and tier', async () => {
    renderPage();

    expect(await namespaces()).toEqual([
      'member-api-develop',
      'payment-authorizer-develop',
      'payment-authorizer-production',
    ]);
    const row = screen.getByRole('row', { name: /payment-authorizer-prod/ });
    expect(
      within(row).getByRole('link', { name: 'payment-authorizer-production' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/payment-authorizer/ownership',
    );
    expect(within(row).getByText('Payment authorizer')).toBeInTheDocument();
    expect(
      within(row).getByRole('link', { name: 'team-payment' }),
    ).toHaveAttribute('href', '/catalog/default/group/team-payment');
    expect(within(row).getByRole('link', { name: 'payment' })).toHaveAttribute(
      'href',
      '/catalog/default/system/payment',
    );
    expect(
      await within(row).findByTitle('Tier A: Losing it stops the business.'),
    ).toHaveTextContent('A');
    expect(within(row).getByTitle('Production')).toHaveTextContent(
      'production',
    );
  });

  it('says what is unknown or absent instead of leaving it empty', async () => {
    renderPage();
    await namespaces();

    const row = screen.getByRole('row', { name: /member-api/ });
    expect(within(row).getByText('Unknown')).toBeInTheDocument();
    expect(within(row).getByTitle('No system')).toBeInTheDocument();
  });

  it('shows skeletons of the table until the first answer', async () => {
    const api = new InMemoryNamespaces();
    jest.spyOn(api, 'listNamespaces').mockReturnValue(new Promise(() => {}));
    renderInFreehold(<NamespacesPage />, { api });

    expect(await screen.findByText('Loading namespaces')).toBeInTheDocument();
    expect(screen.getByRole('table')).toHaveAttribute('aria-busy', 'true');
    expect(screen.getAllByRole('columnheader')).toHaveLength(9);
  });

  it('puts my teams first and marks them', async () => {
    renderPage({ teams: [PAYMENT] });

    expect(await namespaces()).toEqual([
      'payment-authorizer-develop',
      'payment-authorizer-production',
      'member-api-develop',
    ]);
    expect(screen.getAllByTitle('One of your teams owns this')).toHaveLength(2);
  });

  it('shows only my teams when asked to, and keeps that in the address', async () => {
    const { lastRequest } = renderPage({ teams: [PAYMENT] });
    await namespaces();

    await userEvent.click(screen.getByRole('checkbox', { name: 'My teams' }));

    await screen.findByText('2 namespaces');
    expect(address()).toBe('/namespaces?mine=1');
    expect(lastRequest()).toMatchObject({ owner: [PAYMENT], offset: 0 });
  });

  it('never takes "mine" of somebody without teams for "everything"', async () => {
    const { list } = renderPage({ path: '/namespaces?mine=1' });

    expect(
      await screen.findByText('You are not a member of any team'),
    ).toBeInTheDocument();
    expect(list).not.toHaveBeenCalled();

    await userEvent.click(
      screen.getAllByRole('button', { name: 'Clear filters' })[0],
    );
    expect(await namespaces()).toHaveLength(3);
  });

  it('searches on the server when typing pauses, at once on Enter, and forgets on Escape', async () => {
    const { list, lastRequest } = renderPage();
    await namespaces();
    const before = list.mock.calls.length;

    await userEvent.type(screen.getByRole('searchbox'), 'member{Enter}');
    await screen.findByText('1 namespace');
    expect(lastRequest()).toMatchObject({ search: 'member' });
    expect(list.mock.calls).toHaveLength(before + 1);
    expect(address()).toBe('/namespaces?search=member');

    await userEvent.type(screen.getByRole('searchbox'), '{Escape}');
    await screen.findByText('3 namespaces');
    expect(address()).toBe('/namespaces');
  });

  it('aborts the question that a newer one replaces and drops its late answer', async () => {
    const { api, list } = renderPage();
    await namespaces();
    let signal: AbortSignal | undefined;
    let answerLate: () => void = () => {};
    list.mockImplementationOnce(async (_request, options) => {
      signal = options?.signal;
      await new Promise<void>(resolve => {
        answerLate = resolve;
      });
      return { items: [], totalItems: 77, freshness: {} };
    });

    const search = screen.getByRole('searchbox');
    await userEvent.type(search, 'x{Enter}');
    await waitFor(() => expect(signal).toBeDefined());
    await userEvent.type(search, '{Escape}');
    await waitFor(() => expect(signal?.aborted).toBe(true));
    await act(async () => answerLate());

    expect(await screen.findByText('3 namespaces')).toBeInTheDocument();
    expect(api.listNamespaces).toBe(list);
    expect(screen.queryByText('77 namespaces')).not.toBeInTheDocument();
  });

  it('filters by the values that the index has, with their counts', async () => {
    const { lastRequest } = renderPage();
    await namespaces();

    await userEvent.click(screen.getByRole('textbox', { name: 'Team' }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'team-payment (2)' }),
    );

    await screen.findByText('2 namespaces');
    expect(lastRequest()).toMatchObject({ owner: [PAYMENT] });
    expect(address()).toBe('/namespaces?owner=group%3Adefault%2Fteam-payment');
  });

  it('can be filtered with the keyboard alone', async () => {
    renderPage();
    await namespaces();

    act(() => screen.getByRole('textbox', { name: 'Tier' }).focus());
    await userEvent.keyboard('b{ArrowDown}{Enter}');

    expect(await screen.findByText('1 namespace')).toBeInTheDocument();
    expect(address()).toBe('/namespaces?tier=b');
  });

  it('opens as the address says', async () => {
    const { lastRequest } = renderPage({
      path: '/namespaces?application=member-api&environment=develop&sort=tier&order=desc&rows=50',
    });

    expect(await namespaces()).toEqual(['member-api-develop']);
    expect(lastRequest()).toMatchObject({
      application: 'member-api',
      environment: ['develop'],
      sort: { field: 'tier', order: 'desc' },
      limit: 50,
    });
    expect(screen.getByText('Application member-api')).toBeInTheDocument();
    expect(screen.getByRole('columnheader', { name: /Tier/ })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
  });

  it('sorts by a column: ascending, descending, and back', async () => {
    const { lastRequest } = renderPage();
    await namespaces();
    const click = () =>
      userEvent.click(screen.getByRole('button', { name: 'Owner' }));

    await click();
    await waitFor(() =>
      expect(lastRequest().sort).toEqual({ field: 'ownerRef', order: 'asc' }),
    );
    await click();
    await waitFor(() =>
      expect(lastRequest().sort).toEqual({ field: 'ownerRef', order: 'desc' }),
    );
    await click();
    await waitFor(() => expect(lastRequest().sort).toBeUndefined());
  });

  it('pages on the server', async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      namespaceRow({ namespace: `app-${String(index).padStart(2, '0')}` }),
    );
    const { lastRequest } = renderPage({ rows: many });
    await screen.findByText('60 namespaces');
    expect(screen.getByText('1–25 of 60')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));

    await screen.findByText('26–50 of 60');
    expect(lastRequest()).toMatchObject({ offset: 25, limit: 25 });
    expect(address()).toBe('/namespaces?page=2');
  });

  it('offers the way back from a page beyond the end', async () => {
    renderPage({ path: '/namespaces?page=9' });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Go to the first page' }),
    );

    expect(await namespaces()).toHaveLength(3);
  });

  it('tells an empty monorepo, an index that is not built yet and a search without result apart', async () => {
    renderPage({ rows: [] });
    expect(
      await screen.findByText('There are no namespaces yet'),
    ).toBeInTheDocument();
  });

  it('says that the index is being built', async () => {
    renderPage({ rows: [], freshness: {} });
    expect(
      await screen.findByText('The index is being built'),
    ).toBeInTheDocument();
  });

  it('offers to clear the filters when nothing matches', async () => {
    renderPage({ path: '/namespaces?search=nothing' });

    expect(await screen.findByText('No namespace matches')).toBeInTheDocument();
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Clear filters' })[1],
    );

    expect(await namespaces()).toHaveLength(3);
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });

  it('shows the reason of a failure and tries again', async () => {
    const api = new InMemoryNamespaces({ rows });
    jest
      .spyOn(api, 'listNamespaces')
      .mockRejectedValueOnce(new Error('The database is away'));
    renderInFreehold(<NamespacesPage />, { api });

    expect(await screen.findByText('The database is away')).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await namespaces()).toHaveLength(3);
  });

  it('does not show the answer to another question when one fails', async () => {
    const { list } = renderPage();
    await namespaces();
    list.mockRejectedValueOnce(new Error('The database is away'));

    await userEvent.type(screen.getByRole('searchbox'), 'x{Enter}');

    expect(await screen.findByText('The database is away')).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('labels sample data, and only that', async () => {
    renderPage({ sample: true });
    expect(await screen.findByText('Sample data')).toBeInTheDocument();
  });

  it('does not label real data as sample', async () => {
    renderPage();
    await namespaces();
    expect(screen.queryByText('Sample data')).not.toBeInTheDocument();
  });
});
