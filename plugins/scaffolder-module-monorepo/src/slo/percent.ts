/** Fifteen digits are what a number holds for sure: 99.9 / 100 is 0.9990000000000001 before they are cut. */
const exact = (value: number) => Number(value.toPrecision(15));

/** A fraction as the percentage that people write: `99.95` of 0.9995. */
export function formatPercent(target: number): string {
  const percent = exact(target * 100);
  // Numbers under a millionth would be written as 1e-7.
  return percent < 1e-6 ? percent.toFixed(15).replace(/0+$/, '') : `${percent}`;
}

/**
 * Reads a percentage as people type it, in full width too and with a comma; `undefined` when it is none, or not more
 * than 0 and less than 100. A target of 100 leaves no budget: every single error would break it.
 */
export function parsePercent(text: string): number | undefined {
  const written = text.normalize('NFKC').replace('%', '').trim();
  if (!/^\d{1,3}(?:[.,]\d{1,15})?$/.test(written)) {
    return undefined;
  }
  const target = exact(Number(written.replace(',', '.')) / 100);
  return target > 0 && target < 1 ? target : undefined;
}
