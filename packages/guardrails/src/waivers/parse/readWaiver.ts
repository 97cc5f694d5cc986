import { formatPath, showValue, type DocumentPath } from '@freehold/slo';
import type { Waiver } from '../model';
import type { RecordReader } from './RecordReader';
import {
  DAY,
  ENVIRONMENT_NAME,
  KIND_NAME,
  OBJECT_NAME,
  PERSON,
  REASON,
  RULE_NAME,
  WAIVER_ID,
} from './textRules';

const FIELDS = [
  'id',
  'rule',
  'object',
  'environments',
  'reason',
  'requestedBy',
  'approver',
  'expires',
];
const MAX_ENVIRONMENTS = 20;

/** One entry of the list; `undefined` when something that it cannot be without is not there. */
export function readWaiver(
  value: unknown,
  path: DocumentPath,
  reader: RecordReader,
): Omit<Waiver, 'application' | 'file'> | undefined {
  const fields = reader.mapping(value, path, FIELDS);
  if (fields === undefined) {
    return undefined;
  }
  const at = (field: string) => [...path, field];
  const id = reader.text(fields.id, at('id'), WAIVER_ID);
  const rule = reader.text(fields.rule, at('rule'), RULE_NAME);
  const object = readObject(fields.object, at('object'), reader);
  const environments = readEnvironments(
    fields.environments,
    at('environments'),
    reader,
  );
  const reason = reader.text(fields.reason, at('reason'), REASON);
  const requestedBy = reader.optionalText(
    fields.requestedBy,
    at('requestedBy'),
    PERSON,
  );
  const approver = reader.optionalText(fields.approver, at('approver'), PERSON);
  const expires = reader.text(fields.expires, at('expires'), DAY);
  if (
    id === undefined ||
    rule === undefined ||
    reason === undefined ||
    expires === undefined
  ) {
    return undefined;
  }
  return {
    id,
    rule,
    ...(object === undefined ? {} : { object }),
    environments,
    reason,
    ...(requestedBy === undefined ? {} : { requestedBy }),
    ...(approver === undefined ? {} : { approver }),
    expires,
    line: reader.positions.ofValue(path)?.line ?? 1,
  };
}

function readObject(
  value: unknown,
  path: DocumentPath,
  reader: RecordReader,
): Waiver['object'] {
  if (value === undefined) {
    return undefined;
  }
  const fields = reader.mapping(value, path, ['kind', 'name']);
  const kind = fields && reader.text(fields.kind, [...path, 'kind'], KIND_NAME);
  const name =
    fields && reader.text(fields.name, [...path, 'name'], OBJECT_NAME);
  return kind === undefined || name === undefined ? undefined : { kind, name };
}

/** A finding of no environment, as that an application has no SLO, is waived by a waiver of none. */
function readEnvironments(
  value: unknown,
  path: DocumentPath,
  reader: RecordReader,
): string[] {
  if (value === undefined) {
    return [];
  }
  const names: string[] = [];
  reader.list(value, path, MAX_ENVIRONMENTS).forEach((item, index) => {
    const itemPath = [...path, index];
    const name = reader.text(item, itemPath, ENVIRONMENT_NAME);
    if (name !== undefined && names.includes(name)) {
      reader.refuse('duplicate', itemPath, {
        message: `${formatPath(itemPath)} is ${showValue(
          name,
        )}, which stands there before`,
        remedy: 'Keep one of the two.',
      });
    } else if (name !== undefined) {
      names.push(name);
    }
  });
  return names;
}
