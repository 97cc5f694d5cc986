import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Problem } from '@freehold/application';
import type { GuardrailChecker } from '@freehold/guardrails';
import { CouldNotRunError } from '../couldNotRunError';
import {
  checkApplications,
  type CheckedApplications,
  type CheckSetup,
} from './setup';

/** Below that, starting a thread costs more than it saves. */
const MIN_APPLICATIONS = 200;

/** Applications that a thread takes at a time: small enough that all threads end together. */
const SLICE = 50;

/** More threads than that are busy with waiting for the memory. */
const MAX_THREADS = 16;

/** Half of what a thread takes by itself: a quarter less memory for all, in the same time. */
const YOUNG_GENERATION_MB = 24;

/** What a thread answers. */
export type ThreadMessage =
  | { kind: 'ready' }
  | { kind: 'checked'; checked: CheckedApplications }
  | { kind: 'problems'; problems: Problem[] };

export interface ThreadOptions {
  /** The file that a thread starts with; without one there are no threads. */
  threadFile?: string;
  jobs?: number;
  /** Is told after each slice how many applications are done. */
  onProgress(done: number): void;
}

/** Checks applications in as many threads as are worth it. The order of the results is left to the report. */
export async function checkInThreads(
  names: readonly string[],
  setup: CheckSetup,
  checker: GuardrailChecker,
  { threadFile, jobs, onProgress }: ThreadOptions,
): Promise<CheckedApplications> {
  const slices: string[][] = [];
  for (let start = 0; start < names.length; start += SLICE) {
    slices.push(names.slice(start, start + SLICE));
  }
  const threads = Math.min(
    jobs ?? Math.min(availableParallelism(), MAX_THREADS),
    slices.length,
  );
  const total: CheckedApplications = { results: [], applications: 0, files: 0 };
  const add = ({ results, applications, files }: CheckedApplications) => {
    for (const result of results) total.results.push(result);
    total.applications += applications;
    total.files += files;
    onProgress(total.applications);
  };
  if (
    threadFile === undefined ||
    threads < 2 ||
    (jobs === undefined && names.length < MIN_APPLICATIONS)
  ) {
    for (const slice of slices) add(checkApplications(slice, checker, setup));
    return total;
  }
  const workers = Array.from(
    { length: threads },
    () =>
      new Worker(threadFile, {
        workerData: setup,
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
      }),
  );
  try {
    await Promise.all(workers.map(worker => drain(worker, slices, add)));
  } finally {
    await Promise.all(workers.map(worker => worker.terminate()));
  }
  return total;
}

/** Hands slices to a thread until none is left. */
function drain(
  worker: Worker,
  slices: string[][],
  add: (checked: CheckedApplications) => void,
): Promise<void> {
  return new Promise((done, fail) => {
    worker.on('error', fail);
    worker.on('exit', () =>
      fail(new Error('A thread of the check ended before its work did')),
    );
    worker.on('message', (message: ThreadMessage) => {
      if (message.kind === 'problems') {
        fail(new CouldNotRunError(message.problems));
        return;
      }
      if (message.kind === 'checked') add(message.checked);
      const next = slices.shift();
      if (next === undefined) done();
      else worker.postMessage(next);
    });
  });
}
