import { useCallback, useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { namespacesApiRef } from '@freehold/backstage-plugin-namespaces';
import { DraftProblem } from '@freehold/backstage-plugin-namespaces-common';
import { isWellFormedName } from './nameRules';

/** What is known about a name. */
export type NameCheck =
  | { status: 'empty' }
  | { status: 'malformed' | 'checking' | 'available' }
  | { status: 'refused'; problem?: DraftProblem }
  | { status: 'unknown'; error: Error };

/** Long enough to finish a word, short enough to feel immediate. */
const PAUSE_MS = 300;

interface Answer {
  name: string;
  attempt: number;
  check: NameCheck;
}

/** Checks the name against the monorepo while it is typed; a request for an outdated name is aborted. */
export function useNameCheck(name: string): {
  check: NameCheck;
  retry: () => void;
} {
  const api = useApi(namespacesApiRef);
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<Answer>();
  const retry = useCallback(() => setAttempt(n => n + 1), []);

  useEffect(() => {
    if (!isWellFormedName(name)) {
      return undefined;
    }
    const controller = new AbortController();
    const settle = (check: NameCheck) => {
      if (!controller.signal.aborted) {
        setAnswer({ name, attempt, check });
      }
    };
    const timer = setTimeout(() => {
      api.checkName(name, { signal: controller.signal }).then(
        ({ available, problem }) =>
          settle(
            available
              ? { status: 'available' }
              : { status: 'refused', problem },
          ),
        error => settle({ status: 'unknown', error }),
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [api, name, attempt]);

  if (name === '') {
    return { check: { status: 'empty' }, retry };
  }
  if (!isWellFormedName(name)) {
    return { check: { status: 'malformed' }, retry };
  }
  if (answer?.name === name && answer.attempt === attempt) {
    return { check: answer.check, retry };
  }
  return { check: { status: 'checking' }, retry };
}
