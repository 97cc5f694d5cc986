import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  CurrentReview,
  OperationsReview,
  OperationsReviewEntry,
  RecordReviewRequest,
  ReviewAction,
} from '@freehold/backstage-plugin-namespaces-common';
import { checkRecordRequest } from './recordRequest';
import { baselineOf } from './reviewBaseline';
import { ReviewStore } from './ReviewStore';
import { SnapshotServices, takeSnapshot } from './takeSnapshot';

/** More people than this do not record at the same moment. */
const MAX_ATTEMPTS = 10;

/** The weekly operations review: what it would look at now, and what was looked at and decided. */
export class OperationsReviews {
  readonly #store: ReviewStore;
  readonly #services: SnapshotServices;
  readonly #now: () => Date;

  constructor(options: {
    store: ReviewStore;
    services: SnapshotServices;
    now: () => Date;
  }) {
    this.#store = options.store;
    this.#services = options.services;
    this.#now = options.now;
  }

  async current(): Promise<Omit<CurrentReview, 'mayRecord'>> {
    const [latest, openActions] = await Promise.all([
      this.#store.latest(),
      this.#store.openActions(),
    ]);
    const { snapshot } = await takeSnapshot(this.#services, {
      now: this.#now(),
      latest,
    });
    return { number: (latest?.number ?? 0) + 1, snapshot, openActions };
  }

  /** Newest first. */
  async list(): Promise<OperationsReviewEntry[]> {
    return this.#store.list();
  }

  async get(id: string): Promise<OperationsReview> {
    const review = await this.#store.get(id);
    if (!review) {
      throw new NotFoundError(`There is no review ${id}`);
    }
    return review;
  }

  /** Freezes what is to be seen now, with what was decided. The same key records one review, however often it is sent. */
  async record(
    request: RecordReviewRequest,
    recordedBy: string,
  ): Promise<OperationsReview> {
    const { key, notes, decisions, actions, done } = request;
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      const recorded = await this.#store.get(key);
      if (recorded) {
        return recorded;
      }
      const now = this.#now();
      await checkRecordRequest(request, {
        owners: this.#services.owners,
        store: this.#store,
        now,
      });
      const latest = await this.#store.latest();
      const { snapshot, series, lastTargetChange } = await takeSnapshot(
        this.#services,
        { now, latest },
      );
      const first = await this.#store.record({
        snapshot,
        baseline: baselineOf(series, lastTargetChange),
        id: key,
        previous: latest?.number ?? 0,
        heldAt: now.toISOString(),
        recordedBy,
        notes,
        decisions,
        actions,
        done,
      });
      if (first) {
        return this.get(key);
      }
    }
    throw new ConflictError(
      'Others record reviews at the same time; wait a moment and try again',
    );
  }

  /** Marks an action as done; doing it again changes nothing. */
  async complete(actionId: string, by: string): Promise<ReviewAction> {
    const action = await this.#store.complete(actionId, {
      at: this.#now().toISOString(),
      ref: by,
    });
    if (!action) {
      throw new NotFoundError(`There is no action ${actionId}`);
    }
    return action;
  }
}
