import { TestDatabases } from '@backstage/backend-test-utils';
import { ListNamespacesRequest } from '@freehold/backstage-plugin-namespaces-common';
import { derivedApplication } from '../__testUtils__/derivedApplication';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';

jest.setTimeout(60_000);

const APPLICATIONS = [
  derivedApplication({
    name: 'payment-api',
    title: 'Zahlungen 決済 ＡＰＩ',
    owner: 'group:default/team-payment',
    system: 'system:default/payment',
    tier: 'a',
    changedAt: '2026-03-01T00:00:00.000Z',
  }),
  derivedApplication({
    name: 'payment-batch',
    owner: 'group:default/team-payment',
    system: 'system:default/payment',
    tier: 'c',
    profile: 'cronjob',
    environments: ['production'],
    changedAt: '2026-01-01T00:00:00.000Z',
  }),
  derivedApplication({
    name: 'a-tool',
    owner: 'group:default/team-b',
    title: '100%_sure \\ "quoted"',
    environments: ['develop'],
    changedAt: '2026-02-01T00:00:00.000Z',
  }),
  derivedApplication({
    name: 'atlas',
    owner: 'group:default/team-a',
    profile: 'grpc',
    environments: ['develop', 'staging', 'production'],
  }),
];

describe('IndexReader', () => {
  const databases = TestDatabases.create({ disableDocker: true });

  describe.each(databases.eachSupportedId())('on %s', id => {
    let database: Awaited<ReturnType<typeof migratedDatabase>>;

    beforeAll(async () => {
      database = await migratedDatabase(databases, id);
      await database.fill(APPLICATIONS);
    });

    const found = async (request: ListNamespacesRequest) => {
      const { items } = await database.reader.listNamespaces(request);
      return items.map(({ namespace }) => namespace);
    };

    it.each<[string, ListNamespacesRequest, string[]]>([
      [
        'everything by namespace, hyphens before letters',
        {},
        [
          'a-tool-develop',
          'atlas-develop',
          'atlas-production',
          'atlas-staging',
          'payment-api-develop',
          'payment-api-production',
          'payment-batch-production',
        ],
      ],
      [
        'every word of a search, in any case and order',
        { search: 'PRODUCTION  Pay' },
        ['payment-api-production', 'payment-batch-production'],
      ],
      [
        'a title in full-width letters by plain ones',
        { search: '決済 api' },
        ['payment-api-develop', 'payment-api-production'],
      ],
      ['an owner by name', { search: 'team-b' }, ['a-tool-develop']],
      ['a literal percent sign', { search: '0%_s' }, ['a-tool-develop']],
      ['no wildcard in "_"', { search: 'pay_ent' }, []],
      ['no wildcard in "%"', { search: 'pay%api' }, []],
      ['a backslash', { search: '\\' }, ['a-tool-develop']],
      ['quotes', { search: '"quoted"' }, ['a-tool-develop']],
      ['no injection', { search: `' OR 1=1 --` }, []],
      [
        'owners',
        { owner: ['group:default/team-b', 'group:default/nobody'] },
        ['a-tool-develop'],
      ],
      [
        'a system and a tier',
        { system: ['system:default/payment'], tier: ['c'] },
        ['payment-batch-production'],
      ],
      ['an environment', { environment: ['staging'] }, ['atlas-staging']],
      [
        'profiles',
        { profile: ['cronjob', 'grpc'], environment: ['production'] },
        ['atlas-production', 'payment-batch-production'],
      ],
      ['an application', { application: 'a-tool' }, ['a-tool-develop']],
      [
        'mine first, in the order of the rest',
        {
          ownersFirst: ['group:default/team-payment'],
          sort: { field: 'namespace', order: 'desc' },
        },
        [
          'payment-batch-production',
          'payment-api-production',
          'payment-api-develop',
          'atlas-staging',
          'atlas-production',
          'atlas-develop',
          'a-tool-develop',
        ],
      ],
      [
        'the newest changes, unknown ones last',
        { sort: { field: 'changedAt', order: 'desc' }, limit: 4 },
        [
          'payment-api-production',
          'payment-api-develop',
          'a-tool-develop',
          'payment-batch-production',
        ],
      ],
      [
        'systems, none first',
        { sort: { field: 'systemRef', order: 'asc' }, limit: 5, offset: 3 },
        [
          'atlas-staging',
          'payment-api-develop',
          'payment-api-production',
          'payment-batch-production',
        ],
      ],
      ['nothing beyond the end', { offset: 1000 }, []],
    ])('finds %s', async (_what, request, namespaces) => {
      await expect(found(request)).resolves.toEqual(namespaces);
    });

    it.each<ListNamespacesRequest>([
      {},
      { ownersFirst: ['group:default/team-payment'] },
      {
        ownersFirst: ['group:default/team-payment', 'group:default/nobody'],
        sort: { field: 'tier', order: 'desc' },
      },
      { sort: { field: 'environment', order: 'asc' } },
      { search: 'production' },
    ])('cuts %j into pages without gap or overlap', async request => {
      const whole = await found(request);
      for (const limit of [1, 2, 3]) {
        const pages: string[] = [];
        for (let offset = 0; offset < whole.length; offset += limit) {
          pages.push(...(await found({ ...request, limit, offset })));
        }
        expect(pages).toEqual(whole);
      }
    });

    it('counts what the filters keep, not what the page shows', async () => {
      await expect(
        database.reader.listNamespaces({ environment: ['develop'], limit: 1 }),
      ).resolves.toMatchObject({ totalItems: 3, items: [{}] });
    });

    it('gives rows as they were written', async () => {
      await expect(
        database.reader.listNamespaces({ application: 'payment-batch' }),
      ).resolves.toEqual({
        items: [
          {
            namespace: 'payment-batch-production',
            application: 'payment-batch',
            title: 'payment-batch',
            environment: 'production',
            cluster: 'gke-production',
            ownerRef: 'group:default/team-payment',
            systemRef: 'system:default/payment',
            tier: 'c',
            profile: 'cronjob',
            lifecycle: 'production',
            slo: { state: 'none', objectives: 0 },
            changedAt: '2026-01-01T00:00:00.000Z',
          },
        ],
        totalItems: 1,
        freshness: {
          commit: 'commit-1',
          checkedAt: '2026-01-01T00:00:00.000Z',
        },
      });
    });

    it('counts the values to filter by', async () => {
      await expect(database.reader.facets()).resolves.toEqual({
        owner: [
          { value: 'group:default/team-a', count: 3 },
          { value: 'group:default/team-b', count: 1 },
          { value: 'group:default/team-payment', count: 3 },
        ],
        system: [{ value: 'system:default/payment', count: 3 }],
        environment: [
          { value: 'develop', count: 3 },
          { value: 'production', count: 3 },
          { value: 'staging', count: 1 },
        ],
        tier: [
          { value: 'a', count: 2 },
          { value: 'b', count: 4 },
          { value: 'c', count: 1 },
        ],
        sloState: [{ value: 'none', count: 7 }],
        // Nobody has looked at them yet.
        guardrailState: [{ value: 'unknown', count: 7 }],
        profile: [
          { value: 'cronjob', count: 1 },
          { value: 'grpc', count: 3 },
          { value: 'http', count: 3 },
        ],
      });
    });

    it('tells the owners of the applications that it knows', async () => {
      await expect(
        database.reader.owners(['atlas', 'unknown', 'a-tool']),
      ).resolves.toEqual(
        new Map([
          ['atlas', 'group:default/team-a'],
          ['a-tool', 'group:default/team-b'],
        ]),
      );
    });
  });
});
