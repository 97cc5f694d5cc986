import type { Cursor } from '../document/cursor';
import { showValue } from '../document/describe';
import { durationMs } from '../maths/window/duration';
import type { Budgeting, Indicator, Objective, Operator } from './model';
import { exactlyOne, readDuration } from './readObject';

const FIELDS = [
  'displayName',
  'op',
  'value',
  'target',
  'targetPercent',
  'timeSliceTarget',
  'timeSliceWindow',
  'indicator',
  'indicatorRef',
  'compositeWeight',
];

const OPERATORS: readonly Operator[] = ['lt', 'lte', 'gt', 'gte'];

export type BudgetingMethod = Budgeting['method'];

export interface ObjectiveContext {
  id: string;
  method: BudgetingMethod | undefined;
  /** The indicator that holds for this objective; `undefined` when it could not be read. */
  indicator: Indicator | undefined;
  /** Whether it stands in the SLO itself; only there does the Go SDK forbid a threshold for a ratio. */
  inline: boolean;
}

export function readObjective(
  cursor: Cursor,
  { id, method, indicator, inline }: ObjectiveContext,
): Objective | undefined {
  if (!cursor.mapping(FIELDS)) {
    return undefined;
  }
  const displayName = cursor.field('displayName').text();
  const target = readTarget(cursor);
  const budgeting = readBudgeting(cursor, method);
  const threshold = indicator && readThreshold(cursor, indicator, inline);
  const weight = readWeight(cursor.field('compositeWeight'));
  if (target === undefined || !budgeting || !indicator || !threshold) {
    return undefined;
  }
  return {
    id,
    ...(displayName && { displayName }),
    target,
    budgeting,
    indicator,
    ...(threshold !== 'none' && { threshold }),
    ...(weight !== undefined && { compositeWeight: weight }),
    ...cursor.position,
  };
}

function readTarget(cursor: Cursor): number | undefined {
  const field = exactlyOne(cursor, ['target', 'targetPercent']);
  if (field === undefined) {
    return undefined;
  }
  const limit = field === 'target' ? 1 : 100;
  const written = cursor.field(field).number();
  if (written === undefined || (written >= 0 && written < limit)) {
    // 99.95 / 100 is 0.9995000000000001 on some paths; fifteen digits are what people can write.
    return written && Number((written / limit).toPrecision(15));
  }
  return cursor.field(field).report({
    code: 'target-range',
    message: `${cursor.name}.${field} must be at least 0 and less than ${limit}, not ${written}`,
    remedy:
      written === limit
        ? 'Leave room for errors: without a budget every failure breaks the objective.'
        : `Write ${
            field === 'target' ? 'a fraction: 0.999' : 'a percentage: 99.9'
          }.`,
  });
}

function readBudgeting(
  cursor: Cursor,
  method: BudgetingMethod | undefined,
): Budgeting | undefined {
  switch (method) {
    case 'Occurrences':
      return { method };
    case 'RatioTimeslices': {
      const window = readDuration(cursor.field('timeSliceWindow'));
      return window && { method, sliceMs: durationMs(window) };
    }
    case 'Timeslices': {
      const window = readDuration(cursor.field('timeSliceWindow'));
      const sliceTarget = readSliceTarget(cursor.field('timeSliceTarget'));
      return window && sliceTarget !== undefined
        ? { method, sliceMs: durationMs(window), sliceTarget }
        : undefined;
    }
    default:
      return undefined;
  }
}

function readSliceTarget(cursor: Cursor): number | undefined {
  if (!cursor.present) {
    return cursor.missing();
  }
  const target = cursor.number();
  return target === undefined || (target > 0 && target <= 1)
    ? target
    : cursor.report({
        code: 'target-range',
        message: `${cursor.name} must be more than 0 and at most 1, not ${target}`,
        remedy: 'Write the fraction that a slice needs to be good: 0.95.',
      });
}

/** A threshold belongs to an indicator with a threshold, and to no other. */
function readThreshold(
  cursor: Cursor,
  indicator: Indicator,
  inline: boolean,
): Objective['threshold'] | 'none' | undefined {
  const [op, value] = [cursor.field('op'), cursor.field('value')];
  if (indicator.metric.kind !== 'threshold') {
    for (const field of [op, value]) {
      if (field.present) {
        field.report({
          code: 'forbidden',
          ...(!inline && { severity: 'warning' as const }),
          message: `${field.name} has no meaning for a ratioMetric`,
          remedy: 'Remove it: a ratio already says which events are good.',
        });
      }
    }
    return 'none';
  }
  const operator = op.oneOf(OPERATORS);
  const limit = value.present ? value.number() : value.missing();
  return operator && limit !== undefined
    ? { op: operator, value: limit }
    : undefined;
}

function readWeight(cursor: Cursor): number | undefined {
  const weight = cursor.number();
  return weight === undefined || weight > 0
    ? weight
    : cursor.report({
        code: 'range',
        message: `${cursor.name} must be more than 0, not ${showValue(weight)}`,
        remedy: 'Write 1, or remove the objective.',
      });
}
