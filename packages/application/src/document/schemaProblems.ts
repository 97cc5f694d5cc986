import {
  didYouMean,
  type DocumentPath,
  type DocumentPositions,
  formatPath,
  type ProblemFinding,
  type ProblemList,
  showValue,
} from '@freehold/slo';
import { z } from 'zod';
import { JsonSchema, schemaAt } from '../jsonSchema';
import type { RuleViolation } from '../schema/text';

type Issue = z.core.$ZodIssue;

/** Fields that people expect and that are absent on purpose. */
const ABSENT_ON_PURPOSE: Record<string, string> = {
  namespace: 'Remove it: the platform derives the namespace from the name.',
  tag: 'Remove it: releases bind the digest.',
  quota: 'Remove it: the platform sets the quota of each environment.',
  secrets: 'Remove it: secrets never stand in this file.',
};

interface Context {
  /** `application` or `platform`: the beginning of every code. */
  prefix: string;
  data: unknown;
  schema: JsonSchema;
  positions: DocumentPositions;
}

/** Adds what the schema found to the list, in the words of the document. */
export function addSchemaProblems(
  issues: Issue[],
  context: Context,
  problems: ProblemList,
): void {
  for (const issue of issues) {
    for (const finding of toFindings(issue, context)) {
      problems.add({ ...finding, code: `${context.prefix}/${finding.code}` });
    }
  }
}

function toFindings(issue: Issue, context: Context): ProblemFinding[] {
  const { positions, schema, data } = context;
  const path = issue.path.map(segment =>
    typeof segment === 'symbol' ? String(segment) : segment,
  );
  const field = formatPath(path) || 'the document';
  const value = valueAt(data, path);
  const shared = { path, position: positions.ofValue(path) };

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key =>
        unknownField([...path, key], schemaAt(schema, path), positions),
      );
    case 'invalid_type':
      return value === undefined
        ? [missingField(path, context)]
        : [
            {
              ...shared,
              code: 'type',
              message: `${field} must be ${typeInWords(
                issue.expected,
              )}, not ${showValue(value)}`,
              remedy: typeRemedy(issue.expected, value),
            },
          ];
    case 'invalid_value':
      return value === undefined
        ? [missingField(path, context)]
        : [unknownValue(issue.values.map(String), value, field, shared)];
    case 'invalid_key':
      return issue.issues.map(inner => {
        const violation = violationOf(inner);
        return {
          path,
          position: positions.ofKey(path),
          code: violation.code,
          message: `The key ${showValue(path.at(-1))} of ${formatPath(
            path.slice(0, -1),
          )} must be ${violation.expected}`,
          remedy: violation.remedy,
        };
      });
    case 'custom': {
      const { code, expected, remedy } = violationOf(issue);
      return [
        {
          ...shared,
          code,
          message: `${field} must be ${expected}, not ${showValue(value)}`,
          remedy,
        },
      ];
    }
    case 'too_small':
    case 'too_big': {
      const bound =
        issue.code === 'too_small'
          ? `at least ${issue.minimum}`
          : `at most ${issue.maximum}`;
      const counted = Array.isArray(value);
      return [
        {
          ...shared,
          code: 'range',
          message: counted
            ? `${field} must have ${bound} entries, not ${value.length}`
            : `${field} must be ${bound}, not ${showValue(value)}`,
          remedy: counted
            ? `Write ${bound} entries.`
            : `Write a number of ${bound}.`,
        },
      ];
    }
    default:
      return [
        {
          ...shared,
          code: 'value',
          message: `${field} is not valid: ${issue.message}`,
          remedy: 'Compare it with the reference of this file.',
        },
      ];
  }
}

/** Rules of texts bring their own code and remedy; see schema/text.ts. */
function violationOf(issue: Issue): RuleViolation {
  const params: Partial<RuleViolation> =
    issue.code === 'custom' ? issue.params ?? {} : {};
  return {
    code: params.code ?? 'value',
    expected: params.expected ?? 'a valid value',
    remedy: params.remedy ?? 'Compare it with the reference of this file.',
  };
}

function unknownField(
  path: DocumentPath,
  parent: JsonSchema | undefined,
  positions: DocumentPositions,
): ProblemFinding {
  const key = String(path.at(-1));
  const known = Object.keys(parent?.properties ?? {});
  const meant = didYouMean(key, known);
  const onPurpose = Object.hasOwn(ABSENT_ON_PURPOSE, key)
    ? ABSENT_ON_PURPOSE[key]
    : undefined;
  return {
    code: 'unknown-field',
    path,
    position: positions.ofKey(path),
    message: `${formatPath(path)} is not a field of this document`,
    remedy:
      onPurpose ??
      (meant
        ? `Did you mean ${meant}?`
        : `Remove it. Fields here: ${known.join(', ')}.`),
  };
}

function missingField(
  path: DocumentPath,
  { schema, positions }: Context,
): ProblemFinding {
  const description = schemaAt(schema, path)?.description;
  const example = schemaAt(schema, path)?.examples?.[0];
  return {
    code: 'required',
    path,
    position: positions.ofValue(path),
    message: `${formatPath(path)} is missing`,
    remedy: [
      `Add ${String(path.at(-1))}`,
      example === undefined ? '.' : `, for example ${String(example)}.`,
      description ? ` ${description}` : '',
    ].join(''),
  };
}

function unknownValue(
  values: string[],
  value: unknown,
  field: string,
  shared: Pick<ProblemFinding, 'path' | 'position'>,
): ProblemFinding {
  const meant =
    typeof value === 'string' ? didYouMean(value, values) : undefined;
  return {
    ...shared,
    code: 'value',
    message: `${field} must be ${choices(values)}, not ${showValue(value)}`,
    remedy: meant ? `Did you mean '${meant}'?` : `Write ${choices(values)}.`,
  };
}

/** `'a', 'b' or 'c'`: without quotes a value such as a would be read as a word of the sentence. */
function choices(values: string[]): string {
  return values
    .map(value => `'${value}'`)
    .join(', ')
    .replace(/, ([^,]*)$/, ' or $1');
}

const TYPES: Record<string, string> = {
  string: 'a text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
};

function typeInWords(expected: string): string {
  return TYPES[expected] ?? expected;
}

function typeRemedy(expected: string, value: unknown): string {
  if (expected === 'string' && ['number', 'boolean'].includes(typeof value)) {
    return `Write it in quotes: '${String(value)}'.`;
  }
  if (['object', 'record'].includes(expected) && value === null) {
    return 'Write {} when nothing is to be said, or remove the field.';
  }
  if (value === null) {
    return 'Write a value, or remove the field.';
  }
  if (
    ['int', 'number'].includes(expected) &&
    typeof value === 'string' &&
    /^[0-9]+$/.test(value)
  ) {
    return `Remove the quotes: ${value}.`;
  }
  return `Write ${typeInWords(expected)}.`;
}

function valueAt(data: unknown, path: DocumentPath): unknown {
  return path.reduce<unknown>(
    (value, segment) =>
      typeof value === 'object' &&
      value !== null &&
      Object.hasOwn(value, segment)
        ? (value as Record<string | number, unknown>)[segment]
        : undefined,
    data,
  );
}
