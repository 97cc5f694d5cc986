import { showValue } from '@freehold/slo';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import { isQualifiedName } from '../../policy/parse/names';
import type { Path } from '../SchemaReport';
import { checkAtLeast, isSet, numberOf } from './context';
import type { KindContext } from './context';

/** When a Job gives up. Each rule is about how a container ended, or about how the Pod did. */
export function checkFailurePolicy(
  spec: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  const { report } = context;
  if (!isSet(spec.podFailurePolicy)) {
    return;
  }
  const pod = mappingOf(mappingOf(spec.template).spec);
  const names = [...listOf(pod.containers), ...listOf(pod.initContainers)].map(
    container => mappingOf(container).name,
  );
  if (isSet(spec.podReplacementPolicy)) {
    if (spec.podReplacementPolicy !== 'Failed') {
      report.field(
        'mismatch',
        [...path, 'podReplacementPolicy'],
        'has to be Failed beside podFailurePolicy',
        'Remove it, or write podReplacementPolicy: Failed.',
      );
    }
  }
  listOf(mappingOf(spec.podFailurePolicy).rules).forEach((item, index) => {
    const rule = mappingOf(item);
    const rulePath = [...path, 'podFailurePolicy', 'rules', index];
    const isAboutExit = isSet(rule.onExitCodes);
    if (isAboutExit === listOf(rule.onPodConditions).length > 0) {
      report.field(
        isAboutExit ? 'mismatch' : 'required',
        rulePath,
        'has to have either onExitCodes or onPodConditions',
        'Write one of them.',
      );
    }
    if (rule.action === 'FailIndex' && !isSet(spec.backoffLimitPerIndex)) {
      report.field(
        'mismatch',
        [...rulePath, 'action'],
        'may be FailIndex only where backoffLimitPerIndex is set',
        'Write backoffLimitPerIndex, or another action.',
      );
    }
    const codes = mappingOf(rule.onExitCodes);
    if (isSet(codes.containerName) && !names.includes(codes.containerName!)) {
      report.field(
        'mismatch',
        [...rulePath, 'onExitCodes', 'containerName'],
        `is ${showValue(
          codes.containerName,
        )}, and the Pod has no such container`,
        'Write the name of a container.',
      );
    }
    checkExitCodes(codes, [...rulePath, 'onExitCodes', 'values'], context);
    listOf(rule.onPodConditions).forEach((entry, entryIndex) => {
      const type = textOf(mappingOf(entry).type);
      if (type && !isQualifiedName(type)) {
        report.field(
          'invalid-name',
          [...rulePath, 'onPodConditions', entryIndex, 'type'],
          `is ${showValue(type)}, which is no type of a condition`,
          'Write a name such as DisruptionTarget.',
        );
      }
    });
  });
}

function checkExitCodes(
  { operator, values }: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  const codes = listOf(values).map(code => numberOf(code) ?? 0);
  if (codes.some((code, index) => index > 0 && codes[index - 1] > code)) {
    report.field(
      'invalid-value',
      path,
      'have to be in ascending order',
      'Write the smallest first.',
    );
  }
  if (operator === 'In' && codes.includes(0)) {
    report.field(
      'invalid-value',
      [...path, codes.indexOf(0)],
      'may not be 0 with the operator In: 0 is no failure',
      'Remove it.',
    );
  }
}

/** When an indexed Job is done before all of its indexes are. */
export function checkSuccessPolicy(
  spec: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  const completions = numberOf(spec.completions);
  if (!isSet(spec.successPolicy) || completions === undefined) {
    return;
  }
  listOf(mappingOf(spec.successPolicy).rules).forEach((item, index) => {
    const rule = mappingOf(item);
    const rulePath = [...path, 'successPolicy', 'rules', index];
    const { succeededCount, succeededIndexes } = rule;
    if (!isSet(succeededCount) && !isSet(succeededIndexes)) {
      context.report.field(
        'required',
        rulePath,
        'has to have succeededCount or succeededIndexes',
        'Write one of them.',
      );
    }
    const indexes = textOf(succeededIndexes);
    const named =
      indexes === undefined ? undefined : countOf(indexes, completions);
    if (indexes !== undefined && named === undefined) {
      context.report.field(
        'invalid-value',
        [...rulePath, 'succeededIndexes'],
        `is ${showValue(
          indexes,
        )}, and has to be indexes below completions, which is ${completions}, in ascending order`,
        'Write indexes and ranges, the smallest first: 0,2-4.',
      );
    }
    checkAtLeast(0, succeededCount, [...rulePath, 'succeededCount'], context);
    const most = Math.min(completions, named ?? completions);
    const count = numberOf(succeededCount) ?? 0;
    if (count > most) {
      context.report.field(
        'mismatch',
        [...rulePath, 'succeededCount'],
        `is ${count}, and there are ${most} indexes`,
        'Lower it.',
      );
    }
  });
}

/** How many indexes a text names, as `0,2-4`; nothing when it is none that Kubernetes takes (`validateIndexesFormat`). */
function countOf(text: string, completions: number): number | undefined {
  let last = -1;
  let count = 0;
  for (const interval of text === '' ? [] : text.split(',')) {
    const [, start, end] = /^\+?(\d+)(?:-\+?(\d+))?$/.exec(interval) ?? [];
    const from = Number(start ?? NaN);
    const to = end === undefined ? from : Number(end);
    const isRange = end === undefined || from < to;
    if (!isRange || !(from > last) || to >= completions) {
      return undefined;
    }
    count += to - from + 1;
    last = to;
  }
  return count;
}
