import { useCallback, useEffect, useState } from 'react';

/** The state of something that is asked for. */
export interface RequestState<T> {
  /** An answer to the current question is on its way. */
  loading: boolean;
  /** The last answer. While it is `outdated` it answers the question before, so that screens do not jump. */
  value?: T;
  outdated: boolean;
  /** Set when the last attempt failed; with a `value`, that is the answer to the same question from before. */
  error?: Error;
  /** Asks the same question again. */
  reload(): void;
}

type Question<T> = (signal: AbortSignal) => Promise<T>;

interface Settled<T> {
  question: Question<T>;
  attempt: number;
  answer?: { value: T; question: Question<T> };
  error?: Error;
}

/**
 * Asks, and asks anew whenever the question changes; a stale question is aborted and its late answer is dropped.
 * Without a question, for instance because something it needs is not known yet, the state is `loading`.
 */
export function useRequest<T>(question?: Question<T>): RequestState<T> {
  const [attempt, setAttempt] = useState(0);
  const [settled, setSettled] = useState<Settled<T>>();

  useEffect(() => {
    if (!question) {
      return undefined;
    }
    const controller = new AbortController();
    question(controller.signal).then(
      value => {
        if (!controller.signal.aborted) {
          setSettled({ question, attempt, answer: { value, question } });
        }
      },
      reason => {
        if (!controller.signal.aborted) {
          const error =
            reason instanceof Error ? reason : new Error(String(reason));
          setSettled(last => ({
            question,
            attempt,
            error,
            // An answer to another question would be shown as if it answered this one.
            answer:
              last?.answer?.question === question ? last.answer : undefined,
          }));
        }
      },
    );
    return () => controller.abort();
  }, [question, attempt]);

  const loading =
    !settled || settled.question !== question || settled.attempt !== attempt;
  return {
    loading,
    value: settled?.answer?.value,
    outdated:
      settled?.answer !== undefined && settled.answer.question !== question,
    error: loading ? undefined : settled.error,
    reload: useCallback(() => setAttempt(n => n + 1), []),
  };
}
