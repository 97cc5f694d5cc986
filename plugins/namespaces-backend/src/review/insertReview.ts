import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import { OperationsReviewItemTable } from '../database/tables';
import { openActions } from './reviewActions';
import { stringifyBaseline } from './reviewBaseline';
import { NewReview } from './ReviewStore';

/** SQLite takes at most 500 rows in one INSERT. */
const INSERT_CHUNK = 200;

/** Writes a review with its decisions and actions; false when it is compared with another than the newest. */
export async function insertReview(
  tx: Knex.Transaction,
  review: NewReview,
): Promise<boolean> {
  const { id, heldAt, recordedBy, snapshot } = review;
  const [newest] = await tx('operations_reviews').max({ number: 'number' });
  if ((newest.number ?? 0) !== review.previous) {
    return false;
  }
  const open = await openActions(tx);
  const done = new Set(review.done);
  const carriedOver = open.map(action =>
    done.has(action.id)
      ? { ...action, doneAt: heldAt, doneBy: recordedBy }
      : action,
  );
  await tx('operations_reviews').insert({
    id,
    number: review.previous + 1,
    held_at: heldAt,
    recorded_by: recordedBy,
    notes: review.notes,
    by_state_json: JSON.stringify(snapshot.byState),
    snapshot_json: JSON.stringify(snapshot),
    baseline_json: stringifyBaseline(review.baseline),
    carried_over_json: JSON.stringify(carriedOver),
  });
  for (const ids of chunked(review.done)) {
    await tx('operations_review_items')
      .whereIn('id', ids)
      .where({ kind: 'action', done_at: '' })
      .update({ done_at: heldAt, done_by: recordedBy });
  }
  for (const chunk of chunked(itemsOf(review), INSERT_CHUNK)) {
    await tx('operations_review_items').insert(chunk);
  }
  return true;
}

function itemsOf({
  id,
  decisions,
  actions: decided,
}: NewReview): OperationsReviewItemTable[] {
  const items = [
    ...decisions.map(({ text }) => ({
      kind: 'decision',
      text,
      owner_ref: '',
      due_date: '',
    })),
    ...decided.map(({ text, ownerRef, dueDate }) => ({
      kind: 'action',
      text,
      owner_ref: ownerRef,
      due_date: dueDate,
    })),
  ];
  return items.map((item, position) => ({
    ...item,
    id: `${id}.${position + 1}`,
    review_id: id,
    position,
    done_at: '',
    done_by: '',
  }));
}
