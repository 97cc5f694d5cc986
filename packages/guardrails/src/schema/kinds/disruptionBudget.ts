import { mappingOf } from '../../policy/objectFields';
import { isSet } from './context';
import type { PartCheck } from './context';
import { checkSelector } from './selector';
import { checkShare } from './share';

export const checkDisruptionBudget: PartCheck = (object, path, context) => {
  const spec = mappingOf(object.spec);
  const specPath = [...path, 'spec'];
  for (const field of ['minAvailable', 'maxUnavailable']) {
    checkShare(spec[field], [...specPath, field], context);
  }
  if (isSet(spec.minAvailable) && isSet(spec.maxUnavailable)) {
    context.report.field(
      'mismatch',
      [...specPath, 'minAvailable'],
      'may not be set beside maxUnavailable',
      'Keep maxUnavailable: it stays right when the number of replicas changes.',
    );
  }
  checkSelector(spec.selector, [...specPath, 'selector'], context);
};
