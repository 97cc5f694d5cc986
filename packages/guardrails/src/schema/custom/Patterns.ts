import { RE2JS, RE2JSException } from 're2js';

/** A schema has a few hundred patterns at most. */
const MOST_PATTERNS = 2_000;
const LONGEST_PATTERN = 10_000;

/** Regular expressions as Go reads them, each compiled once. */
export class Patterns {
  readonly #compiled = new Map<string, RE2JS | undefined>();

  /** @returns `undefined` for what is no expression, or too large a one */
  matches(pattern: string, text: string): boolean | undefined {
    if (!this.#compiled.has(pattern)) {
      if (this.#compiled.size >= MOST_PATTERNS) {
        return undefined;
      }
      this.#compiled.set(pattern, compile(pattern));
    }
    return this.#compiled.get(pattern)?.matcher(text).find();
  }
}

function compile(pattern: string): RE2JS | undefined {
  if (pattern.length > LONGEST_PATTERN) {
    return undefined;
  }
  try {
    return RE2JS.compile(pattern);
  } catch (error) {
    if (error instanceof RE2JSException) {
      return undefined;
    }
    throw error;
  }
}
