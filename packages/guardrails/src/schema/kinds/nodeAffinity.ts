import { showValue } from '@freehold/slo';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import type { Path } from '../SchemaReport';
import { checkLabelKey } from '../metadata/labels';
import { numberOf } from './context';
import type { KindContext } from './context';

export const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
export const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

/** On which nodes a Pod may run, and on which it had better. */
export function checkNodeAffinity(
  affinity: KubernetesObject,
  path: Path,
  context: KindContext,
): void {
  const term = (value: KubernetesObject, termPath: Path) => {
    listOf(value.matchExpressions).forEach((item, index) =>
      checkNodeRequirement(
        mappingOf(item),
        [...termPath, 'matchExpressions', index],
        context,
      ),
    );
    listOf(value.matchFields).forEach((item, index) =>
      checkNodeField(
        mappingOf(item),
        [...termPath, 'matchFields', index],
        context,
      ),
    );
  };
  listOf(mappingOf(affinity[REQUIRED]).nodeSelectorTerms).forEach(
    (item, index) =>
      term(mappingOf(item), [...path, REQUIRED, 'nodeSelectorTerms', index]),
  );
  listOf(affinity[PREFERRED]).forEach((item, index) => {
    const weighted = mappingOf(item);
    const itemPath = [...path, PREFERRED, index];
    checkWeight(weighted, itemPath, context);
    term(mappingOf(weighted.preference), [...itemPath, 'preference']);
  });
}

function checkNodeRequirement(
  requirement: KubernetesObject,
  path: Path,
  { report }: KindContext,
): void {
  const key = textOf(requirement.key);
  if (key) {
    checkLabelKey(key, [...path, 'key'], report);
  }
  const count = listOf(requirement.values).length;
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
