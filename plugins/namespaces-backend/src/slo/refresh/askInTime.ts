/**
 * Asks with a limit of time, which holds for providers that do not look at their signal as well. Rejects with the reason
 * of `signal` when that ends the question.
 */
export async function askInTime<T>(
  options: { title: string; timeoutMs: number; signal: AbortSignal },
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { title, timeoutMs, signal } = options;
  signal.throwIfAborted();
  const question = new AbortController();
  const end = () => question.abort(signal.reason);
  signal.addEventListener('abort', end, { once: true });
  const timer = setTimeout(
    () =>
      question.abort(
        new Error(`${title} did not answer within ${timeoutMs / 1000} s`),
      ),
    timeoutMs,
  );
  const givenUp = new Promise<never>((_resolve, reject) => {
    question.signal.addEventListener('abort', () =>
      reject(question.signal.reason),
    );
  });
  try {
    return await Promise.race([givenUp, ask(question.signal)]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
}
