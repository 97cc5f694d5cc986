/**
 * A double as `string()` writes it: the shortest text that reads back as the same number, with an exponent below 1e-4
 * and from 1e6 on. That is Go's `%g`, which cel-go asks.
 */
export function formatDouble(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  if (Object.is(value, -0)) return '-0';
  const [digits, exponent] = value.toExponential().split('e');
  const power = Number(exponent);
  if (value !== 0 && (power < -4 || power >= 6)) {
    return `${digits}e${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
  }
  return String(value);
}

/**
 * Rounds half to even where JavaScript rounds half up, on the exact binary value. Both write the digits that are asked
 * for by `digits`, which has to work for more of them, too.
 */
function roundedToEven(
  precision: number,
  digits: (precision: number) => string,
): string {
  const rounded = digits(precision);
  // A tie is 5 and nothing behind it. No double of a size that matters needs more than 60 digits more.
  const exact = digits(Math.min(100, precision + 60)).split('e')[0];
  const shorter = digits(precision).split('e')[0];
  const cut = exact.slice(
    0,
    precision === 0 ? exact.indexOf('.') : shorter.length,
  );
  const rest = exact.slice(cut.length).replace('.', '');
  const isTie = /^50*$/.test(rest);
  return isTie && Number(cut[cut.length - 1]) % 2 === 0
    ? rounded.replace(shorter, cut)
    : rounded;
}

/** Exactly so many digits behind the point, as Go writes them. */
export function formatFixed(value: number, precision: number): string {
  if (Math.abs(value) < 1e21) {
    const within = Math.min(precision, 100);
    const text = roundedToEven(within, digits => value.toFixed(digits));
    return text + '0'.repeat(precision - within);
  }
  // All doubles of this size are whole numbers.
  return precision === 0
    ? BigInt(value).toString()
    : `${BigInt(value)}.${'0'.repeat(precision)}`;
}

/** A mantissa with so many digits behind the point, and the exponent: `2.50` and `-3`. */
export function scientificParts(
  value: number,
  precision: number,
): [mantissa: string, exponent: string] {
  const text = roundedToEven(precision, digits => value.toExponential(digits));
  const [mantissa, exponent] = text.split('e');
  return [mantissa, exponent];
}
