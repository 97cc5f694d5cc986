import { configApiRef, identityApiRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { translator } from '../../translation';
import { loadOwnerChoices, namesTeam } from './ownerChoices';

/** Refuses an owner that was not picked but brought along, for example by a link with prefilled values. */
export const validateOwner: CustomFieldValidator<string> = async (
  value: string | undefined,
  field,
  { apiHolder },
) => {
  const t = await translator(apiHolder);
  if (!value) {
    field.addError(t('owner.missing'));
    return;
  }
  const identity = apiHolder.get(identityApiRef);
  const catalog = apiHolder.get(catalogApiRef);
  const config = apiHolder.get(configApiRef);
  if (!identity || !catalog || !config) {
    throw new Error('The app lacks the identity, catalog or config API');
  }
  const { choices } = await loadOwnerChoices({ identity, catalog, config });
  if (!choices.some(choice => namesTeam(value, choice.ref))) {
    field.addError(t('owner.notAllowed', { owner: value }));
  }
};
