import { Problem } from '@freehold/application';

const LONGEST_EXCERPT = 80;

/** A value of a document for a message: on one line, quoted, and short whatever somebody wrote. */
export function excerpt(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST_EXCERPT
    ? `${text.slice(0, LONGEST_EXCERPT)}…`
    : text;
}

/** A problem with the severity of most. */
export function problem(
  fields: Omit<Problem, 'severity' | 'path'> &
    Partial<Pick<Problem, 'severity' | 'path'>>,
): Problem {
  const { code, severity = 'error', file, path = [], ...rest } = fields;
  return { code, severity, ...(file && { file }), path, ...rest };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
