import { namespacesBackend } from '../__testUtils__/namespacesBackend';

jest.setTimeout(120_000);

describe('the index over HTTP', () => {
  const backend = namespacesBackend([
    'hello-world',
    'payment-ledger',
    'payment-reconciliation',
  ]);

  describe('GET /namespaces', () => {
    it('answers once the first pass is done', async () => {
      const body = await backend.ask('/namespaces');

      expect(body.totalItems).toBe(body.items.length);
      expect(body.freshness.commit).toBe(await backend.monorepo.store.head());
      expect(body.items[0]).toMatchObject({
        application: 'hello-world',
        changedAt: expect.any(String),
      });
    });

    it.each([
      ['?search=hello%20DEVELOP', ['hello-world-develop']],
      [
        '?environment=develop&application=payment-ledger',
        ['payment-ledger-develop'],
      ],
      [
        '?environment=develop&sort=application&order=desc&limit=2',
        ['payment-reconciliation-develop', 'payment-ledger-develop'],
      ],
      [
        '?environment=develop&ownersFirst=Group:default/team-payment&limit=1',
        ['payment-ledger-develop'],
      ],
      ["?search=%25'%20OR%201=1%20--", []],
      ['?offset=5000', []],
    ])('%s', async (query, expected) => {
      await expect(backend.namespaces(query)).resolves.toEqual(expected);
    });

    it('takes a hundred values of one filter', async () => {
      const others = '&owner=group:default/x'.repeat(99);
      await expect(
        backend.namespaces(
          `?environment=develop&owner=group:default/team-payment${others}`,
        ),
      ).resolves.toEqual([
        'payment-ledger-develop',
        'payment-reconciliation-develop',
      ]);
    });

    it.each([
      ['limit=0', 'limit'],
      ['limit=501', 'limit'],
      ['limit=1e2', 'limit'],
      ['limit=-1', 'limit'],
      ['limit=1&limit=2', 'limit'],
      ['offset=99999999999999999999', 'offset'],
      ['sort=password', 'sort'],
      ['sort=namespace;drop%20table%20namespaces', 'sort'],
      ['order=down', 'order'],
      ['tier=z', 'tier'],
      ['sloState=fine', 'sloState'],
      ['search=%00', 'search'],
      ['owner=a%00', 'owner'],
      ['owner[$ne]=x', 'owner'],
      ['unknown=1', 'unknown'],
    ])('refuses %s and names the field', async (query, field) => {
      const { error } = await backend.ask('/namespaces', {
        url: `/namespaces?${query}`,
        status: 400,
      });
      expect(error).toMatchObject({
        name: 'InputError',
        message: expect.stringContaining(field),
      });
    });
  });

  it.each<[string, string, string]>([
    ['a long search', '/namespaces', `search=${'x'.repeat(301)}`],
    ['many owners', '/namespaces', 'owner=a&'.repeat(201)],
    ['a long path', '/files', `path=${'x/'.repeat(600)}y`],
  ])('refuses %s', async (_what, path, query) => {
    const { error } = await backend.ask(path, {
      url: `${path}?${query}`,
      status: 400,
    });
    expect(error.name).toBe('InputError');
  });

  it('GET /namespaces/facets', async () => {
    const facets = await backend.ask('/namespaces/facets');
    expect(facets.owner).toContainEqual({
      value: 'group:default/team-payment',
      count: expect.any(Number),
    });
  });
});
