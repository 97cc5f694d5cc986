/** FNV-1a of some names: the same on every machine, and different for `ab`, `c` and `a`, `bc`. */
export function seedOf(...names: string[]): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(names.join('\0'))) {
    value = Math.imul(value ^ byte, 0x01000193);
  }
  return value >>> 0;
}

/** A number from 0 up to, but not including, 1: always the same for a seed and a place in its sequence. */
export function uniform(seed: number, place: number): number {
  let value = Math.imul(seed ^ Math.imul(place, 0x9e3779b1), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  value = Math.imul(value ^ (value >>> 16), 0x27d4eb2d);
  return ((value ^ (value >>> 15)) >>> 0) / 2 ** 32;
}

/** The same, between two numbers. */
export function between(
  [least, most]: readonly [number, number],
  seed: number,
  place: number,
): number {
  return least + (most - least) * uniform(seed, place);
}
