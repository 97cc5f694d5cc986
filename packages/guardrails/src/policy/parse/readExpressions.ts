import { formatPath, showValue, type DocumentPath } from '@freehold/slo';
import type {
  AuditAnnotation,
  MatchCondition,
  PolicyValidation,
  PolicyVariable,
} from '../model';
import type { FieldReader, Fields } from './fields';
import { isCelIdentifier, isQualifiedName } from './names';

const MAX_MATCH_CONDITIONS = 64;
const MAX_AUDIT_ANNOTATIONS = 20;
const MAX_VALUE_EXPRESSION_BYTES = 5 * 1024;

const EXPRESSION_REMEDY = 'Write an expression of CEL.';

export function readMatchConditions(
  spec: Fields,
  reader: FieldReader,
): MatchCondition[] {
  const path = ['spec', 'matchConditions'];
  const conditions = reader.list(
    spec.matchConditions,
    path,
    (item, itemPath) => {
      const read = readNamed(item, itemPath, reader);
      if (read !== undefined && !isQualifiedName(read.name)) {
        reader.refuse(
          'name-invalid',
          [...itemPath, 'name'],
          `${formatPath([...itemPath, 'name'])} is ${showValue(
            read.name,
          )}, which names no condition`,
          'Write [prefix/]name with letters, digits, "-", "_" and ".".',
        );
      }
      return read;
    },
  );
  refuseMoreThan(MAX_MATCH_CONDITIONS, conditions, path, reader);
  refuseSameNames(conditions, path, reader);
  return conditions;
}

export function readVariables(
  spec: Fields,
  reader: FieldReader,
): PolicyVariable[] {
  const path = ['spec', 'variables'];
  const variables = reader.list(spec.variables, path, (item, itemPath) => {
    const read = readNamed(item, itemPath, reader);
    if (read !== undefined && !isCelIdentifier(read.name)) {
      reader.refuse(
        'name-invalid',
        [...itemPath, 'name'],
        `${formatPath([...itemPath, 'name'])} is ${showValue(
          read.name,
        )}, which names no variable of CEL`,
        'Write letters, digits and "_", beginning with no digit, and no reserved word.',
      );
    }
    return read;
  });
  refuseSameNames(variables, path, reader);
  return variables;
}

export function readValidations(
  spec: Fields,
  reader: FieldReader,
): PolicyValidation[] {
  return reader.list(
    spec.validations,
    ['spec', 'validations'],
    (item, itemPath) => {
      const fields = reader.mapping(item, itemPath, [
        'expression',
        'message',
        'messageExpression',
        'reason',
      ]);
      const expression = reader.requiredText(
        fields?.expression,
        [...itemPath, 'expression'],
        EXPRESSION_REMEDY,
      );
      const optional = (field: 'message' | 'messageExpression') =>
        readOptionalText(fields?.[field], [...itemPath, field], reader);
      const message = optional('message');
      if (message !== undefined && /[\n\r]/.test(message.trim())) {
        reader.refuse(
          'message-lines',
          [...itemPath, 'message'],
          `${formatPath([...itemPath, 'message'])} has more than one line`,
          'Write it in one line.',
        );
      }
      const messageExpression = optional('messageExpression');
      const reason =
        reader.oneOf(
          fields?.reason,
          [...itemPath, 'reason'],
          // The documentation names Unauthorized, too; no API server takes it (`supportedValidationPolicyReason`).
          ['Forbidden', 'Invalid', 'RequestEntityTooLarge'],
        ) ?? 'Invalid';
      return expression === undefined
        ? undefined
        : {
            expression,
            reason,
            ...(message === undefined ? {} : { message }),
            ...(messageExpression === undefined ? {} : { messageExpression }),
          };
    },
  );
}

export function readAuditAnnotations(
  spec: Fields,
  policyName: string | undefined,
  reader: FieldReader,
): AuditAnnotation[] {
  const path = ['spec', 'auditAnnotations'];
  const annotations = reader.list(
    spec.auditAnnotations,
    path,
    (item, itemPath) => {
      const fields = reader.mapping(item, itemPath, ['key', 'valueExpression']);
      const key = reader.requiredText(
        fields?.key,
        [...itemPath, 'key'],
        'Name the annotation.',
      );
      const expressionPath = [...itemPath, 'valueExpression'];
      const valueExpression = reader.requiredText(
        fields?.valueExpression,
        expressionPath,
        EXPRESSION_REMEDY,
      );
      if (key === undefined || valueExpression === undefined) {
        return undefined;
      }
      if (!isQualifiedName(`${policyName ?? 'policy'}/${key}`)) {
        reader.refuse(
          'name-invalid',
          [...itemPath, 'key'],
          `${formatPath([...itemPath, 'key'])} is ${showValue(
            key,
          )}, which names no annotation`,
          'Write at most 63 letters, digits, "-", "_" and ".".',
        );
      }
      const bytes = new TextEncoder().encode(valueExpression.trim()).length;
      if (bytes > MAX_VALUE_EXPRESSION_BYTES) {
        reader.refuse(
          'too-long',
          expressionPath,
          `${formatPath(
            expressionPath,
          )} has ${bytes} bytes, at most ${MAX_VALUE_EXPRESSION_BYTES} are allowed`,
          'Move parts of it to spec.variables.',
        );
      }
      return { key, valueExpression };
    },
  );
  refuseMoreThan(MAX_AUDIT_ANNOTATIONS, annotations, path, reader);
  reader.refuseDuplicates(
    annotations.map(annotation => annotation.key),
    index => [...path, index, 'key'],
  );
  return annotations;
}

function readNamed(
  value: unknown,
  path: DocumentPath,
  reader: FieldReader,
): { name: string; expression: string } | undefined {
  const fields = reader.mapping(value, path, ['name', 'expression']);
  const name = reader.requiredText(
    fields?.name,
    [...path, 'name'],
    'Give it a name.',
  );
  const expression = reader.requiredText(
    fields?.expression,
    [...path, 'expression'],
    EXPRESSION_REMEDY,
  );
  return name === undefined || expression === undefined
    ? undefined
    : { name, expression };
}

/** An empty text is absent, as for the API server; one of spaces only is refused. */
function readOptionalText(
  value: unknown,
  path: DocumentPath,
  reader: FieldReader,
): string | undefined {
  const text = reader.text(value, path);
  if (text === undefined || text === '') {
    return undefined;
  }
  if (text.trim() === '') {
    reader.required(path, 'Write something, or remove the field.');
    return undefined;
  }
  return text;
}

function refuseMoreThan(
  most: number,
  items: readonly unknown[],
  path: DocumentPath,
  reader: FieldReader,
): void {
  if (items.length > most) {
    reader.refuse(
      'too-many',
      path,
      `${formatPath(path)} has ${
        items.length
      } items, at most ${most} are allowed`,
      'Join some of them, or write a second policy.',
    );
  }
}

function refuseSameNames(
  items: ReadonlyArray<{ name: string }>,
  path: DocumentPath,
  reader: FieldReader,
): void {
  reader.refuseDuplicates(
    items.map(item => item.name),
    index => [...path, index, 'name'],
  );
}
