interface Field {
  min: number;
  max: number;
  names?: string[];
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DAYS = 'sun mon tue wed thu fri sat'.split(' ');

/** Minute, hour, day of the month, month, day of the week, as the CronJob controller reads them. */
const FIELDS: Field[] = [
  { min: 0, max: 59 },
  { min: 0, max: 23 },
  { min: 1, max: 31 },
  { min: 1, max: 12, names: MONTHS },
  { min: 0, max: 6, names: DAYS },
];

const MACROS = new Set([
  '@yearly',
  '@annually',
  '@monthly',
  '@weekly',
  '@daily',
  '@midnight',
  '@hourly',
]);

/**
 * Whether the Kubernetes CronJob controller would accept a schedule. `@every` and `TZ=` are refused: the first drifts,
 * the second is an error since Kubernetes 1.29.
 *
 * @public
 */
export function isCronSchedule(schedule: string): boolean {
  if (MACROS.has(schedule)) {
    return true;
  }
  const fields = schedule.split(' ');
  return (
    fields.length === FIELDS.length &&
    fields.every((field, index) =>
      field.split(',').every(item => isFieldItem(item, FIELDS[index])),
    )
  );
}

/** `*`, `5`, `1-5`, each with an optional step. */
function isFieldItem(item: string, field: Field): boolean {
  const [range, step, ...rest] = item.split('/');
  if (rest.length > 0 || (step !== undefined && !isPositive(step))) {
    return false;
  }
  if (range === '*') {
    return true;
  }
  const bounds = range.split('-').map(bound => toNumber(bound, field));
  if (bounds.length > 2 || bounds.some(bound => bound === undefined)) {
    return false;
  }
  const [from = 0, to = from] = bounds;
  return from >= field.min && to <= field.max && from <= to;
}

function isPositive(text: string): boolean {
  return /^[0-9]{1,2}$/.test(text) && Number(text) > 0;
}

function toNumber(text: string, field: Field): number | undefined {
  if (/^[0-9]{1,2}$/.test(text)) {
    return Number(text);
  }
  const index = field.names?.indexOf(text.toLowerCase()) ?? -1;
  return index === -1 ? undefined : field.min + index;
}
