/**
 * Runs a task for whoever asks, one run at a time. Calls during a run share one further run, because the running one may
 * have looked already at what they ask for.
 */
export class SharedRun {
  readonly #task: () => Promise<void>;
  #running?: Promise<void>;
  #again = false;

  /** @param task - never rejects */
  constructor(task: () => Promise<void>) {
    this.#task = task;
  }

  async run(): Promise<void> {
    if (this.#running) {
      this.#again = true;
    } else {
      this.#running = this.#untilQuiet().finally(() => {
        this.#running = undefined;
      });
    }
    await this.#running;
  }

  async #untilQuiet(): Promise<void> {
    do {
      this.#again = false;
      await this.#task();
    } while (this.#again);
  }
}
