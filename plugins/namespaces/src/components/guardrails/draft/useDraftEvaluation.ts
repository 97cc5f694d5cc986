import { useApi } from '@backstage/core-plugin-api';
import {
  NamespacesApi,
  SourceProblem,
} from '@freehold/backstage-plugin-namespaces-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { namespacesApiRef } from '../../../api';
import { DraftOutcome, withPiece } from './draftOutcome';

/** Where an evaluation stands. `yaml` is the text that it is about. */
export type DraftEvaluation =
  | { status: 'idle' }
  | { status: 'refused'; yaml: string; problems: SourceProblem[] }
  | {
      status: 'running' | 'cancelled' | 'done';
      yaml: string;
      outcome?: DraftOutcome;
    }
  | { status: 'failed'; yaml: string; outcome?: DraftOutcome; error: Error };

/** Evaluates a draft piece by piece; goes on only while somebody looks, and stops when it is told to. */
export function useDraftEvaluation(): {
  evaluation: DraftEvaluation;
  evaluate(yaml: string): void;
  cancel(): void;
} {
  const api = useApi(namespacesApiRef);
  const [evaluation, setEvaluation] = useState<DraftEvaluation>({
    status: 'idle',
  });
  const running = useRef<AbortController>();

  useEffect(() => () => running.current?.abort(), []);

  const cancel = useCallback(() => {
    running.current?.abort();
    setEvaluation(last =>
      last.status === 'running' ? { ...last, status: 'cancelled' } : last,
    );
  }, []);

  const evaluate = useCallback(
    (yaml: string) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const report = (next: DraftEvaluation) => {
        if (!controller.signal.aborted) {
          setEvaluation(next);
        }
      };
      report({ status: 'running', yaml });
      evaluatePieces(api, yaml, controller.signal, report);
    },
    [api],
  );
  return { evaluation, evaluate, cancel };
}

async function evaluatePieces(
  api: NamespacesApi,
  yaml: string,
  signal: AbortSignal,
  report: (evaluation: DraftEvaluation) => void,
): Promise<void> {
  let outcome: DraftOutcome | undefined;
  let cursor: { after: string; commit: string } | undefined;
  try {
    do {
      const piece = await api.tryDraftPolicy(
        { yaml, ...(cursor && { cursor }) },
        { signal },
      );
      if (signal.aborted) {
        return;
      }
      if (!piece.ok) {
        report({ status: 'refused', yaml, problems: piece.problems });
        return;
      }
      outcome = withPiece(outcome, piece);
      if (cursor && piece.cursor && piece.cursor.after === cursor.after) {
        throw new Error('the backend does not get any further');
      }
      cursor = piece.cursor;
      report({ status: cursor ? 'running' : 'done', yaml, outcome });
    } while (cursor);
  } catch (reason) {
    const error = reason instanceof Error ? reason : new Error(String(reason));
    report({ status: 'failed', yaml, outcome, error });
  }
}
