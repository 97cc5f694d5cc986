import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { namespacesApiRef } from '@freehold/backstage-plugin-namespaces';
import { reasonOf } from '../../components/reasonOf';
import { draftFromFormData } from '../../draft/draftFromFormData';
import { planDraft } from '../../plan/planDraft';
import { translator } from '../../translation';
import { missingProblems } from './missingProblems';

/**
 * Plans once more on Next: the monorepo may have moved since the preview was shown. Whatever is not a plan that could
 * be carried out keeps the form from going on.
 */
export const validatePlan: CustomFieldValidator<string> = async (
  value: string | undefined,
  field,
  { apiHolder, formData },
) => {
  const t = await translator(apiHolder);
  if (!value) {
    field.addError(t('plan.missing'));
    return;
  }
  try {
    const api = apiHolder.get(namespacesApiRef);
    if (!api) {
      throw new Error('the app lacks the plugin namespaces');
    }
    const outcome = await planDraft(api, draftFromFormData(formData));
    switch (outcome.status) {
      case 'planned':
        return;
      case 'conflict':
        field.addError(
          t('plan.conflicts', { count: outcome.plan.summary.conflict }),
        );
        return;
      case 'incomplete':
      case 'refused': {
        const problems =
          outcome.status === 'refused'
            ? outcome.problems
            : missingProblems(outcome.missing, t);
        problems
          .filter(problem => problem.severity === 'error')
          .forEach(problem =>
            field.addError(`${problem.message} ${problem.remedy}`),
          );
        return;
      }
      default:
        throw new Error(
          `unknown outcome ${JSON.stringify(outcome satisfies never)}`,
        );
    }
  } catch (error) {
    field.addError(t('plan.notChecked', { reason: reasonOf(error) }));
  }
};
