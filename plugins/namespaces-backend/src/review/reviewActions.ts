import { ReviewAction } from '@freehold/backstage-plugin-namespaces-common';
import { Knex } from 'knex';
import {
  OperationsReviewItemTable,
  OperationsReviewTable,
} from '../database/tables';

/** An action with the number of the review that decided it. */
export type ActionRow = OperationsReviewItemTable &
  Pick<OperationsReviewTable, 'number'>;

/** Actions with the number of the review that decided them. */
export function actionRows(
  knex: Knex,
): Knex.QueryBuilder<ActionRow, ActionRow[]> {
  return knex('operations_review_items')
    .join('operations_reviews', {
      'operations_reviews.id': 'operations_review_items.review_id',
    })
    .where({ kind: 'action' })
    .select('operations_review_items.*', 'operations_reviews.number');
}

/** What was decided and is not done yet; what is due first comes first. */
export async function openActions(knex: Knex): Promise<ReviewAction[]> {
  const rows = await actionRows(knex)
    .where({ done_at: '' })
    .orderBy([
      { column: 'due_date' },
      { column: 'number' },
      { column: 'position' },
    ]);
  return rows.map(reviewAction);
}

export function reviewAction(row: ActionRow): ReviewAction {
  return {
    id: row.id,
    text: row.text,
    ownerRef: row.owner_ref,
    dueDate: row.due_date,
    review: { id: row.review_id, number: row.number },
    ...(row.done_at && { doneAt: row.done_at, doneBy: row.done_by }),
  };
}
