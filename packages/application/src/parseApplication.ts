import { parseRecord } from './document/parseRecord';
import { applicationJsonSchema } from './jsonSchema';
import type { ParseResult } from './problem';
import { Application, applicationSchema } from './schema/applicationSchema';

/** The largest real record has a few kilobytes. */
const MAX_LENGTH = 64 * 1024;

/**
 * Reads application.yaml. What only the platform can tell is not checked here: see {@link checkApplication}.
 *
 * @public
 */
export function parseApplication(
  text: string,
  options: { file?: string } = {},
): ParseResult<Application> {
  const parsed = parseRecord(
    text,
    {
      kind: 'Application',
      schema: applicationSchema,
      jsonSchema: applicationJsonSchema,
      maxLength: MAX_LENGTH,
    },
    options,
  );
  return parsed.ok
    ? { ok: true, value: parsed.value, problems: parsed.problems.toArray() }
    : parsed;
}
