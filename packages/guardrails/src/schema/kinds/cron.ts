import { remembered } from '../../remembered';
/** A field of a schedule: the numbers it may hold, and names for them. */
interface Field {
  least: number;
  most: number;
  names?: readonly string[];
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DAYS = 'sun mon tue wed thu fri sat'.split(' ');

const FIELDS: readonly Field[] = [
  { least: 0, most: 59 },
  { least: 0, most: 23 },
  { least: 1, most: 31 },
  { least: 1, most: 12, names: MONTHS },
  { least: 0, most: 6, names: DAYS },
];

const DESCRIPTORS = new Set([
  '@yearly',
  '@annually',
  '@monthly',
  '@weekly',
  '@daily',
  '@midnight',
  '@hourly',
]);

/** A duration of Go: `1h30m`. */
const DURATION =
  /^[+-]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;

/** Longer than any schedule that a person writes. */
const MOST_CHARACTERS = 1_000;

/** Whether a CronJob takes a schedule: `ParseStandard` of github.com/robfig/cron v3.0.1. */
export function isSchedule(text: string): boolean {
  if (text.length > MOST_CHARACTERS) {
    return false;
  }
  if (text.startsWith('@')) {
    return (
      DESCRIPTORS.has(text) ||
      (text.startsWith('@every ') && DURATION.test(text.slice(7)))
    );
  }
  const fields = text.trim().split(/\s+/);
  return (
    fields.length === FIELDS.length &&
    fields.every((field, index) => isField(field, FIELDS[index]))
  );
}

function isField(text: string, field: Field): boolean {
  // Go splits at every comma and skips what is empty between them.
  const parts = text.split(',').filter(Boolean);
  return parts.every(part => isRange(part, field));
}

/** `5`, `1-5`, `*`, each with `/2` behind it. */
function isRange(text: string, field: Field): boolean {
  const [range, step, ...rest] = text.split('/');
  const bounds = range.split('-');
  if (rest.length > 0 || bounds.length > 2) {
    return false;
  }
  const isAny = range === '*' || range === '?';
  if (!isAny) {
    const [start, end = start] = bounds.map(bound => numberOf(bound, field));
    if (
      start === undefined ||
      end === undefined ||
      start < field.least ||
      end > field.most ||
      start > end
    ) {
      return false;
    }
  }
  return step === undefined || (/^\d+$/.test(step) && Number(step) > 0);
}

function numberOf(text: string, { least, names }: Field): number | undefined {
  const index = names?.indexOf(text.toLowerCase()) ?? -1;
  if (index >= 0) {
    return index + least;
  }
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

/** Whether it is a name of the time zone database, which the JavaScript runtime has, too. It is asked once for a name. */
export const isTimeZone = remembered(name => {
  // A runtime also takes offsets, and any case; Go does not.
  if (!/^[A-Z][A-Za-z0-9_+/-]*$/.test(name) || name === 'Local') {
    return false;
  }
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
});
