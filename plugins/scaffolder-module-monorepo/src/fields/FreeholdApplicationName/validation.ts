import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { APPLICATION_NAME_MAX_LENGTH } from '@freehold/application';
import { namespacesApiRef } from '@freehold/backstage-plugin-namespaces';
import { reasonOf } from '../../components/reasonOf';
import { translator } from '../../translation';
import { isWellFormedName } from './nameRules';

/** Asks once more on Next: the name may have been taken since it was typed, and a check that failed is no pass. */
export const validateApplicationName: CustomFieldValidator<string> = async (
  value: string | undefined,
  field,
  { apiHolder },
) => {
  const t = await translator(apiHolder);
  if (!value) {
    field.addError(t('name.missing'));
    return;
  }
  if (!isWellFormedName(value)) {
    field.addError(
      t('name.invalid', { max: String(APPLICATION_NAME_MAX_LENGTH) }),
    );
    return;
  }
  const api = apiHolder.get(namespacesApiRef);
  try {
    if (!api) {
      throw new Error('the app lacks the plugin namespaces');
    }
    const { available, problem } = await api.checkName(value);
    if (!available) {
      field.addError(
        problem
          ? `${problem.message} ${problem.remedy}`
          : t('choice.unknown', { value }),
      );
    }
  } catch (error) {
    field.addError(t('name.unchecked', { reason: reasonOf(error) }));
  }
};
