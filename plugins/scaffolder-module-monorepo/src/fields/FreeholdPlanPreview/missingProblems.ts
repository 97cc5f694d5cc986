import {
  ApplicationDraft,
  DraftProblem,
} from '@freehold/backstage-plugin-namespaces-common';
import { Translate } from '../../translation';

/** Fields without a value, in the shape of the problems that the backend would find. */
export function missingProblems(
  fields: Array<keyof ApplicationDraft>,
  t: Translate,
): DraftProblem[] {
  return fields.map(field => {
    const name = t(`field.${field}`);
    return {
      code: 'form/value-missing',
      field,
      severity: 'error',
      message: t('draft.missing', { field: name }),
      remedy: t('draft.missingRemedy', { field: name }),
    };
  });
}
