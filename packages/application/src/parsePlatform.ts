import type { ParseResult } from '@freehold/slo';
import { platformChecks } from './checks/platformChecks';
import { parseRecord } from './document/parseRecord';
import { platformJsonSchema } from './jsonSchema';
import { Platform, platformSchema } from './schema/platformSchema';

const MAX_LENGTH = 256 * 1024;

/**
 * Reads platform.yaml, fills in the defaults of the schema, and checks that its parts fit each other.
 *
 * @public
 */
export function parsePlatform(
  text: string,
  options: { file?: string } = {},
): ParseResult<Platform> {
  const parsed = parseRecord(
    text,
    {
      kind: 'Platform',
      schema: platformSchema,
      jsonSchema: platformJsonSchema,
      maxLength: MAX_LENGTH,
    },
    options,
  );
  if (!parsed.ok) {
    return parsed;
  }
  const { value, positions, problems } = parsed;
  for (const check of platformChecks) {
    for (const finding of check(value)) {
      problems.add({
        ...finding,
        code: `platform/${finding.code}`,
        position: positions.ofValue(finding.path ?? []),
      });
    }
  }
  return problems.hasErrors
    ? { ok: false, problems: problems.toArray() }
    : { ok: true, value, problems: problems.toArray() };
}
