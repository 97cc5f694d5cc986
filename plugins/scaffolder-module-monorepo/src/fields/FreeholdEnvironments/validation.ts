import {
  CustomFieldValidator,
  FieldExtensionComponentProps,
} from '@backstage/plugin-scaffolder-react';
import { translator } from '../../translation';

type Value = FieldExtensionComponentProps<string[]>['formData'];

/** A service without any environment would stand nowhere. */
export const validateEnvironments: CustomFieldValidator<string[]> = async (
  value: Value,
  field,
  { apiHolder },
) => {
  if (!value || value.length === 0) {
    const t = await translator(apiHolder);
    field.addError(t('environments.missing'));
  }
};
