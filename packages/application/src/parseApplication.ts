import type { ParseResult } from '@freehold/slo';
import { parseRecord, RecordFormat } from './document/parseRecord';
import { applicationJsonSchema } from './jsonSchema';
import { Application, applicationSchema } from './schema/applicationSchema';

/** What application.yaml is; the largest real record has a few kilobytes. */
export const applicationFormat: RecordFormat<typeof applicationSchema> = {
  kind: 'Application',
  schema: applicationSchema,
  jsonSchema: applicationJsonSchema,
  maxLength: 64 * 1024,
};

/**
 * Reads application.yaml. What only the platform can tell is not checked here: see {@link checkApplication}.
 *
 * @public
 */
export function parseApplication(
  text: string,
  options: { file?: string } = {},
): ParseResult<Application> {
  const parsed = parseRecord(text, applicationFormat, options);
  return parsed.ok
    ? { ok: true, value: parsed.value, problems: parsed.problems.toArray() }
    : parsed;
}
