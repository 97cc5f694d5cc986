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
  let timer: NodeJS.Timeout | undefined;
  let stop: (() => void) | undefined;
  const givenUp = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new Error(`${title} did not answer within ${timeoutMs / 1000} s`),
        ),
      timeoutMs,
    );
    stop = () => reject(new RefreshAbortedError());
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    signal.throwIfAborted();
    return await Promise.race([givenUp, ask(controller.signal)]);
  } catch (error) {
    throw signal.aborted ? new RefreshAbortedError() : error;
  } finally {
    clearTimeout(timer);
    if (stop) {
      signal.removeEventListener('abort', stop);
    }
    controller.abort();
  }
}
