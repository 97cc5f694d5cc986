import { Entity } from '@backstage/catalog-model';
import { identityApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { namespacesApiRef } from '@freehold/backstage-plugin-namespaces';
import {
  ListNamespacesResponse,
  NamespaceRow,
  NamespacesApi,
  SloSource,
} from '@freehold/backstage-plugin-namespaces-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HomePage } from './HomePage';

const team = 'group:default/team-payment';

function application(name: string, owner = team): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      labels: { 'freehold.dev/tier': 'a' },
    },
    spec: { type: 'service', owner, lifecycle: 'production' },
    relations: [{ type: 'ownedBy', targetRef: owner }],
  };
}

function row(name: string, environment: string, changedAt?: string) {
  return {
    namespace: `${name}-${environment}`,
    application: name,
    title: name,
    environment,
    cluster: 'tokyo',
    ownerRef: team,
    tier: 'a',
    profile: 'http',
    lifecycle: 'production',
    changedAt,
  } satisfies NamespaceRow;
}

const changes: ListNamespacesResponse = {
  items: [
    row('ledger', 'production', '2026-11-20T09:00:00Z'),
    row('ledger', 'develop', '2026-11-20T09:00:00Z'),
    row('gateway', 'develop', '2026-11-19T09:00:00Z'),
    row('unknown-age', 'develop'),
  ],
  totalItems: 4,
  freshness: { commit: 'abc', checkedAt: '2026-11-20T10:00:00Z' },
};

const measured: SloSource = {
  id: 'prometheus',
  title: 'Prometheus',
  sample: false,
  refreshedAt: '2026-11-20T10:00:00Z',
};

const troubled: NamespaceRow = {
  ...row('ledger', 'production'),
  slo: {
    state: 'burning-fast',
    remaining: 0.12,
    objectives: 1,
    worst: { objective: 'availability', title: 'Availability', target: 0.999 },
  },
};

function show(options: {
  claims?: string[];
  entities?: Entity[];
  catalog?: typeof catalogApiRef.T;
  listNamespaces?: NamespacesApi['listNamespaces'];
  config?: {};
}) {
  renderInTestApp(<HomePage />, {
    apis: [
      [
        identityApiRef,
        mockApis.identity({
          userEntityRef: 'user:default/hana.sato',
          ownershipEntityRefs: options.claims ?? [
            'user:default/hana.sato',
            team,
          ],
        }),
      ],
      [
        catalogApiRef,
        options.catalog ?? catalogApiMock({ entities: options.entities ?? [] }),
      ],
      [
        namespacesApiRef,
        {
          listNamespaces: options.listNamespaces ?? (async () => changes),
        } as NamespacesApi,
      ],
    ],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    config: options.config ?? {},
  });
}

const region = (name: string) => screen.findByRole('region', { name });

describe('HomePage', () => {
  it('says what this is, and leads to the main actions', async () => {
    show({});
    expect(await screen.findByText('Hello hana.sato')).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Create a microservice' }),
    ).toHaveAttribute('href', '/create/templates/default/create-application');
    expect(
      screen.getByRole('button', { name: 'Browse namespaces' }),
    ).toHaveAttribute('href', '/namespaces');
  });

  it('lists the applications of one’s teams, the first eight, and links to all', async () => {
    show({
      entities: [
        ...Array.from({ length: 9 }, (_, n) => application(`service-${n}`)),
        application('foreign', 'group:default/team-fraud'),
      ],
    });
    const mine = await region('My teams’ applications');
    expect(
      await within(mine).findByRole('link', { name: 'service-0' }),
    ).toHaveAttribute('href', '/catalog/default/component/service-0');
    expect(within(mine).getAllByText('Tier A')).toHaveLength(8);
    expect(within(mine).queryByText('foreign')).toBeNull();
    expect(
      within(mine).getByRole('link', {
        name: 'All 9 applications of my teams',
      }),
    ).toHaveAttribute('href', expect.stringMatching(/^\/catalog\?/));
  });

  it('lists one’s teams', async () => {
    show({ claims: ['user:default/hana.sato', team] });
    expect(
      await within(await region('My teams')).findByRole('link', {
        name: /team-payment/,
      }),
    ).toHaveAttribute('href', '/catalog/default/group/team-payment');
  });

  it('has words for somebody without a team or applications', async () => {
    show({ claims: ['user:default/hana.sato'] });
    expect(await screen.findByText(/You are in no team/)).toBeInTheDocument();
    expect(await screen.findByText('No application yet')).toBeInTheDocument();
  });

  it('lists each recently changed application once, those of known age only', async () => {
    show({});
    const recent = await region('Recently changed');
    expect(
      (await within(recent).findAllByRole('listitem')).map(
        item => within(item).getAllByRole('link')[0].textContent,
      ),
    ).toEqual(['ledger', 'gateway']);
  });

  it.each<[string, Partial<ListNamespacesResponse>, string | RegExp]>([
    ['which are in trouble', { items: [troubled] }, 'Burning fast'],
    [
      'that none is',
      { items: [] },
      'No error budget of your teams is used up, and none is burning.',
    ],
    [
      'that figures are made up',
      { items: [], sloSource: { ...measured, sample: true } },
      'Sample data',
    ],
    [
      'that figures are old',
      { items: [], sloSource: { ...measured, error: 'connection refused' } },
      /Prometheus could not be asked since/,
    ],
    [
      'that there has never been an answer',
      {
        items: [],
        sloSource: { ...measured, refreshedAt: undefined, error: 'refused' },
      },
      'Prometheus could not be asked yet, so nothing is known.',
    ],
    [
      'that figures are awaited',
      { items: [], sloSource: { ...measured, refreshedAt: undefined } },
      'The first figures are awaited, so nothing is known yet.',
    ],
    [
      'that nothing measures',
      { items: [], sloSource: undefined },
      'No monitoring backend is connected, so nothing is known.',
    ],
  ])('says of the SLOs of one’s teams %s', async (_what, part, words) => {
    const listNamespaces = jest.fn(
      async (): Promise<ListNamespacesResponse> => ({
        ...changes,
        sloSource: measured,
        ...part,
      }),
    );
    show({ listNamespaces });

    expect(
      await within(await region('My teams’ SLOs')).findByText(words),
    ).toBeInTheDocument();
    expect(listNamespaces).toHaveBeenCalledWith(
      expect.objectContaining({
        owner: [team],
        sloState: ['exhausted', 'burning-fast', 'burning'],
      }),
    );
  });

  it('leads from a namespace in trouble to the objective, and to all of them', async () => {
    show({
      listNamespaces: async () => ({
        ...changes,
        items: [troubled],
        totalItems: 7,
        sloSource: measured,
      }),
    });
    const slos = within(await region('My teams’ SLOs'));

    expect(
      await slos.findByRole('link', { name: 'ledger-production' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/ledger/slos?environment=production&objective=availability',
    );
    expect(
      slos.getByRole('link', { name: 'All 7 namespaces in trouble' }),
    ).toHaveAttribute(
      'href',
      '/namespaces?mine=1&sloState=exhausted&sloState=burning-fast&sloState=burning',
    );
  });

  it('does not ask for everybody’s SLOs when one has no team', async () => {
    const listNamespaces = jest.fn(async () => changes);
    show({ claims: ['user:default/hana.sato'], listNamespaces });

    expect(await screen.findByText(/You are in no team/)).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'My teams’ SLOs' })).toBeNull();
  });

  it('calls what cannot be reached unknown, not empty, and tries again', async () => {
    const listNamespaces = jest
      .fn()
      .mockRejectedValueOnce(new Error('connection refused'))
      .mockResolvedValue(changes);
    show({ listNamespaces });
    const recent = await region('Recently changed');
    expect(await within(recent).findByRole('alert')).toHaveTextContent(
      'Unknown: the namespaces backend could not be reached',
    );
    expect(within(recent).queryByText(/Nothing has changed/)).toBeNull();
    await userEvent.click(
      within(recent).getByRole('button', { name: 'Try again' }),
    );
    expect(await within(recent).findByText('ledger')).toBeInTheDocument();
  });

  it('says the same of the catalog', async () => {
    const catalog = catalogApiMock.mock();
    catalog.queryEntities.mockRejectedValue(new Error('connection refused'));
    show({ catalog });
    expect(
      await within(await region('My teams’ applications')).findByRole('alert'),
    ).toHaveTextContent('Unknown: the catalog could not be reached');
    expect(screen.queryByText('No application yet')).toBeNull();
  });

  it.each([
    [
      'has not been built',
      { items: [], totalItems: 0, freshness: {} },
      /has not been built yet/,
    ],
    [
      'is outdated',
      {
        ...changes,
        freshness: { ...changes.freshness, error: 'unreadable' },
      },
      /could not be read since/,
    ],
    ['is empty', { ...changes, items: [] }, /Nothing has changed/],
  ])('says that the index %s', async (_case, response, words) => {
    show({ listNamespaces: async () => response });
    expect(await screen.findByText(words)).toBeInTheDocument();
  });

  it('shows placeholders while answers are on their way', async () => {
    show({ listNamespaces: () => new Promise(() => {}) });
    const recent = await region('Recently changed');
    expect(within(recent).getByRole('progressbar')).toBeInTheDocument();
  });

  it('links to the documentation that is configured', async () => {
    show({
      config: {
        freehold: {
          home: {
            links: [{ title: 'Runbooks', url: 'https://runbooks.example' }],
          },
        },
      },
    });
    await waitFor(() =>
      expect(screen.getByRole('link', { name: /Runbooks/ })).toHaveAttribute(
        'href',
        'https://runbooks.example',
      ),
    );
  });
});
