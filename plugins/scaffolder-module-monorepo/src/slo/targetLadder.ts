/** Targets that people agree on: each step about halves the budget. */
const LADDER = [
  0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995, 0.9998, 0.9999,
  0.99995, 0.99998, 0.99999,
];

/** The next common target above or below; `undefined` at the end of the ladder. */
export function nextTarget(
  target: number,
  direction: 'up' | 'down',
): number | undefined {
  return direction === 'up'
    ? LADDER.find(step => step > target)
    : LADDER.filter(step => step < target).at(-1);
}
