import { diff3Merge } from 'node-diff3';

/** A clean three-way merge, or a text with conflict markers. */
export type MergeResult =
  | { ok: true; text: string }
  | { ok: false; text: string };

interface Sides {
  base: string;
  current: string;
  next: string;
}

const LABELS = {
  current: 'in the monorepo',
  base: 'last generated',
  next: 'generated now',
};

/**
 * The merge compares lines by number instead of by text: its index is a plain object, in which a line such as
 * `constructor` would find what it never put there.
 */
function numberLines() {
  const numbers = new Map<string, number>();
  const lines: string[] = [];
  return {
    encode: (text: string): number[] =>
      text.split('\n').map(line => {
        const known = numbers.get(line);
        if (known !== undefined) {
          return known;
        }
        numbers.set(line, lines.length);
        lines.push(line);
        return lines.length - 1;
      }),
    decode: (encoded: readonly number[]): string[] =>
      encoded.map(number => lines[number]),
  };
}

function markers(sides: {
  current: string[];
  base: string[];
  next: string[];
}): string[] {
  return [
    `<<<<<<< ${LABELS.current}`,
    ...sides.current,
    `||||||| ${LABELS.base}`,
    ...sides.base,
    '=======',
    ...sides.next,
    `>>>>>>> ${LABELS.next}`,
  ];
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** The whole of each side between conflict markers. */
export function conflictText(sides: Sides): string {
  return `${markers({
    current: linesOf(sides.current),
    base: linesOf(sides.base),
    next: linesOf(sides.next),
  }).join('\n')}\n`;
}

/**
 * The merge compares each line with every equal one of the base, so a long text of equal lines would keep it busy for
 * hours. Real files stay a thousand times below.
 */
const MAX_COMPARISONS = 5_000_000;

function comparisons(base: readonly number[], side: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const line of base) {
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return side.reduce((sum, line) => sum + (counts.get(line) ?? 0), 0);
}

/** Merges by lines: what one side changed is taken, what both changed alike is taken once, the rest is a conflict. */
export function mergeText(sides: Sides): MergeResult {
  const { encode, decode } = numberLines();
  const base = encode(sides.base);
  const current = encode(sides.current);
  const next = encode(sides.next);
  if (comparisons(base, current) + comparisons(base, next) > MAX_COMPARISONS) {
    return { ok: false, text: conflictText(sides) };
  }
  const regions = diff3Merge(current, base, next, {
    excludeFalseConflicts: true,
  });
  let ok = true;
  const lines = regions.flatMap(region => {
    if (!region.conflict) {
      return decode(region.ok ?? []);
    }
    ok = false;
    const { a, o, b } = region.conflict;
    return markers({ current: decode(a), base: decode(o), next: decode(b) });
  });
  return { ok, text: lines.join('\n') };
}
