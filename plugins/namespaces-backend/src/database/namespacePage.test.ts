import { TestDatabases } from '@backstage/backend-test-utils';
import {
  ListNamespacesRequest,
  SloState,
} from '@freehold/backstage-plugin-namespaces-common';
import { Knex } from 'knex';
import { derivedApplication } from '../__testUtils__/derivedApplication';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import {
  NOT_CHECKED_YET,
  guardrailRank,
} from '../guardrails/record/guardrailRank';
import { readNamespacePage } from './namespacePage';
import { sloRank } from './sloRank';

jest.setTimeout(60_000);

const TEAM = 'group:default/team-b';

/** Each in production, with what its SLO says, and the rank and the number of its guardrails' findings. */
const FIGURES: Array<
  [
    name: string,
    state: SloState,
    remaining: number,
    guardrails: number,
    findings: number,
  ]
> = [
  ['atlas', 'healthy', 0.9, guardrailRank('clean'), 0],
  ['billing', 'exhausted', -0.5, guardrailRank('error'), 1],
  ['cart', 'burning', 0.4, guardrailRank('unknown'), 1],
  ['delivery', 'exhausted', -2, NOT_CHECKED_YET, 0],
  ['events', 'none', 2, guardrailRank('error'), 5],
  ['feed', 'healthy', 0.2, guardrailRank('warning'), 9],
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
      for (const [application, state, remaining, rank, findings] of FIGURES) {
        await database
          .knex('namespaces')
          .where({ application })
          .update({
            slo_rank: sloRank(state),
            slo_remaining: remaining,
            guardrail_rank: rank,
            guardrail_weight: 0 - findings,
          });
      }
    });

    const ALL = { offset: 0, limit: 100 };
    const page = async (request: ListNamespacesRequest, range = ALL) => {
      const { knex } = database;
      const { rows, total } = await readNamespacePage(knex, request, range);
      const names = rows.map(({ application }) => application);
      return { names: names.join(' '), total };
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
      [
        'what guardrails refuse first, and of it the most findings',
        { sort: { field: 'guardrailState', order: 'asc' } },
        'events billing cart feed atlas delivery',
      ],
      [
        'what was not looked at yet among what is unknown',
        { guardrailState: ['unknown'] },
        'cart delivery',
      ],
      [
        'states of guardrails of an owner',
        { guardrailState: ['error', 'warning'], owner: [TEAM] },
        'billing feed',
      ],
      ['nothing for a word that nobody has', { search: 'zzz' }, ''],
    ])('finds %s, on one page and on many', async (_what, request, found) => {
      const whole = found.split(' ').filter(Boolean);
      const total = whole.length;
      await expect(page(request)).resolves.toEqual({ names: found, total });
      // Pages of the second half are read from the end.
      for (const limit of [1, 2, 4, 5]) {
        for (let offset = 0; offset < total; offset += limit) {
          const names = whole.slice(offset, offset + limit).join(' ');
          await expect(page(request, { offset, limit })).resolves.toEqual({
            names,
            total,
          });
        }
      }
    });

    it('reads rows as they are in the table', async () => {
      const { knex } = database;
      const [atlas, billing] = await knex('namespaces').orderBy('namespace');
      for (const [offset, row] of [atlas, billing].entries()) {
        await expect(
          readNamespacePage(knex, {}, { offset, limit: 1 }),
        ).resolves.toEqual({ rows: [row], total: FIGURES.length });
      }
    });

    it.each([{}, { ownersFirst: [TEAM] }, { ownersFirst: ['user:default/a'] }])(
      'reads nothing beyond the end of %j, and still counts',
      async request => {
        for (const offset of [6, 7, 600]) {
          await expect(page(request, { offset, limit: 10 })).resolves.toEqual({
            names: '',
            total: FIGURES.length,
          });
        }
      },
    );
  });

  it.each<[string, ListNamespacesRequest]>([
    ['namespace', { search: 'a', ownersFirst: [TEAM] }],
    ['slo_rank', { search: 'a', sloState: ['exhausted', 'burning'] }],
    ['slo_rank', { sort: { field: 'sloState', order: 'asc' }, search: 'a' }],
    [
      'slo_rank',
      { sort: { field: 'sloState', order: 'desc' }, ownersFirst: [TEAM] },
    ],
    ['guardrail', { guardrailState: ['error'], search: 'a' }],
    [
      'guardrail',
      { sort: { field: 'guardrailState', order: 'asc' }, search: 'a' },
    ],
    [
      'guardrail',
      { sort: { field: 'guardrailState', order: 'desc' }, ownersFirst: [TEAM] },
    ],
    [
      'guardrail',
      {
        sort: { field: 'sloState', order: 'asc' },
        guardrailState: ['error', 'warning'],
        ownersFirst: [TEAM],
      },
    ],
    [
      'slo_remaining',
      { sort: { field: 'sloRemaining', order: 'asc' }, ownersFirst: [TEAM] },
    ],
  ])('passes over rows in the index of %s alone', async (index, request) => {
    const { knex } = await migratedDatabase(databases, 'SQLITE_3');
    const pages: Array<{ sql: string; bindings: Knex.RawBinding[] }> = [];
    knex.on('query', query => {
      if (query.sql.includes('page')) pages.push(query);
    });
    await readNamespacePage(knex, request, { offset: 0, limit: 50 });
    const { sql, bindings } = pages[pages.length - 1];
    const plan: Array<{ detail: string }> = await knex.raw(
      `explain query plan ${sql}`,
      bindings,
    );
    const [, found] = plan.map(({ detail }) => detail);
    expect(found).toMatch(`USING COVERING INDEX namespaces_${index}_idx`);
  });
});
