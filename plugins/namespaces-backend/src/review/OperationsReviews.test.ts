import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { RecordReviewRequest } from '@freehold/backstage-plugin-namespaces-common';
import { derivedApplication } from '../__testUtils__/derivedApplication';
import { derivedObjectives } from '../__testUtils__/derivedObjectives';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import { sloRank } from '../database/sloRank';
import { GuardrailReader } from '../guardrails/api/GuardrailReader';
import { SloRollups } from '../slo/api/SloRollups';
import { SloReader } from '../slo/record/SloReader';
import { CatalogOwners } from './CatalogOwners';
import { createOperationsReviews } from './createOperationsReviews';

jest.setTimeout(60_000);

const keys = Array.from(
  { length: 9 },
  (_, index) => `${index}be0643f-1d98-473b-97cd-ca98a65347dd`,
);

const request = (part: Partial<RecordReviewRequest>): RecordReviewRequest => ({
  key: keys[0],
  notes: '',
  decisions: [],
  actions: [],
  done: [],
  ...part,
});

const teamA = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'team-a', namespace: 'default' },
};

describe('OperationsReviews', () => {
  const databases = TestDatabases.create({ disableDocker: true });

  describe.each(databases.eachSupportedId())('on %s', id => {
    const start = async () => {
      const database = await migratedDatabase(databases, id);
      const { knex } = database;
      await database.fill(
        ['alpha', 'beta'].map(name => ({
          ...derivedApplication({
            name,
            owner: name === 'beta' ? 'group:default/gone' : undefined,
            environments: ['production'],
          }),
          objectives: derivedObjectives(name),
        })),
      );
      await knex('slo_target_changes').delete();
      const catalog = catalogServiceMock.mock({
        getEntitiesByRefs: async ({ entityRefs }) => ({
          items: entityRefs.map(ref =>
            ref === 'group:default/team-a' ? teamA : undefined,
          ),
        }),
      });
      const clock = { now: new Date('2026-11-15T09:00:00Z') };
      const reviews = createOperationsReviews({
        knex,
        reader: database.reader,
        slos: new SloReader(knex),
        rollups: new SloRollups(knex),
        owners: new CatalogOwners({ catalog, auth: mockServices.auth() }),
        now: () => clock.now,
        sloIntervalMs: 300_000,
        guardrails: new GuardrailReader(knex),
        guardrailIntervalMs: 300_000,
      });
      return {
        knex,
        catalog,
        clock,
        reviews,
        record: (part: Partial<RecordReviewRequest>) =>
          reviews.record(request(part), 'user:default/ren'),
        async alphaIs(
          state: 'healthy' | 'exhausted',
          remaining: number,
        ): Promise<void> {
          await knex('slo_series')
            .where({ application: 'alpha' })
            .update({ rank: sloRank(state), remaining });
        },
      };
    };

    it('compares with what the last review saw', async () => {
      const { knex, clock, alphaIs, record, reviews } = await start();
      await alphaIs('healthy', 0.75);
      const first = await record({});
      expect(first.snapshot.newlyExhausted).toEqual([]);
      expect(first.snapshot.withoutOwner).toEqual([
        { application: 'beta', ownerRef: 'group:default/gone' },
      ]);

      clock.now = new Date('2026-11-22T09:00:00Z');
      await alphaIs('exhausted', -0.25);
      await knex('slo_target_changes').insert({
        application: 'alpha',
        objective: 'availability',
        title: 'Availability',
        from_target: 0.99,
        to_target: 0.999,
        // Older than the first review, by the clock of whoever committed it.
        at: '2026-11-01T00:00:00.000Z',
        commit_json: '',
      });

      const { number, snapshot } = await reviews.current();
      expect(number).toBe(2);
      expect(snapshot.newlyExhausted).toEqual([
        expect.objectContaining({
          application: 'alpha',
          before: { state: 'healthy', remaining: 0.75 },
          delta: -1,
        }),
      ]);
      expect(snapshot.targetChanges).toMatchObject([
        { application: 'alpha', from: 0.99, to: 0.999 },
      ]);

      await record({ key: keys[1] });
      const next = (await reviews.current()).snapshot;
      expect(next).toMatchObject({
        since: { number: 2 },
        newlyExhausted: [],
        targetChanges: [],
      });
      await expect(reviews.get(keys[0])).resolves.toEqual(first);
    });

    it('records one key once, and others one after the other, when all come at once', async () => {
      const { record, reviews } = await start();
      const answers = await Promise.all(
        [0, 0, 0, 1, 2, 2].map(index => record({ key: keys[index] })),
      );
      const numbers = new Map(
        answers.map(({ id: key, number }) => [key, number]),
      );
      expect([...numbers.values()].sort()).toEqual([1, 2, 3]);
      for (const { id: key, number, snapshot } of answers) {
        expect(numbers.get(key)).toBe(number);
        expect(snapshot.since?.number).toBe(
          number === 1 ? undefined : number - 1,
        );
      }
      await expect(reviews.list()).resolves.toHaveLength(3);
    });

    it('says that the catalog could not be asked, instead of missing owners', async () => {
      const { catalog, record, reviews } = await start();
      catalog.getEntitiesByRefs.mockRejectedValue(new Error('catalog is away'));
      const { snapshot } = await reviews.current();
      expect(snapshot.withoutOwner).toEqual([]);
      expect(snapshot.stale).toContainEqual({
        what: 'Catalog',
        since: '2026-11-15T09:00:00.000Z',
        error: expect.stringContaining('catalog is away'),
      });
      // Nobody could tell whether these owners exist.
      await expect(
        record({
          actions: [
            {
              text: 'Do it',
              ownerRef: 'group:default/team-a',
              dueDate: '2026-12-01',
            },
          ],
        }),
      ).rejects.toThrow('catalog is away');
    });

    it.each([
      ['2026-11-14', '2026-11-15T11:59:59Z', true],
      ['2026-11-14', '2026-11-15T12:00:00Z', false],
      ['2026-11-15', '2026-11-15T23:00:00Z', true],
    ])('takes the due date %s at %s: %s', async (dueDate, now, taken) => {
      const { clock, record } = await start();
      clock.now = new Date(now);
      const recorded = record({
        actions: [{ text: 'Do it', ownerRef: 'group:default/team-a', dueDate }],
      }).then(
        () => true,
        error => `${error.message}`.includes('has passed') && false,
      );
      await expect(recorded).resolves.toBe(taken);
    });
  });
});
