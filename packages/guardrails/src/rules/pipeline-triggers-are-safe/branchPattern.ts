import { RE2JS, RE2JSException } from 're2js';

/** Longer than any list of branches that somebody writes. */
const MAX_LENGTH = 500;

/** Nearly all triggers of a monorepo name its one branch. */
const CACHE_SIZE = 100;
const known = new Map<string, BranchPattern>();

/** Which branches a trigger starts on, or that it cannot be told. */
export type BranchPattern =
  | { ok: true; matches(branch: string): boolean }
  | { ok: false; reason: string };

/**
 * Reads the branch of a git trigger as Echo does: a regular expression that has to match the whole name. What Java knows
 * and RE2 does not, as lookahead, cannot be told; in exchange none takes longer than the name is long.
 */
export function branchPattern(text: string): BranchPattern {
  let pattern = known.get(text);
  if (!pattern) {
    pattern = compile(text);
    if (known.size >= CACHE_SIZE) {
      known.clear();
    }
    known.set(text, pattern);
  }
  return pattern;
}

function compile(text: string): BranchPattern {
  if (text.length > MAX_LENGTH) {
    return { ok: false, reason: `it is longer than ${MAX_LENGTH} characters` };
  }
  try {
    const compiled = RE2JS.compile(text);
    return { ok: true, matches: branch => compiled.matches(branch) };
  } catch (error) {
    if (error instanceof RE2JSException) {
      return { ok: false, reason: error.message };
    }
    throw error;
  }
}

/** Names that somebody could give to a branch, and that nobody means who writes the name of one. */
export function strangersOf(branch: string): string[] {
  return [
    `${branch}-2`,
    `${branch}2`,
    `${branch}/2`,
    `not-${branch}`,
    `my${branch}`,
    `feature/${branch}`,
    'somebody-else',
  ];
}
