import { RE2JS, RE2JSException } from 're2js';

/** A schema has a few hundred patterns at most. */
const MOST_PATTERNS = 2_000;
const LONGEST_PATTERN = 10_000;
/** Texts that are remembered to match; longer ones are not worth their memory. */
const MOST_TEXTS = 5_000;
const LONGEST_TEXT = 80;

/** What matching may cost for one object: characters times the size of the expression. */
export interface PatternBudget {
  left: number;
}

interface Pattern {
  expression: RE2JS;
  matched: Set<string>;
}

/** Regular expressions as Go reads them, each compiled once. */
export class Patterns {
  readonly #patterns = new Map<string, Pattern | undefined>();

  /** @returns `undefined` for what is no expression, or would take too long */
  matches(
    text: string,
    pattern: string,
    budget: PatternBudget,
  ): boolean | undefined {
    const known = this.#compiled(pattern);
    if (!known || known.matched.has(text)) {
      return known && true;
    }
    budget.left -= (text.length + 1) * known.expression.programSize();
    if (budget.left < 0) {
      return undefined;
    }
    const matches = known.expression.matcher(text).find();
    if (
      matches &&
      text.length <= LONGEST_TEXT &&
      known.matched.size < MOST_TEXTS
    ) {
      known.matched.add(text);
    }
    return matches;
  }

  #compiled(pattern: string): Pattern | undefined {
    if (!this.#patterns.has(pattern)) {
      if (this.#patterns.size >= MOST_PATTERNS) {
        return undefined;
      }
      this.#patterns.set(pattern, compile(pattern));
    }
    return this.#patterns.get(pattern);
  }
}

function compile(pattern: string): Pattern | undefined {
  if (pattern.length > LONGEST_PATTERN) {
    return undefined;
  }
  try {
    return { expression: RE2JS.compile(pattern), matched: new Set() };
  } catch (error) {
    if (error instanceof RE2JSException) {
      return undefined;
    }
    throw error;
  }
}
