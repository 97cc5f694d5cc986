import {
  configApiRef,
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { Notice } from '../../components/Notice';
import { Unreachable } from '../../components/Unreachable';
import { useInitialValue } from '../../components/useInitialValue';
import { Waiting } from '../../components/Waiting';
import { formFieldsTranslationRef } from '../../translation';
import { loadOwnerChoices, namesTeam } from './ownerChoices';
import { OwnerAutocomplete } from './OwnerAutocomplete';

/** The team that will own the service: one of the user's, or any for an SRE. */
export const FreeholdOwnerPicker = (
  props: FieldExtensionComponentProps<string>,
) => {
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const identity = useApi(identityApiRef);
  const catalog = useApi(catalogApiRef);
  const config = useApi(configApiRef);
  const {
    loading,
    error,
    value: owners,
    retry,
  } = useAsyncRetry(
    () => loadOwnerChoices({ identity, catalog, config }),
    [identity, catalog, config],
  );
  const { formData, onChange } = props;

  const [first, ...others] = owners?.choices ?? [];
  useInitialValue(
    formData === undefined && first && others.length === 0
      ? first.ref
      : undefined,
    onChange,
  );

  if (loading) {
    return <Waiting label={t('owner.loading')} />;
  }
  if (error || !owners) {
    return (
      <Unreachable
        what={t('unreachable.catalog')}
        error={error ?? new Error('no answer')}
        onRetry={retry}
      />
    );
  }
  if (owners.choices.length === 0) {
    return (
      <Notice severity="warning" title={t('owner.noTeam')}>
        {t('owner.noTeamRemedy')}
      </Notice>
    );
  }
  const foreign =
    formData !== undefined &&
    !owners.choices.some(choice => namesTeam(formData, choice.ref));
  return (
    <>
      <OwnerAutocomplete
        id={props.idSchema.$id}
        label={props.schema.title ?? t('owner.title')}
        helperText={[
          props.schema.description ?? t('owner.description'),
          owners.anyTeam && t('owner.anyTeam'),
        ]
          .filter(Boolean)
          .join(' ')}
        owners={owners}
        value={formData}
        required={props.required}
        disabled={props.disabled || props.readonly}
        error={(props.rawErrors?.length ?? 0) > 0}
        onChange={onChange}
      />
      {foreign && (
        <Notice
          severity="warning"
          title={t('owner.notAllowed', { owner: formData })}
        />
      )}
    </>
  );
};
