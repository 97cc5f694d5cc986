import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { namespacesApiRef } from '@freehold/backstage-plugin-namespaces';
import { reasonOf } from '../../components/reasonOf';
import { applicationName } from '../../slo/applicationName';
import { mayUpdate } from '../../slo/mayUpdate';
import { previewEdit, PreviewOutcome } from '../../slo/previewEdit';
import { SloEdit, sloEditOf } from '../../slo/sloEdit';
import { translator, Translate } from '../../translation';
import { placed } from './placed';

/** Options of the field in a template. */
export interface SloEditorOptions {
  applicationField?: string;
}

/** Property of the form that names the application, unless the template says otherwise. */
export const APPLICATION_FIELD = 'application';

/** Why an outcome may not be submitted; empty when it may. */
function objections(outcome: PreviewOutcome, t: Translate): string[] {
  switch (outcome.status) {
    case 'ready':
      return [];
    case 'unchanged':
      return [t('slo.unchanged')];
    case 'conflict':
      return [`${t('slo.conflictTitle')}. ${t('slo.conflictHint')}`];
    case 'refused':
      return outcome.problems.map(
        problem => `${placed(problem, t)} ${problem.remedy}`,
      );
    default:
      throw new Error(`unknown outcome ${outcome satisfies never}`);
  }
}

/**
 * Asks once more on Next: the monorepo may have moved since the effect was shown. Whatever could not be carried out
 * keeps the form from going on.
 */
export const validateSloEdit: CustomFieldValidator<
  SloEdit,
  SloEditorOptions
> = async (value, field, { apiHolder, formData, uiSchema }) => {
  const t = await translator(apiHolder);
  const chosen = uiSchema?.['ui:options']?.applicationField;
  const application = applicationName(formData[chosen ?? APPLICATION_FIELD]);
  const edit = sloEditOf(value, application);
  if (!edit) {
    field.addError(
      application !== undefined && value?.application !== undefined
        ? t('slo.otherApplication', { name: application })
        : t('slo.missing'),
    );
    return;
  }
  if (edit.unfinished) {
    field.addError(t('slo.notPercent'));
    return;
  }
  try {
    const api = apiHolder.get(namespacesApiRef);
    const permissions = apiHolder.get(permissionApiRef);
    if (!api || !permissions) {
      throw new Error('the app lacks the plugin namespaces');
    }
    if (!(await mayUpdate(permissions, edit.application))) {
      field.addError(t('slo.denied'));
      return;
    }
    for (const objection of objections(await previewEdit(api, edit), t)) {
      field.addError(objection);
    }
  } catch (error) {
    field.addError(t('slo.notChecked', { reason: reasonOf(error) }));
  }
};
