import { parentPort, workerData } from 'node:worker_threads';
import { CouldNotRunError } from '../couldNotRunError';
import type { ThreadMessage } from './checkInThreads';
import { checkApplications, createChecker, type CheckSetup } from './setup';

/** A thread of a check: takes names of applications and answers with what is wrong with them, until it is ended. */
export function answerUntilEnded(): void {
  const port = parentPort;
  if (port === null) return;
  const answer = (message: ThreadMessage) => port.postMessage(message);
  const setup = workerData as CheckSetup;
  try {
    const checker = createChecker(setup);
    port.on('message', (names: string[]) =>
      answer({
        kind: 'checked',
        checked: checkApplications(names, checker, setup),
      }),
    );
    answer({ kind: 'ready' });
  } catch (error) {
    if (!(error instanceof CouldNotRunError)) throw error;
    answer({ kind: 'problems', problems: error.problems });
  }
}
