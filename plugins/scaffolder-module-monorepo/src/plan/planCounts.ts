import { PlanEntry } from '@freehold/generators';
import { Translate } from '../translation';

const SHOWN_ACTIONS: Array<PlanEntry['action']> = [
  'create',
  'update',
  'delete',
  'conflict',
];

/** `52 new, 1 changed` */
export function planCounts(
  summary: Record<PlanEntry['action'], number>,
  t: Translate,
): string {
  return SHOWN_ACTIONS.filter(action => summary[action] > 0)
    .map(action => `${summary[action]} ${t(`action.${action}`)}`)
    .join(', ');
}
