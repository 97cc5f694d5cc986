import { useCallback, useEffect, useState } from 'react';
import { newKey } from './newKey';
import { emptyDraft, parseDraft, ReviewDraft } from './reviewDraft';

/**
 * What somebody is writing for a review. It outlives a reload of the page, with its key: recording again what may have
 * been recorded already does nothing.
 */
export function useReviewDraft(number: number): {
  draft: ReviewDraft;
  change(part: Partial<ReviewDraft>): void;
  discard(): void;
} {
  const place = `freehold.operations-review.${number}`;
  const [draft, setDraft] = useState(
    () => parseDraft(readStored(place)) ?? emptyDraft(newKey()),
  );

  useEffect(() => {
    try {
      sessionStorage.setItem(place, JSON.stringify(draft));
    } catch {
      // A full or forbidden storage costs the draft's second life, not the first.
    }
  }, [place, draft]);

  return {
    draft,
    change: useCallback(
      part => setDraft(current => ({ ...current, ...part })),
      [],
    ),
    discard: useCallback(() => {
      try {
        sessionStorage.removeItem(place);
      } catch {
        // Nothing was stored then.
      }
    }, [place]),
  };
}

function readStored(place: string): string | null {
  try {
    return sessionStorage.getItem(place);
  } catch {
    return null;
  }
}
