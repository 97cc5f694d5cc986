import { useEffect, useState } from 'react';
import { EXAMPLE_POLICY } from './examplePolicy';

const PLACE = 'freehold.guardrails.draft';

/** The text in the editor. It outlives a reload and looking at another page. */
export function useDraftText(): [string, (text: string) => void] {
  const [text, setText] = useState(() => readStored() ?? EXAMPLE_POLICY);
  useEffect(() => {
    try {
      sessionStorage.setItem(PLACE, text);
    } catch {
      // A full or forbidden storage costs the text's second life, not the first.
    }
  }, [text]);
  return [text, setText];
}

function readStored(): string | null {
  try {
    return sessionStorage.getItem(PLACE);
  } catch {
    return null;
  }
}
