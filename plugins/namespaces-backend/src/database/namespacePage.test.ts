import { TestDatabases } from '@backstage/backend-test-utils';
import {
  ListNamespacesRequest,
  SloState,
} from '@freehold/backstage-plugin-namespaces-common';
import { derivedApplication } from '../__testUtils__/derivedApplication';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import { countNamespaces, readNamespaces } from './namespacePage';
import { sloRank } from './sloRank';

jest.setTimeout(60_000);

const TEAM = 'group:default/team-b';

/** Each in production, with what its SLO says. */
const FIGURES: Array<[name: string, state: SloState, remaining: number]> = [
  ['atlas', 'healthy', 0.9],
  ['billing', 'exhausted', -0.5],
  ['cart', 'burning', 0.4],
  ['delivery', 'exhausted', -2],
  ['events', 'none', 2],
  ['feed', 'healthy', 0.2],
];

describe('pages of namespaces', () => {
  const databases = TestDatabases.create({ disableDocker: true });

  describe.each(databases.eachSupportedId())('on %s', id => {
    let database: Awaited<ReturnType<typeof migratedDatabase>>;

    beforeAll(async () => {
      database = await migratedDatabase(databases, id);
      await database.fill(
        FIGURES.map(([name], index) =>
          derivedApplication({
            name,
            environments: ['production'],
            ...(index % 2 === 1 && { owner: TEAM }),
          }),
        ),
      );
      for (const [application, state, remaining] of FIGURES) {
        await database
          .knex('namespaces')
          .where({ application })
          .update({ slo_rank: sloRank(state), slo_remaining: remaining });
      }
    });

    const ALL = { offset: 0, limit: 100 };
    const names = async (request: ListNamespacesRequest, range = ALL) => {
      const rows = await readNamespaces(database.knex, request, range);
      return rows.map(({ application }) => application).join(' ');
    };

    it.each<[what: string, request: ListNamespacesRequest, found: string]>([
      [
        'the worst state first, and of it the least budget',
        { sort: { field: 'sloState', order: 'asc' } },
        'delivery billing cart feed atlas events',
      ],
      [
        'the best state first',
        { sort: { field: 'sloState', order: 'desc' } },
        'events atlas feed cart billing delivery',
      ],
      [
        'the least budget first, unknown ones last',
        { sort: { field: 'sloRemaining', order: 'asc' } },
        'delivery billing feed cart atlas events',
      ],
      [
        'states, by namespace',
        { sloState: ['exhausted', 'burning'] },
        'billing cart delivery',
      ],
      [
        'a state with a word of the search',
        { sloState: ['exhausted'], search: 'deliv' },
        'delivery',
      ],
      [
        'a state of an owner in an environment',
        {
          sloState: ['healthy'],
          owner: [TEAM],
          environment: ['production'],
          sort: { field: 'sloState', order: 'asc' },
        },
        'feed',
      ],
      [
        'mine first, each part from its worst state',
        {
          ownersFirst: [TEAM],
          sort: { field: 'sloState', order: 'asc' },
        },
        'delivery billing feed cart atlas events',
      ],
      ['nothing for a word that nobody has', { search: 'zzz' }, ''],
    ])('finds %s, on one page and on many', async (_what, request, found) => {
      await expect(names(request)).resolves.toBe(found);
      const whole = found.split(' ').filter(Boolean);
      await expect(countNamespaces(database.knex, request)).resolves.toBe(
        whole.length,
      );
      for (const limit of [1, 2, 4]) {
        const pages: string[] = [];
        for (let offset = 0; offset < whole.length; offset += limit) {
          pages.push(await names(request, { offset, limit }));
        }
        expect(pages.join(' ')).toBe(found);
      }
    });

    it('reads rows as they are in the table', async () => {
      await expect(
        readNamespaces(database.knex, {}, { offset: 0, limit: 1 }),
      ).resolves.toEqual(
        await database.knex('namespaces').where({ application: 'atlas' }),
      );
    });

    it('reads nothing beyond the end', async () => {
      await expect(names({}, { offset: 6, limit: 10 })).resolves.toBe('');
      await expect(
        names({ ownersFirst: [TEAM] }, { offset: 600, limit: 10 }),
      ).resolves.toBe('');
    });
  });
});
