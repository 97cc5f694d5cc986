const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Digits beyond which a difference is not worth its room. */
const MAX_DIGITS = 5;
/** Differences below this are floating point, not failures: 1 - 0.999 is 0.0010000000000000009. */
const EPSILON = 1e-12;

/**
 * A fraction in percent. It never rounds to what it is not: 99.996 % does not become 100 %, nor 0.4 % nothing, nor an
 * attainment just below its target (`apart`) the target itself; there it takes more digits.
 */
export function formatPercent(
  fraction: number,
  language: string,
  options: { digits?: number; apart?: number } = {},
): string {
  const bounds = [0, 1, options.apart]
    .filter((bound): bound is number => bound !== undefined)
    .filter(bound => Math.abs(fraction - bound) > EPSILON);
  for (let digits = options.digits ?? 2; digits <= MAX_DIGITS; digits++) {
    const shown = Number((fraction * 100).toFixed(digits));
    if (bounds.every(bound => Math.abs(shown - bound * 100) > EPSILON)) {
      return percent(shown / 100, digits, language);
    }
  }
  // Closer than the digits can tell: stay on the side that is true.
  const step = 10 ** -MAX_DIGITS;
  const bound = bounds.reduce((a, b) =>
    Math.abs(b - fraction) < Math.abs(a - fraction) ? b : a,
  );
  const shown = bound * 100 + (fraction < bound ? -step : step);
  return percent(shown / 100, MAX_DIGITS, language);
}

function percent(fraction: number, digits: number, language: string): string {
  return numberFormat(language, {
    style: 'percent',
    maximumFractionDigits: digits,
  }).format(fraction);
}

/** A number with as many digits as its size deserves: 1,234, 13.5, 0.04. */
export function formatNumber(value: number, language: string): string {
  const size = Math.abs(value);
  if (size >= 100) {
    return numberFormat(language, {
      maximumFractionDigits: 0,
    }).format(value);
  }
  return numberFormat(language, {
    maximumSignificantDigits: size >= 1 ? 3 : 2,
  }).format(value);
}

/** The difference of two fractions in points, always with its sign, and 0 when there is none to see. */
export function formatPoints(delta: number, language: string): string {
  return new Intl.NumberFormat(language, {
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  }).format(delta * 100);
}

/** A length of time in the unit in which people would say it: 26 seconds, 43.2 minutes, 30 days. */
export function formatSpan(
  ms: number,
  language: string,
  unitDisplay: 'long' | 'short' = 'long',
): string {
  const size = Math.abs(ms);
  const [unit, length] = unitOf(size);
  return numberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay,
    maximumFractionDigits: 1,
  }).format(ms / length);
}

function unitOf(size: number): [unit: string, length: number] {
  // Two of a unit before it is used: "90 minutes" and "36 hours" say more than "1.5".
  if (size >= 2 * DAY) {
    return ['day', DAY];
  }
  if (size >= 2 * HOUR) {
    return ['hour', HOUR];
  }
  return size >= MINUTE ? ['minute', MINUTE] : ['second', 1000];
}

/** Formats cost a hundred times what formatting does, and a page of the list needs several hundred figures. */
const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(
  language: string,
  options: Intl.NumberFormatOptions,
): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language, options);
    formats.set(key, format);
  }
  return format;
}
