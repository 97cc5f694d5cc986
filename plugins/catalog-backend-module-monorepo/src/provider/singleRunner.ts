/**
 * Runs a task never twice at once. A call during a run starts one more run after it, which all calls that come
 * meanwhile share: each of them sees a run that began after the call, and a burst of calls costs two runs.
 */
export function singleRunner(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let waiting: Promise<void> | undefined;

  const start = (): Promise<void> => {
    waiting = undefined;
    running = task().finally(() => {
      running = undefined;
    });
    return running;
  };

  return () => {
    if (!running) {
      return start();
    }
    // A failed run is its own callers' business; the next one starts all the same.
    waiting ??= running.then(start, start);
    return waiting;
  };
}
