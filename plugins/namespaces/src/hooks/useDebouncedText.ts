import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * A text field whose value is committed when typing pauses. A value that changes from outside, by the back button for
 * instance, replaces what was typed.
 */
export function useDebouncedText(
  committed: string,
  commit: (text: string) => void,
  delayMs: number = 300,
): { text: string; type(text: string): void; flush(text: string): void } {
  const [text, setText] = useState(committed);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const latestCommit = useRef(commit);
  const lastCommitted = useRef(committed);

  useEffect(() => {
    latestCommit.current = commit;
  });
  useEffect(() => {
    if (committed !== lastCommitted.current) {
      lastCommitted.current = committed;
      clearTimeout(timer.current);
      setText(committed);
    }
  }, [committed]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const flush = useCallback((next: string) => {
    clearTimeout(timer.current);
    setText(next);
    lastCommitted.current = next;
    latestCommit.current(next);
  }, []);
  const type = useCallback(
    (next: string) => {
      clearTimeout(timer.current);
      setText(next);
      timer.current = setTimeout(() => flush(next), delayMs);
    },
    [flush, delayMs],
  );
  return { text, type, flush };
}
