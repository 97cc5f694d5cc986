import { RE2JS, RE2JSException } from 're2js';
import { CelFault, evaluationFault } from '../fault';
import { MAX_PATTERN_LENGTH } from '../limits';
import type { CostMeter } from '../run/costMeter';

/** Policies use few expressions, for every object again. */
const CACHE_SIZE = 200;
const cache = new Map<string, RE2JS>();

function compiled(pattern: string, meter: CostMeter): RE2JS {
  const existing = cache.get(pattern);
  if (existing) {
    return existing;
  }
  // Compiling costs more than matching: whoever makes up a new expression for every element pays for it.
  meter.spend(10 * pattern.length);
  const result = RE2JS.compile(pattern);
  meter.spend(result.programSize());
  if (cache.size >= CACHE_SIZE) {
    cache.delete(cache.keys().next().value!);
  }
  cache.set(pattern, result);
  return result;
}

/**
 * A regular expression as Go reads it: RE2, which never goes back in the text, so that no expression takes more than
 * linear time. JavaScript's own would.
 */
export function compilePattern(pattern: string, meter: CostMeter): RE2JS {
  meter.spendText(pattern.length);
  if (pattern.length > MAX_PATTERN_LENGTH) {
    throw new CelFault(
      'limit',
      `the regular expression is longer than ${MAX_PATTERN_LENGTH} characters`,
    );
  }
  try {
    return compiled(pattern, meter);
  } catch (error) {
    if (error instanceof RE2JSException) {
      throw evaluationFault(`invalid regular expression: ${error.message}`);
    }
    throw error;
  }
}

/** The price of looking through a text: its length times the size of the program. */
function spendSearch(
  expression: RE2JS,
  length: number,
  meter: CostMeter,
): void {
  meter.spend(1 + (length / 10) * Math.max(1, expression.programSize() / 4));
}

/** Whether any part of the text matches. */
export function matches(
  text: string,
  pattern: string,
  meter: CostMeter,
): boolean {
  const expression = compilePattern(pattern, meter);
  spendSearch(expression, text.length, meter);
  return expression.matcher(text).find();
}

/** What matches, from left to right, at most so many. As in Go, nothing is found directly behind what was found. */
export function findAll(
  text: string,
  pattern: string,
  limit: number,
  meter: CostMeter,
): string[] {
  const expression = compilePattern(pattern, meter);
  const matcher = expression.matcher(text);
  const found: string[] = [];
  let end = -1;
  while (found.length < limit) {
    // A search that finds little may have looked at all that is left.
    spendSearch(expression, text.length - Math.max(0, end), meter);
    if (!matcher.find()) {
      break;
    }
    if (matcher.start() !== matcher.end() || matcher.start() !== end) {
      found.push(matcher.group() ?? '');
    }
    end = matcher.end();
  }
  return found;
}
