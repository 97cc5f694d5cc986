import { showValue } from '@freehold/slo';
import type { CelJson } from '../../cel';
import type { KubernetesObject } from '../../policy';
import { listOf } from '../../policy/objectFields';
import type { Path, SchemaReport } from '../SchemaReport';
import { checkAmount } from './amounts';

/** How many of the allowed values a message lists. */
const MOST_SHOWN = 20;

/**
 * Which values, how large and of what form.
 *
 * @returns whether all of that could be evaluated
 */
export function checkLimits(
  schema: KubernetesObject,
  value: CelJson,
  path: Path,
  report: SchemaReport,
  matches: (text: string, pattern: string) => boolean | undefined,
): boolean {
  if (schema.enum !== undefined) {
    checkEnum(listOf(schema.enum), value, path, report);
  }
  checkAmount(schema, value, path, report);
  if (typeof schema.pattern !== 'string' || typeof value !== 'string') {
    return true;
  }
  const answer = matches(value, schema.pattern);
  if (answer === false) {
    report.field(
      'invalid-value',
      path,
      `is ${showValue(value)}, and has to match ${schema.pattern.slice(
        0,
        200,
      )}`,
      'Write a value that matches the pattern.',
    );
  }
  return answer !== undefined;
}

function checkEnum(
  allowed: readonly CelJson[],
  value: CelJson,
  path: Path,
  report: SchemaReport,
): void {
  const text = textOf(value);
  if (!allowed.some(one => textOf(one) === text)) {
    report.field(
      'unsupported-value',
      path,
      `is ${showValue(value)}, and has to be one of ${allowed
        .slice(0, MOST_SHOWN)
        .map(one => showValue(one))
        .join(', ')}`,
      'Write one of these values.',
    );
  }
}

/** A value as text to compare by; large whole numbers have no form in JSON of their own. */
function textOf(value: CelJson): string {
  return JSON.stringify(value, (_key, part) =>
    typeof part === 'bigint' ? `${part}` : part,
  );
}
