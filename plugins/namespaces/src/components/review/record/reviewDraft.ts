import { RecordReviewRequest } from '@freehold/backstage-plugin-namespaces-common';

/** What somebody has written for a review that is not recorded yet. */
export interface ReviewDraft extends RecordReviewRequest {}

export const MAX_TEXT = 2000;
export const MAX_NOTES = 10_000;

/** Why a field cannot be recorded. */
export type DraftFault =
  | 'textMissing'
  | 'textTooLong'
  | 'ownerMissing'
  | 'ownerInvalid'
  | 'dueMissing'
  | 'duePast';

/** Faults by field: `notes`, `decisions.0`, `actions.0.text`, `actions.0.ownerRef`, `actions.0.dueDate`. */
export type DraftFaults = ReadonlyMap<string, DraftFault>;

const REF = /^(group|user):[a-z0-9._-]+\/[a-z0-9._-]+$/i;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

export function emptyDraft(key: string): ReviewDraft {
  return { key, notes: '', decisions: [], actions: [], done: [] };
}

/** What is wrong with a draft; the backend checks the same and more. */
export function faultsOf(draft: ReviewDraft, today: string): DraftFaults {
  const faults = new Map<string, DraftFault>();
  const check = (field: string, fault: DraftFault | undefined) => {
    if (fault) {
      faults.set(field, fault);
    }
  };
  check('notes', draft.notes.length > MAX_NOTES ? 'textTooLong' : undefined);
  draft.decisions.forEach(({ text }, index) =>
    check(`decisions.${index}`, textFault(text)),
  );
  draft.actions.forEach(({ text, ownerRef, dueDate }, index) => {
    check(`actions.${index}.text`, textFault(text));
    check(`actions.${index}.ownerRef`, ownerFault(ownerRef.trim()));
    check(`actions.${index}.dueDate`, dueFault(dueDate, today));
  });
  return faults;
}

function textFault(text: string): DraftFault | undefined {
  if (!text.trim()) {
    return 'textMissing';
  }
  return text.length > MAX_TEXT ? 'textTooLong' : undefined;
}

function ownerFault(ref: string): DraftFault | undefined {
  if (!ref) {
    return 'ownerMissing';
  }
  return REF.test(ref) ? undefined : 'ownerInvalid';
}

function dueFault(date: string, today: string): DraftFault | undefined {
  if (!DATE.test(date)) {
    return 'dueMissing';
  }
  return date < today ? 'duePast' : undefined;
}

/** The draft as it is sent. */
export function requestOf(draft: ReviewDraft): RecordReviewRequest {
  return {
    ...draft,
    notes: draft.notes.trim(),
    decisions: draft.decisions.map(({ text }) => ({ text: text.trim() })),
    actions: draft.actions.map(({ text, ownerRef, dueDate }) => ({
      text: text.trim(),
      ownerRef: ownerRef.trim(),
      dueDate,
    })),
  };
}

/** A stored draft, or nothing when the text is of something else: the storage is anybody's. */
export function parseDraft(text: string | null): ReviewDraft | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
  return isDraft(value) ? value : undefined;
}

function isDraft(value: unknown): value is ReviewDraft {
  if (!isRecord(value)) {
    return false;
  }
  const { key, notes, decisions, actions, done } = value;
  return (
    isText(key) &&
    isText(notes) &&
    Array.isArray(decisions) &&
    decisions.every(item => isRecord(item) && isText(item.text)) &&
    Array.isArray(actions) &&
    actions.every(
      item =>
        isRecord(item) &&
        [item.text, item.ownerRef, item.dueDate].every(isText),
    ) &&
    Array.isArray(done) &&
    done.every(isText)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
