/** The question was given up, because the process or the task ends: nobody is to blame, and nothing is recorded. */
export class RefreshAbortedError extends Error {
  constructor() {
    super('The refresh was stopped');
    this.name = 'RefreshAbortedError';
  }
}

/** Asks with a limit of time, which holds for providers that do not look at their signal as well. */
export async function askInTime<T>(
  options: { title: string; timeoutMs: number; signal: AbortSignal },
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { title, timeoutMs, signal } = options;
  const controller = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const giveUp = (error: Error) => {
      reject(error);
      controller.abort(error);
    };
    const stop = () => giveUp(new RefreshAbortedError());
    const timer = setTimeout(
      () =>
        giveUp(
          new Error(`${title} did not answer within ${timeoutMs / 1000} s`),
        ),
      timeoutMs,
    );
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    };
    if (signal.aborted) {
      stop();
      done();
      return;
    }
    signal.addEventListener('abort', stop, { once: true });
    // Whatever a provider does, it becomes a rejection of this promise.
    Promise.resolve()
      .then(() => ask(controller.signal))
      .then(resolve, reject)
      .finally(done);
  });
}
