import { showValue } from '@freehold/slo';
import type { CelJson } from '../../cel';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import { checkLabelKey, checkLabelValue } from '../metadata/labels';
import { numberOf } from './context';
import type { KindContext } from './context';

export const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
export const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

/** Before, nobody looked at the values that labels of a node have to have. */
const CHECKS_VALUES = 33;

/** On which nodes a Pod may run, and on which it had better. */
export function checkNodeAffinity(
  affinity: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  checkNodeSelector(affinity[REQUIRED], [...path, REQUIRED], context);
  listOf(affinity[PREFERRED]).forEach((item, index) => {
    const weighted = mappingOf(item);
    const itemPath = [...path, PREFERRED, index];
    checkWeight(weighted, itemPath, context);
    checkTerm(
      mappingOf(weighted.preference),
      [...itemPath, 'preference'],
      context,
      false,
    );
  });
}

/** The nodes that a Pod, or a volume, is for: those of any of the terms. */
export function checkNodeSelector(
  value: CelJson | undefined,
  path: Path,
  context: KindContext,
): void {
  listOf(mappingOf(value).nodeSelectorTerms).forEach((item, index) =>
    checkTerm(
      mappingOf(item),
      [...path, 'nodeSelectorTerms', index],
      context,
      context.minor >= CHECKS_VALUES,
    ),
  );
}

/** @param areLabels - whether its values have to be those of labels, which nobody asks of a preference */
function checkTerm(
  term: KubernetesObject,
  path: Path,
  context: KindContext,
  areLabels: boolean,
): void {
  listOf(term.matchExpressions).forEach((item, index) =>
    checkNodeRequirement(
      mappingOf(item),
      [...path, 'matchExpressions', index],
      context,
      areLabels,
    ),
  );
  listOf(term.matchFields).forEach((item, index) =>
    checkNodeField(mappingOf(item), [...path, 'matchFields', index], context),
  );
}

function checkNodeRequirement(
  requirement: KubernetesObject,
  path: Path,
  { report }: KindContext,
  areLabels: boolean,
): void {
  const key = textOf(requirement.key);
  if (key) {
    checkLabelKey(key, [...path, 'key'], report);
  }
  const values = listOf(requirement.values);
  if (areLabels) {
    values.forEach((value, index) =>
      checkLabelValue(String(value), [...path, 'values', index], report),
    );
  }
  const count = values.length;
  switch (requirement.operator) {
    case 'In':
    case 'NotIn':
    case 'Gt':
    case 'Lt': {
      const isOne = !String(requirement.operator).endsWith('In');
      if (isOne ? count !== 1 : count === 0) {
        report.field(
          'required',
          [...path, 'values'],
          `has to have ${isOne ? 'one value' : 'values'} with the operator ${
            requirement.operator
          }`,
          isOne ? 'Write one value.' : 'Write at least one value.',
        );
      }
      break;
    }
    default:
      if (count > 0) {
        report.field(
          'mismatch',
          [...path, 'values'],
          `may not be set with the operator ${requirement.operator}`,
          'Remove the values.',
        );
      }
  }
}

/** The only field of a node that can be asked for is its name. */
function checkNodeField(
  requirement: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  const key = textOf(requirement.key);
  if (key && key !== 'metadata.name') {
    report.field(
      'unsupported-value',
      [...path, 'key'],
      `is ${showValue(key)}, and has to be metadata.name`,
      'Write metadata.name, or use matchExpressions for labels.',
    );
  }
  const operator = textOf(requirement.operator);
  if (operator && operator !== 'In' && operator !== 'NotIn') {
    report.field(
      'unsupported-value',
      [...path, 'operator'],
      `is ${showValue(operator)}, and has to be In or NotIn`,
      'Write In or NotIn, with the name of one node.',
    );
  }
  if (listOf(requirement.values).length !== 1) {
    report.field(
      'required',
      [...path, 'values'],
      'has to have one value',
      'Write the name of one node.',
    );
  }
}

/** How much a preference counts. */
export function checkWeight(
  weighted: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  const weight = numberOf(weighted.weight) ?? 0;
  if (weight < 1 || weight > 100) {
    report.field(
      'invalid-value',
      [...path, 'weight'],
      `is ${weight}, and has to be from 1 to 100`,
      'Write a number from 1 to 100.',
    );
  }
}
