import { useCallback, useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { namespacesApiRef } from '@freehold/backstage-plugin-namespaces';
import { PreviewOutcome, previewEdit } from './previewEdit';
import { SloEdit } from './sloEdit';

/** Where the preview stands. */
export type PreviewState =
  | { status: 'asking' }
  | PreviewOutcome
  | { status: 'unreachable'; error: Error };

/** Targets and YAML change by single characters. */
const PAUSE_MS = 400;

interface Answer {
  question: string;
  attempt: number;
  state: PreviewState;
}

/** Asks what would come of an edit, and anew whenever it changes; without an edit, nothing is asked. */
export function usePreview(edit: SloEdit | undefined): {
  state: PreviewState;
  /** What was answered last, to be looked at until the next answer comes. */
  previous?: PreviewState;
  retry: () => void;
} {
  const api = useApi(namespacesApiRef);
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<Answer>();
  const retry = useCallback(() => setAttempt(n => n + 1), []);
  // The text of the question stands for its content: every render of a form brings a new object.
  const question = edit
    ? JSON.stringify([edit.application, edit.base, edit.text])
    : undefined;

  useEffect(() => {
    if (question === undefined) {
      return undefined;
    }
    const controller = new AbortController();
    const settle = (state: PreviewState) => {
      if (!controller.signal.aborted) {
        setAnswer({ question, attempt, state });
      }
    };
    const timer = setTimeout(() => {
      const [application, base, text] = JSON.parse(question);
      previewEdit(
        api,
        { application, base, text },
        { signal: controller.signal },
      ).then(settle, error => settle({ status: 'unreachable', error }));
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [api, question, attempt]);

  return answer?.question === question && answer?.attempt === attempt
    ? { state: answer.state, retry }
    : { state: { status: 'asking' }, previous: answer?.state, retry };
}
