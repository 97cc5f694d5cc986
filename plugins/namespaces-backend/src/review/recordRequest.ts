import { InputError } from '@backstage/errors';
import { RecordReviewRequest } from '@freehold/backstage-plugin-namespaces-common';
import { fullRef } from '@freehold/backstage-plugin-namespaces-node';
import { z } from 'zod';
import { CatalogOwners } from './CatalogOwners';
import { ReviewStore } from './ReviewStore';

const MAX_NOTES = 10_000;
const MAX_TEXT = 2_000;
const MAX_ITEMS = 100;
const MAX_DONE = 1_000;
const MAX_REF = 300;

const HALF_A_DAY_MS = 12 * 3_600_000;

/** Lines and tabs are text; other control characters are not, and PostgreSQL stores no NUL. */
const CONTROL = /[^\P{Cc}\n\r\t]/u;

const text = (maximum: number) =>
  z
    .string()
    .max(maximum, `must have at most ${maximum} characters`)
    .refine(value => !CONTROL.test(value), 'must not have control characters');

const filled = (maximum: number) =>
  text(maximum)
    .transform(value => value.trim())
    .refine(value => value !== '', 'is empty; write what it is, or remove it');

const ownerRef = z
  .string()
  .max(MAX_REF, `must have at most ${MAX_REF} characters`)
  .transform((value, context) => {
    const ref = fullRef(value, 'group');
    if (ref === undefined || !/^(?:group|user):/.test(ref)) {
      context.addIssue({
        code: 'custom',
        message:
          'must be a group or a user of the catalog, such as group:default/sre',
      });
      return z.NEVER;
    }
    return ref;
  });

const dueDate = z.string().refine(isDate, 'must be a date such as 2026-11-29');

/** The form of a request; `checkRecordRequest` says whether what it refers to is there. */
export const recordRequestSchema: z.ZodType<RecordReviewRequest> =
  z.strictObject({
    key: z.uuid('must be a UUID').toLowerCase(),
    notes: text(MAX_NOTES),
    decisions: z
      .array(z.strictObject({ text: filled(MAX_TEXT) }))
      .max(MAX_ITEMS, `must be at most ${MAX_ITEMS}`),
    actions: z
      .array(z.strictObject({ text: filled(MAX_TEXT), ownerRef, dueDate }))
      .max(MAX_ITEMS, `must be at most ${MAX_ITEMS}`),
    done: z
      .array(z.string().max(MAX_REF))
      .max(MAX_DONE, `must be at most ${MAX_DONE}`),
  });

/** Throws `InputError` that names each field with something that is not there, or no longer. */
export async function checkRecordRequest(
  request: RecordReviewRequest,
  options: { owners: CatalogOwners; store: ReviewStore; now: Date },
): Promise<void> {
  const { actions, done } = request;
  const { owners, store, now } = options;
  const today = earliestToday(now);
  const [missingOwners, unknownActions] = await Promise.all([
    owners.missing(actions.map(action => action.ownerRef)),
    store.unknownActions(done.filter(id => !CONTROL.test(id))),
  ]);
  const unknown = new Set(unknownActions);
  const problems = [
    ...actions.flatMap((action, index) => [
      ...(action.dueDate < today
        ? [`actions.${index}.dueDate: ${action.dueDate} has passed`]
        : []),
      ...(missingOwners.has(action.ownerRef)
        ? [`actions.${index}.ownerRef: the catalog has no ${action.ownerRef}`]
        : []),
    ]),
    ...done.flatMap((id, index) =>
      CONTROL.test(id) || unknown.has(id)
        ? [`done.${index}: there is no action ${JSON.stringify(id)}`]
        : [],
    ),
  ];
  if (problems.length > 0) {
    throw new InputError(problems.join('; '));
  }
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return false;
  }
  const parsed = new Date(`${value}T00:00:00.000Z`);
  // The 30th of February is the 2nd of March to a Date.
  return (
    !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value)
  );
}

/** The day that it still is somewhere: a date is in the past only when it is for everybody. */
function earliestToday(now: Date): string {
  return new Date(now.getTime() - HALF_A_DAY_MS).toISOString().slice(0, 10);
}
