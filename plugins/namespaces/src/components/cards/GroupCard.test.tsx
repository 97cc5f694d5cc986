import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { namespaceRow } from '../../__testUtils__/builders';
import {
  InMemoryContent,
  InMemoryNamespaces,
} from '../../__testUtils__/InMemoryNamespaces';
import { renderInFreehold } from '../../__testUtils__/renderInFreehold';
import { GroupCard } from './GroupCard';

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    namespaceRow({ namespace: `app-${String(index).padStart(2, '0')}` }),
  );

function renderCard(content: InMemoryContent) {
  const api = new InMemoryNamespaces(content);
  const list = jest.spyOn(api, 'listNamespaces');
  const show = () =>
    renderInFreehold(
      <EntityProvider
        entity={{
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Group',
          metadata: { name: 'team-payment' },
        }}
      >
        <GroupCard />
      </EntityProvider>,
      { api },
    );
  return { list, show };
}

describe('GroupCard', () => {
  it('shows what the group owns, page by page, and links to the whole list', async () => {
    const other = namespaceRow({
      namespace: 'other',
      ownerRef: 'group:default/team-member',
    });
    const { list, show } = renderCard({ rows: [...rows(12), other] });
    show();

    expect(await screen.findByText('app-00')).toBeInTheDocument();
    expect(screen.queryByText('app-10')).not.toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Search these namespaces' }),
    ).toHaveAttribute(
      'href',
      '/namespaces?owner=group%3Adefault%2Fteam-payment',
    );

    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));

    expect(await screen.findByText('app-11')).toBeInTheDocument();
    expect(screen.queryByText('other')).not.toBeInTheDocument();
    expect(
      list.mock.calls.map(([{ owner, offset }]) => [owner, offset]),
    ).toEqual([
      [['group:default/team-payment'], 0],
      [['group:default/team-payment'], 10],
    ]);
  });

  it('has no pages when one is enough', async () => {
    renderCard({ rows: rows(10) }).show();

    expect(await screen.findByText('app-09')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Next page' }),
    ).not.toBeInTheDocument();
  });

  it('tells a group that owns nothing from an index that is not built yet', async () => {
    renderCard({}).show();
    expect(
      await screen.findByText('This group owns no namespace.'),
    ).toBeInTheDocument();
  });

  it('does not say "none" while the index is being built', async () => {
    renderCard({ freshness: {} }).show();
    expect(
      await screen.findByText('The index is being built'),
    ).toBeInTheDocument();
  });

  it('shows a failure and tries again', async () => {
    const { list, show } = renderCard({ rows: rows(1) });
    list.mockRejectedValueOnce(new Error('The database is away'));
    show();

    expect(await screen.findByText('The database is away')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('app-00')).toBeInTheDocument();
  });
});
