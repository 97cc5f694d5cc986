import { formatPath, showValue, type DocumentPath } from '@freehold/slo';
import type { LabelSelector, LabelSelectorRequirement } from '../model';
import type { FieldReader } from './fields';
import { isLabelValue, isQualifiedName } from './names';

const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'] as const;

/** A label selector; everything is selected when there is none. */
export function readSelector(
  value: unknown,
  path: DocumentPath,
  reader: FieldReader,
): LabelSelector {
  const fields = reader.mapping(value, path, [
    'matchLabels',
    'matchExpressions',
  ]);
  if (fields === undefined) {
    return [];
  }
  const labelsPath = [...path, 'matchLabels'];
  const labels = Object.entries(reader.textMap(fields.matchLabels, labelsPath));
  for (const [key, label] of labels) {
    checkKey(key, [...labelsPath, key], reader);
    checkValue(label, [...labelsPath, key], reader);
  }
  return [
    ...labels.map(([key, label]) => ({
      key,
      operator: 'In' as const,
      values: [label],
    })),
    ...reader.list(
      fields.matchExpressions,
      [...path, 'matchExpressions'],
      (item, itemPath) => readRequirement(item, itemPath, reader),
    ),
  ];
}

function readRequirement(
  value: unknown,
  path: DocumentPath,
  reader: FieldReader,
): LabelSelectorRequirement | undefined {
  const fields = reader.mapping(value, path, ['key', 'operator', 'values']);
  const key = reader.requiredText(
    fields?.key,
    [...path, 'key'],
    'Name the label that is looked at.',
  );
  const operator = reader.oneOf(
    fields?.operator,
    [...path, 'operator'],
    OPERATORS,
  );
  if (fields?.operator === undefined || fields.operator === null) {
    reader.required(
      [...path, 'operator'],
      `Write one of ${OPERATORS.join(', ')}.`,
    );
  }
  const valuesPath = [...path, 'values'];
  const values = reader.texts(fields?.values, valuesPath);
  if (key === undefined || operator === undefined) {
    return undefined;
  }
  checkKey(key, [...path, 'key'], reader);
  values.forEach((item, index) =>
    checkValue(item, [...valuesPath, index], reader),
  );
  const needsValues = operator === 'In' || operator === 'NotIn';
  if (needsValues && values.length === 0) {
    reader.required(
      valuesPath,
      `List the values that ${operator} compares with.`,
    );
  }
  if (!needsValues && values.length > 0) {
    reader.refuse(
      'selector-values',
      valuesPath,
      `${formatPath(
        valuesPath,
      )} stands beside operator ${operator}, which compares no values`,
      'Remove the values, or write In or NotIn.',
    );
  }
  return { key, operator, values };
}

function checkKey(key: string, path: DocumentPath, reader: FieldReader): void {
  if (!isQualifiedName(key)) {
    reader.refuse(
      'selector-key',
      path,
      `${formatPath(path)}: ${showValue(key)} cannot be the key of a label`,
      'Write [prefix/]name with letters, digits, "-", "_" and ".", at most 63 characters after the prefix.',
    );
  }
}

function checkValue(
  value: string,
  path: DocumentPath,
  reader: FieldReader,
): void {
  if (!isLabelValue(value)) {
    reader.refuse(
      'selector-value',
      path,
      `${formatPath(path)}: ${showValue(value)} cannot be the value of a label`,
      'Write at most 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit.',
    );
  }
}
