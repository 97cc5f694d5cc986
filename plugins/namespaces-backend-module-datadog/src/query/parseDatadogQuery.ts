import { NAMESPACE_PLACEHOLDER } from '@freehold/slo';
import { SignedTerm, Term } from './term';

/** What a `datadogQuery` counts, or why it cannot be asked for all namespaces at once. */
export type ParsedQuery =
  | { ok: true; terms: SignedTerm[] }
  | { ok: false; reason: string };

const TERM = /^sum:([A-Za-z][A-Za-z0-9_.]{0,199})\{([^{}"]*)\}\.as_count\(\)/;
const TAG_BEFORE_PLACEHOLDER = /(^|[\s,])([A-Za-z][A-Za-z0-9_./-]*):$/;
const MAX_TERMS = 10;
const MAX_DEPTH = 10;

class UnreadableQuery extends Error {}

class Reader {
  #rest: string;

  constructor(query: string) {
    this.#rest = query.trim();
  }

  sum(sign: 1 | -1, depth: number): SignedTerm[] {
    if (depth > MAX_DEPTH) {
      throw new UnreadableQuery('It has too many parentheses.');
    }
    let next = this.#taken(/^[+-]/) === '-' ? flipped(sign) : sign;
    const terms = this.#operand(next, depth);
    for (;;) {
      const operator = this.#taken(/^[+-]/);
      if (operator === undefined) {
        return terms;
      }
      next = operator === '-' ? flipped(sign) : sign;
      terms.push(...this.#operand(next, depth));
    }
  }

  end(): void {
    if (this.#rest !== '') {
      throw this.#unexpected();
    }
  }

  #operand(sign: 1 | -1, depth: number): SignedTerm[] {
    // Zero is what is taken for missing counts anyway.
    if (this.#taken(/^(?:default_zero\s*)?\(/) !== undefined) {
      const terms = this.sum(sign, depth + 1);
      if (this.#taken(/^\)/) === undefined) {
        throw this.#unexpected();
      }
      return terms;
    }
    const match = TERM.exec(this.#rest);
    if (!match) {
      throw this.#unexpected();
    }
    this.#skip(match[0].length);
    return [{ ...termOf(match[1], match[2]), sign }];
  }

  #taken(pattern: RegExp): string | undefined {
    const taken = pattern.exec(this.#rest)?.[0];
    if (taken !== undefined) {
      this.#skip(taken.length);
    }
    return taken;
  }

  #skip(length: number): void {
    this.#rest = this.#rest.slice(length).trimStart();
  }

  #unexpected(): UnreadableQuery {
    const found =
      this.#rest === '' ? 'its end' : `"${this.#rest.slice(0, 40)}"`;
    return new UnreadableQuery(
      `A metric like sum:name{...}.as_count() or its end was expected at ${found}.`,
    );
  }
}

/**
 * Reads sums and differences of metrics. They are asked for one by one and computed here: in Datadog's arithmetic a
 * namespace drops out when one of two metrics is missing, and no errors would become no data.
 */
export function parseDatadogQuery(query: string): ParsedQuery {
  try {
    const reader = new Reader(query);
    const terms = reader.sum(1, 0);
    reader.end();
    return terms.length <= MAX_TERMS
      ? { ok: true, terms }
      : { ok: false, reason: `It has more than ${MAX_TERMS} metrics.` };
  } catch (error) {
    if (error instanceof UnreadableQuery) {
      return { ok: false, reason: error.message };
    }
    throw error;
  }
}

function flipped(sign: 1 | -1): 1 | -1 {
  return sign === 1 ? -1 : 1;
}

/** The namespace has to be one of several conditions that all hold, so that grouping by its tag finds the same events. */
function termOf(metric: string, scope: string): Term {
  const [before, ...others] = scope.split(NAMESPACE_PLACEHOLDER);
  if (others.length !== 1) {
    throw new UnreadableQuery(
      `Between the braces of ${metric}, ${NAMESPACE_PLACEHOLDER} has to stand exactly once.`,
    );
  }
  const tag = TAG_BEFORE_PLACEHOLDER.exec(before)?.[2];
  const [after] = others;
  if (tag === undefined || !/^(?:$|[\s,])/.test(after)) {
    throw new UnreadableQuery(
      `The scope of ${metric} has no condition like kube_namespace:${NAMESPACE_PLACEHOLDER}.`,
    );
  }
  const outer = before.slice(0, before.length - tag.length - 1);
  const depth = outer.split('(').length - outer.split(')').length;
  if (/\bOR\b/i.test(scope) || /\bNOT\s*$/i.test(outer) || depth !== 0) {
    throw new UnreadableQuery(
      `The scope of ${metric} has to hold for one namespace only: ${tag}:${NAMESPACE_PLACEHOLDER} outside of OR, NOT and parentheses.`,
    );
  }
  return { metric, scope: scope.trim(), tag };
}
