/** Runs tasks one at a time, in the order in which they came. A task that fails does not stop the next. */
export class FifoQueue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task, task);
    this.#last = result.catch(() => {});
    return result;
  }
}
