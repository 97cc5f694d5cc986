import type { LabelSelector, LabelSelectorRequirement } from '../model';
import { allOf, certain, type Certainty } from './certainty';

/** Labels of an object, of which a part may be all that is known. */
export interface KnownLabels {
  labels: ReadonlyMap<string, string>;
  /** Whether there are no others. */
  complete: boolean;
}

/** `labels.Selector.Matches`. */
export function selects(
  selector: LabelSelector,
  known: KnownLabels,
): Certainty {
  return allOf(selector.map(requirement => meets(requirement, known)));
}

function meets(
  requirement: LabelSelectorRequirement,
  { labels, complete }: KnownLabels,
): Certainty {
  const { key, operator, values } = requirement;
  const label = labels.get(key);
  if (label === undefined && !complete) {
    return 'unknown';
  }
  switch (operator) {
    case 'In':
      return certain(label !== undefined && values.includes(label));
    case 'NotIn':
      return certain(label === undefined || !values.includes(label));
    case 'Exists':
      return certain(label !== undefined);
    case 'DoesNotExist':
      return certain(label === undefined);
    default:
      return unreachable(operator);
  }
}

function unreachable(operator: never): never {
  throw new TypeError(`Unknown operator of a label selector: ${operator}`);
}
