import { TestDatabases } from '@backstage/backend-test-utils';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import { reviewSnapshot } from '../__testUtils__/operationsReview';
import { NewReview, ReviewStore } from './ReviewStore';

jest.setTimeout(60_000);

const ids = Array.from(
  { length: 9 },
  (_, index) => `${index}be0643f-1d98-473b-97cd-ca98a65347dd`,
);

function newReview(part: Partial<NewReview> = {}): NewReview {
  return {
    id: ids[0],
    previous: 0,
    heldAt: '2026-11-22T09:00:00.000Z',
    recordedBy: 'user:default/ren',
    notes: 'Notes',
    snapshot: reviewSnapshot(),
    baseline: {
      series: new Map([[3, { state: 'healthy', remaining: 0.5 }]]),
      lastTargetChange: 7,
    },
    decisions: [],
    actions: [],
    done: [],
    ...part,
  };
}

const action = (text: string, dueDate: string) => ({
  text,
  ownerRef: 'group:default/team-a',
  dueDate,
});

describe('ReviewStore', () => {
  const databases = TestDatabases.create({ disableDocker: true });

  describe.each(databases.eachSupportedId())('on %s', id => {
    let store: ReviewStore;

    beforeEach(async () => {
      const { knex } = await migratedDatabase(databases, id);
      store = new ReviewStore(knex);
    });

    it('gives a review back as it was recorded, with what the next one needs', async () => {
      await expect(store.latest()).resolves.toBeUndefined();
      await expect(store.record(newReview())).resolves.toBe(true);

      const { baseline, snapshot, notes, recordedBy, heldAt } = newReview();
      await expect(store.get(ids[0])).resolves.toEqual({
        id: ids[0],
        number: 1,
        heldAt,
        recordedBy,
        notes,
        snapshot,
        decisions: [],
        actions: [],
        carriedOver: [],
      });
      await expect(store.latest()).resolves.toEqual({
        id: ids[0],
        number: 1,
        heldAt,
        baseline,
      });
      await expect(store.get(ids[1])).resolves.toBeUndefined();
    });

    it('records one of many at the same time, whether they are the same review or not', async () => {
      const attempts = await Promise.all([
        ...Array.from({ length: 4 }, () => store.record(newReview())),
        ...ids.slice(1, 5).map(other => store.record(newReview({ id: other }))),
      ]);
      expect(attempts.filter(recorded => recorded)).toHaveLength(1);
      const entries = await store.list();
      expect(entries.map(({ number }) => number)).toEqual([1]);
    });

    it('numbers without gaps, and refuses what is compared with an older review', async () => {
      await store.record(newReview());
      await expect(
        store.record(newReview({ id: ids[1], previous: 0 })),
      ).resolves.toBe(false);
      await expect(
        store.record(newReview({ id: ids[1], previous: 1 })),
      ).resolves.toBe(true);
      await expect(
        store.record(newReview({ id: ids[0], previous: 2 })),
      ).resolves.toBe(false);
      await store.record(newReview({ id: ids[2], previous: 2 }));
      const entries = await store.list();
      expect(entries.map(entry => [entry.number, entry.id])).toEqual([
        [3, ids[2]],
        [2, ids[1]],
        [1, ids[0]],
      ]);
    });

    it('carries open actions over, due ones first, and lets them be done once', async () => {
      await store.record(
        newReview({
          decisions: [{ text: 'Decide' }],
          actions: [
            action('later', '2026-12-24'),
            action('soon', '2026-11-25'),
            action('now', '2026-11-23'),
          ],
        }),
      );
      const [now, soon, later] = await store.openActions();
      expect([now, soon, later].map(({ text }) => text)).toEqual([
        'now',
        'soon',
        'later',
      ]);
      expect(later).toEqual({
        ...action('later', '2026-12-24'),
        id: `${ids[0]}.2`,
        review: { id: ids[0], number: 1 },
      });

      const by = { at: '2026-11-23T00:00:00.000Z', ref: 'user:default/a' };
      await expect(store.complete(now.id, by)).resolves.toEqual({
        ...now,
        doneAt: by.at,
        doneBy: by.ref,
      });
      await expect(
        store.complete(now.id, { at: 'later', ref: 'user:default/b' }),
      ).resolves.toMatchObject({ doneAt: by.at, doneBy: by.ref });

      const second = newReview({
        id: ids[1],
        previous: 1,
        heldAt: '2026-11-29T09:00:00.000Z',
        // Somebody else has closed one of them meanwhile.
        done: [soon.id, now.id],
      });
      await store.record(second);
      const review = await store.get(ids[1]);
      expect(review?.carriedOver).toEqual([
        { ...soon, doneAt: second.heldAt, doneBy: second.recordedBy },
        later,
      ]);
      await expect(store.openActions()).resolves.toEqual([later]);
      const first = await store.get(ids[0]);
      expect(first?.actions.map(({ doneBy }) => doneBy)).toEqual([
        undefined,
        'user:default/ren',
        'user:default/a',
      ]);
    });

    it('takes decisions for no actions', async () => {
      await store.record(
        newReview({
          decisions: [{ text: 'Decide' }],
          actions: [action('Do', '2026-12-24')],
        }),
      );
      const [decision, does] = [`${ids[0]}.1`, `${ids[0]}.2`];
      await expect(
        store.unknownActions([decision, does, 'x']),
      ).resolves.toEqual([decision, 'x']);
      await expect(
        store.complete(decision, { at: 'now', ref: 'user:default/a' }),
      ).resolves.toBeUndefined();
      await expect(store.list()).resolves.toMatchObject([
        { decisions: 1, actions: 1, byState: reviewSnapshot().byState },
      ]);
    });

    it('writes nothing of a review that fails half way', async () => {
      await store.record(newReview({ actions: [action('Do', '2026-12-24')] }));
      const broken = newReview({
        id: ids[1],
        previous: 1,
        done: [`${ids[0]}.1`],
        actions: [
          { ...action('Do', '2026-12-24'), text: null as unknown as string },
        ],
      });
      await expect(store.record(broken)).rejects.toThrow();
      await expect(store.get(ids[1])).resolves.toBeUndefined();
      await expect(store.openActions()).resolves.toHaveLength(1);
    });
  });
});
