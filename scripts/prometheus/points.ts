/** A difference in percentage points. */
export function points(fraction: number): string {
  return `${(fraction * 100).toFixed(4)} pp`;
}
