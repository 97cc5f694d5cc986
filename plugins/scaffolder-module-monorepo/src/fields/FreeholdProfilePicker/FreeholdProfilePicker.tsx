import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { PlatformChoices } from '@freehold/backstage-plugin-namespaces-common';
import { ChoiceField } from '../../components/ChoiceField';
import { formFieldsTranslationRef } from '../../translation';

/** What kind of workload it is, in the words of platform.yaml. */
export const FreeholdProfilePicker = (
  props: FieldExtensionComponentProps<string>,
) => {
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const noteOf = (profile: PlatformChoices['profiles'][number]) => {
    if (profile.needsSchedule) {
      return t('profile.schedule');
    }
    return profile.defaultPort === undefined
      ? undefined
      : t('profile.port', { port: String(profile.defaultPort) });
  };
  return (
    <ChoiceField
      id={props.idSchema.$id}
      title={props.schema.title ?? t('profile.title')}
      description={props.schema.description ?? t('profile.description')}
      required={props.required}
      disabled={props.disabled || props.readonly}
      error={(props.rawErrors?.length ?? 0) > 0}
      value={props.formData}
      cards={choices =>
        choices.profiles.map(profile => ({
          value: profile.name,
          title: profile.title,
          description: profile.description,
          note: noteOf(profile),
        }))
      }
      onChange={props.onChange}
    />
  );
};
