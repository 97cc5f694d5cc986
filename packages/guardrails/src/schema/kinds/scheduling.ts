import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import { checkLabelKey, checkLabelValue } from '../metadata/labels';
import { checkName } from '../metadata/names';
import { checkAtLeast, isSet } from './context';
import type { KindContext } from './context';
import {
  PREFERRED,
  REQUIRED,
  checkNodeAffinity,
  checkWeight,
} from './nodeAffinity';
import { checkSelector } from './selector';

/** On which nodes a Pod may run, and beside which others. */
export function checkScheduling(
  spec: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  listOf(spec.tolerations).forEach((item, index) =>
    checkToleration(mappingOf(item), [...path, 'tolerations', index], context),
  );
  listOf(spec.topologySpreadConstraints).forEach((item, index) =>
    checkSpread(
      mappingOf(item),
      [...path, 'topologySpreadConstraints', index],
      context,
    ),
  );
  const affinity = mappingOf(spec.affinity);
  const affinityPath = [...path, 'affinity'];
  for (const kind of ['podAffinity', 'podAntiAffinity']) {
    checkPodAffinity(
      mappingOf(affinity[kind]),
      [...affinityPath, kind],
      context,
    );
  }
  checkNodeAffinity(
    mappingOf(affinity.nodeAffinity),
    [...affinityPath, 'nodeAffinity'],
    context,
  );
}

function checkToleration(
  toleration: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  const key = textOf(toleration.key);
  const operator = textOf(toleration.operator) || 'Equal';
  if (key) {
    checkLabelKey(key, [...path, 'key'], report);
  } else if (operator !== 'Exists') {
    report.field(
      'mismatch',
      [...path, 'operator'],
      'has to be Exists where there is no key',
      'Name the key of the taint, or write operator: Exists to tolerate all.',
    );
  }
  if (operator === 'Exists' && toleration.value) {
    report.field(
      'mismatch',
      [...path, 'value'],
      'may not be set with the operator Exists',
      'Remove the value, or write operator: Equal.',
    );
  } else if (operator === 'Equal' && textOf(toleration.value)) {
    checkLabelValue(String(toleration.value), [...path, 'value'], report);
  }
  if (
    isSet(toleration.tolerationSeconds) &&
    toleration.effect !== 'NoExecute'
  ) {
    report.field(
      'mismatch',
      [...path, 'effect'],
      'has to be NoExecute where tolerationSeconds is set',
      'Write effect: NoExecute, or remove tolerationSeconds.',
    );
  }
}

function checkSpread(
  constraint: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  checkAtLeast(1, constraint.maxSkew, [...path, 'maxSkew'], context);
  checkAtLeast(1, constraint.minDomains, [...path, 'minDomains'], context);
  checkSelector(constraint.labelSelector, [...path, 'labelSelector'], context);
  if (
    listOf(constraint.matchLabelKeys).length > 0 &&
    !isSet(constraint.labelSelector)
  ) {
    context.report.field(
      'mismatch',
      [...path, 'matchLabelKeys'],
      'may only be set beside labelSelector',
      'Write labelSelector.',
    );
  }
  if (
    isSet(constraint.minDomains) &&
    constraint.whenUnsatisfiable !== 'DoNotSchedule'
  ) {
    context.report.field(
      'mismatch',
      [...path, 'minDomains'],
      'may only be set with whenUnsatisfiable: DoNotSchedule',
      'Remove it.',
    );
  }
}

function checkPodAffinity(
  affinity: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  const term = (value: KubernetesObject, termPath: Path) => {
    const key = textOf(value.topologyKey);
    if (key) {
      checkLabelKey(key, [...termPath, 'topologyKey'], context.report);
    }
    for (const field of ['labelSelector', 'namespaceSelector']) {
      checkSelector(value[field], [...termPath, field], context);
    }
    listOf(value.namespaces).forEach((item, index) =>
      checkName(
        String(item),
        [...termPath, 'namespaces', index],
        'label',
        context.report,
      ),
    );
  };
  listOf(affinity[REQUIRED]).forEach((item, index) =>
    term(mappingOf(item), [...path, REQUIRED, index]),
  );
  listOf(affinity[PREFERRED]).forEach((item, index) => {
    const weighted = mappingOf(item);
    const itemPath = [...path, PREFERRED, index];
    checkWeight(weighted, itemPath, context);
    term(mappingOf(weighted.podAffinityTerm), [...itemPath, 'podAffinityTerm']);
  });
}
