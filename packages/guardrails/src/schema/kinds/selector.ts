import type { CelJson } from '../../cel';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import {
  checkLabelKey,
  checkLabelValue,
  checkLabels,
} from '../metadata/labels';
import { isSet } from './context';
import type { KindContext } from './context';

/** A label selector by itself: its keys, values and operators. */
export function checkSelector(
  value: CelJson | undefined,
  path: Path,
  context: KindContext,
): void {
  if (!isSet(value)) {
    return;
  }
  const selector = mappingOf(value);
  checkLabels(selector.matchLabels, [...path, 'matchLabels'], context.report);
  listOf(selector.matchExpressions).forEach((item, index) =>
    checkExpression(
      mappingOf(item),
      [...path, 'matchExpressions', index],
      context,
    ),
  );
}

function checkExpression(
  requirement: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  const key = textOf(requirement.key);
  if (key) {
    checkLabelKey(key, [...path, 'key'], report);
  }
  const values = listOf(requirement.values);
  const takesValues =
    requirement.operator === 'In' || requirement.operator === 'NotIn';
  if (takesValues && values.length === 0) {
    report.field(
      'required',
      [...path, 'values'],
      `is required with the operator ${requirement.operator}`,
      'Write at least one value.',
    );
  }
  const takesNone =
    requirement.operator === 'Exists' ||
    requirement.operator === 'DoesNotExist';
  if (takesNone && values.length > 0) {
    report.field(
      'mismatch',
      [...path, 'values'],
      `may not be set with the operator ${requirement.operator}`,
      'Remove the values, or use the operator In or NotIn.',
    );
  }
  values.forEach((value, index) =>
    checkLabelValue(String(value), [...path, 'values', index], report),
  );
}

/** Whether a selector selects nothing in particular, which workloads may not. */
export function isEmptySelector(selector: KubernetesObject): boolean {
  return (
    Object.keys(mappingOf(selector.matchLabels)).length === 0 &&
    listOf(selector.matchExpressions).length === 0
  );
}

/** Whether a selector selects an object with such labels. */
export function selects(
  selector: KubernetesObject,
  labels: KubernetesObject,
): boolean {
  const valueOf = (key: string) =>
    Object.hasOwn(labels, key) ? labels[key] : undefined;
  return (
    Object.entries(mappingOf(selector.matchLabels)).every(
      ([key, value]) => valueOf(key) === value,
    ) &&
    listOf(selector.matchExpressions)
      .map(mappingOf)
      .every(({ key, operator, values }) => {
        const value = valueOf(String(key));
        switch (operator) {
          case 'In':
            return value !== undefined && listOf(values).includes(value);
          case 'NotIn':
            return value === undefined || !listOf(values).includes(value);
          case 'Exists':
            return value !== undefined;
          case 'DoesNotExist':
            return value === undefined;
          default:
            return true;
        }
      })
  );
}
