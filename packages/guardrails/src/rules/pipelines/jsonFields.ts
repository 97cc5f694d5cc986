/** Fields of JSON that nobody has checked: what is not as it should be, is not there. */

export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function recordOf(value: unknown): JsonRecord {
  return isRecord(value) ? value : {};
}

/** The objects of a list, each with its index in the list. */
export function recordsOf(
  value: unknown,
): Array<{ index: number; fields: JsonRecord }> {
  return Array.isArray(value)
    ? value.flatMap((fields: unknown, index) =>
        isRecord(fields) ? [{ index, fields }] : [],
      )
    : [];
}

/** The texts of a list; anything else counts as absent. */
export function textsOf(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : [];
}

/** A text that says something. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Whether a text holds an expression, which has a value only when the pipeline runs. */
export function isComputed(value: unknown): value is string {
  return typeof value === 'string' && value.includes('${');
}
