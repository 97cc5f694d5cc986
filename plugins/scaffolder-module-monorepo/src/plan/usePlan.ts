import { useCallback, useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { JsonObject } from '@backstage/types';
import { namespacesApiRef } from '@freehold/backstage-plugin-namespaces';
import { draftFromFormData } from '../draft/draftFromFormData';
import { PlanOutcome, planDraft } from './planDraft';

/** Where planning stands. */
export type PlanState =
  | { status: 'planning' }
  | PlanOutcome
  | { status: 'unreachable'; error: Error };

/** The data of a form changes by single letters. */
const PAUSE_MS = 300;

interface Answer {
  question: string;
  attempt: number;
  state: PlanState;
}

/** Plans the form's data, and anew whenever something of it changes that the plan depends on. */
export function usePlan(formData: JsonObject): {
  state: PlanState;
  retry: () => void;
} {
  const api = useApi(namespacesApiRef);
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<Answer>();
  const retry = useCallback(() => setAttempt(n => n + 1), []);
  // The text of the question stands for its content: every render of a form brings a new object.
  const question = JSON.stringify(draftFromFormData(formData));

  useEffect(() => {
    const controller = new AbortController();
    const settle = (state: PlanState) => {
      if (!controller.signal.aborted) {
        setAnswer({ question, attempt, state });
      }
    };
    const timer = setTimeout(() => {
      planDraft(api, JSON.parse(question), {
        signal: controller.signal,
      }).then(settle, error => settle({ status: 'unreachable', error }));
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [api, question, attempt]);

  return answer?.question === question && answer.attempt === attempt
    ? { state: answer.state, retry }
    : { state: { status: 'planning' }, retry };
}
