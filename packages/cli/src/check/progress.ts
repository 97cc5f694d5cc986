import type { Terminal } from '../terminal';

/** What is over by then needs no progress. */
const PATIENCE_MS = 1000;
const INTERVAL_MS = 100;

/** Says on a terminal how far a check is, when it takes long, and leaves no trace of it. */
export class Progress {
  readonly #started: number;
  #shown: number | undefined;

  constructor(
    private readonly total: number,
    private readonly terminal: Terminal,
    private readonly now: () => number,
  ) {
    this.#started = now();
  }

  update(done: number): void {
    const now = this.now();
    if (
      !this.terminal.stderrIsTerminal ||
      now - this.#started < PATIENCE_MS ||
      now - (this.#shown ?? 0) < INTERVAL_MS
    ) {
      return;
    }
    this.#shown = now;
    this.terminal.stderr(
      `\r\u001b[KChecking: ${done} of ${this.total} applications`,
    );
  }

  clear(): void {
    if (this.#shown !== undefined) this.terminal.stderr('\r\u001b[K');
  }
}
