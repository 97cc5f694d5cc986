import { RE2JS, RE2JSException } from 're2js';
import { remembering } from '../remembering';

/** A schema has a few hundred patterns at most. */
const MOST_PATTERNS = 2_000;
const LONGEST_PATTERN = 10_000;

type Test = (text: string) => boolean;

/** Regular expressions as Go reads them, each compiled once. */
export class Patterns {
  readonly #tests = new Map<string, Test | undefined>();

  /** @returns `undefined` for what is no expression, or too large a one */
  matches(pattern: string, text: string): boolean | undefined {
    if (!this.#tests.has(pattern)) {
      if (this.#tests.size >= MOST_PATTERNS) {
        return undefined;
      }
      this.#tests.set(pattern, testOf(pattern));
    }
    return this.#tests.get(pattern)?.(text);
  }
}

function testOf(pattern: string): Test | undefined {
  if (pattern.length > LONGEST_PATTERN) {
    return undefined;
  }
  try {
    const expression = RE2JS.compile(pattern);
    return remembering(text => expression.matcher(text).find());
  } catch (error) {
    if (error instanceof RE2JSException) {
      return undefined;
    }
    throw error;
  }
}
