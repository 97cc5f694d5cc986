import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import {
  OperationsReview,
  OperationsReviewEntry,
  ReviewAction,
  ReviewSnapshot,
} from '@freehold/backstage-plugin-namespaces-common';
import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import { insertReview } from './insertReview';
import { ReviewBaseline, parseBaseline } from './reviewBaseline';
import { actionRows, openActions, reviewAction } from './reviewActions';

/** A review that is about to be recorded. */
export interface NewReview {
  /** UUID that the client made: the same one is never recorded twice. */
  id: string;
  /** Number of the review that the snapshot is compared with; 0 for none. */
  previous: number;
  heldAt: string;
  recordedBy: string;
  notes: string;
  snapshot: ReviewSnapshot;
  baseline: ReviewBaseline;
  decisions: ReadonlyArray<{ text: string }>;
  actions: ReadonlyArray<{ text: string; ownerRef: string; dueDate: string }>;
  /** Ids of open actions that were done. */
  done: readonly string[];
}

/** The newest review, as the next one sees it. */
export interface LatestReview {
  id: string;
  number: number;
  heldAt: string;
  baseline: ReviewBaseline;
}

/** Keeps reviews. What was recorded never changes, except that an action becomes done, once. */
export class ReviewStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Newest first. */
  async list(): Promise<OperationsReviewEntry[]> {
    const [reviews, items] = await Promise.all([
      this.#knex('operations_reviews')
        .orderBy('number', 'desc')
        .select('id', 'number', 'held_at', 'recorded_by', 'by_state_json'),
      this.#knex('operations_review_items')
        .groupBy('review_id', 'kind')
        .select('review_id', 'kind')
        .count({ count: '*' }),
    ]);
    const counts = new Map(
      items.map(row => [`${row.review_id}/${row.kind}`, Number(row.count)]),
    );
    return reviews.map(row => ({
      id: row.id,
      number: row.number,
      heldAt: row.held_at,
      recordedBy: row.recorded_by,
      decisions: counts.get(`${row.id}/decision`) ?? 0,
      actions: counts.get(`${row.id}/action`) ?? 0,
      byState: JSON.parse(row.by_state_json),
    }));
  }

  async get(id: string): Promise<OperationsReview | undefined> {
    const row = await this.#knex('operations_reviews').where({ id }).first();
    if (!row) {
      return undefined;
    }
    const items = await this.#knex('operations_review_items')
      .where({ review_id: id })
      .orderBy('position');
    return {
      id,
      number: row.number,
      heldAt: row.held_at,
      recordedBy: row.recorded_by,
      notes: row.notes,
      snapshot: JSON.parse(row.snapshot_json),
      decisions: items
        .filter(({ kind }) => kind === 'decision')
        .map(item => ({ id: item.id, text: item.text })),
      actions: items
        .filter(({ kind }) => kind === 'action')
        .map(item => reviewAction({ ...item, number: row.number })),
      carriedOver: JSON.parse(row.carried_over_json),
    };
  }

  async latest(): Promise<LatestReview | undefined> {
    const row = await this.#knex('operations_reviews')
      .orderBy('number', 'desc')
      .first('id', 'number', 'held_at', 'baseline_json');
    return (
      row && {
        id: row.id,
        number: row.number,
        heldAt: row.held_at,
        baseline: parseBaseline(row.baseline_json),
      }
    );
  }

  /** What was decided and is not done yet; what is due first comes first. */
  async openActions(): Promise<ReviewAction[]> {
    return openActions(this.#knex);
  }

  /** Those of the ids that no action has. */
  async unknownActions(ids: readonly string[]): Promise<string[]> {
    const known = new Set<string>();
    for (const chunk of chunked(ids)) {
      const rows = await this.#knex('operations_review_items')
        .whereIn('id', chunk)
        .where({ kind: 'action' })
        .select('id');
      rows.forEach(({ id }) => known.add(id));
    }
    return ids.filter(id => !known.has(id));
  }

  /**
   * Records a review as a whole or not at all.
   *
   * @returns false when there is this review already, or a newer one than that which it is compared with; then nothing
   * was written.
   */
  async record(review: NewReview): Promise<boolean> {
    try {
      return await this.#knex.transaction(tx => insertReview(tx, review));
    } catch (error) {
      // Somebody else was faster: numbers and ids are unique.
      if (isDatabaseConflictError(error)) {
        return false;
      }
      throw error;
    }
  }

  /** Marks an action as done; the first one who does so is remembered. */
  async complete(
    id: string,
    by: { at: string; ref: string },
  ): Promise<ReviewAction | undefined> {
    await this.#knex('operations_review_items')
      .where({ id, kind: 'action', done_at: '' })
      .update({ done_at: by.at, done_by: by.ref });
    const row = await actionRows(this.#knex)
      .where('operations_review_items.id', id)
      .first();
    return row && reviewAction(row);
  }
}
