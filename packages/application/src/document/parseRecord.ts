import {
  didYouMean,
  type DocumentPositions,
  type Problem,
  type ProblemList,
  readDocument,
  showValue,
} from '@freehold/slo';
import { z } from 'zod';
import { JsonSchema, sharedSchema } from '../jsonSchema';
import { API_VERSION } from '../schema/vocabulary';
import { addSchemaProblems } from './schemaProblems';

/** Of both formats: `spec.environments.*.resources.requests.cpu`, `spec.tiers.*.replicas.*.min`. */
const DEEPEST_FIELD = 'six';

export interface RecordFormat<S extends z.ZodType> {
  kind: 'Application' | 'Platform';
  schema: S;
  jsonSchema: () => JsonSchema;
  maxLength: number;
}

export type ParsedRecord<T> =
  | { ok: true; value: T; positions: DocumentPositions; problems: ProblemList }
  | { ok: false; problems: Problem[] };

/** Reads a document of one of our formats: YAML first, then its kind, then its schema. */
export function parseRecord<S extends z.ZodType>(
  text: string,
  format: RecordFormat<S>,
  options: { file?: string } = {},
): ParsedRecord<z.infer<S>> {
  const read = readDocument(text, {
    ...options,
    maxLength: format.maxLength,
    deepestField: DEEPEST_FIELD,
  });
  if (!read.ok) {
    return read;
  }
  const { data, positions, problems } = read;
  checkFormat(data, format.kind, positions, problems);
  if (problems.hasErrors) {
    // The fields of another format would all be reported as unknown, which helps nobody.
    return { ok: false, problems: problems.toArray() };
  }
  const parsed = format.schema.safeParse(data);
  if (!parsed.success) {
    addSchemaProblems(
      parsed.error.issues,
      {
        prefix: format.kind.toLowerCase(),
        data,
        schema: sharedSchema(format.jsonSchema),
        positions,
      },
      problems,
    );
    return { ok: false, problems: problems.toArray() };
  }
  return { ok: true, value: parsed.data, positions, problems };
}

function checkFormat(
  data: Record<string, unknown>,
  kind: string,
  positions: DocumentPositions,
  problems: ProblemList,
): void {
  const prefix = kind.toLowerCase();
  const expected = { apiVersion: API_VERSION, kind };
  const codes = { apiVersion: 'api-version', kind: 'kind' };
  for (const field of ['apiVersion', 'kind'] as const) {
    if (data[field] === expected[field]) {
      continue;
    }
    const misspelt = Object.keys(data).find(
      key => key !== field && didYouMean(key, [field]),
    );
    problems.add({
      code: `${prefix}/${codes[field]}`,
      path: [field],
      position: positions.ofValue([field]),
      message:
        data[field] === undefined
          ? `${field} is missing${
              misspelt ? ` (there is ${showValue(misspelt)})` : ''
            }`
          : `${field} must be ${expected[field]}, not ${showValue(
              data[field],
            )}`,
      remedy: `Write ${field}: ${expected[field]}.`,
    });
  }
}
