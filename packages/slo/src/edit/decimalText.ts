/** A number between 0 and 1 in digits, never with an exponent, which not every reader of YAML takes for a number. */
export function decimalText(fraction: number): string {
  const [digits, exponent = '0'] = String(fraction).split('e-');
  return shiftPoint(digits, -Number(exponent));
}

/**
 * Moves the decimal point of digits to the right, or to the left when `places` is negative. As text, because 0.9995 x 100
 * is 99.95 to people and may be something else to a computer.
 */
export function shiftPoint(digits: string, places: number): string {
  const [whole, part = ''] = digits.split('.');
  const point = whole.length + places;
  const all = whole + part;
  const padded =
    point < 1 ? '0'.repeat(1 - point) + all : all.padEnd(point, '0');
  const at = Math.max(point, 1);
  const head = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const tail = padded.slice(at).replace(/0+$/, '');
  return tail === '' ? head : `${head}.${tail}`;
}
