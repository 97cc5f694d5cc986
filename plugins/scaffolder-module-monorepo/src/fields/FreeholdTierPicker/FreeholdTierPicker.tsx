import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { ChoiceField } from '../../components/ChoiceField';
import { formFieldsTranslationRef } from '../../translation';

/** How much depends on the service, in the words of platform.yaml. */
export const FreeholdTierPicker = (
  props: FieldExtensionComponentProps<string>,
) => {
  const { t } = useTranslationRef(formFieldsTranslationRef);
  return (
    <ChoiceField
      id={props.idSchema.$id}
      title={props.schema.title ?? t('tier.title')}
      description={props.schema.description ?? t('tier.description')}
      required={props.required}
      disabled={props.disabled || props.readonly}
      error={(props.rawErrors?.length ?? 0) > 0}
      value={props.formData}
      cards={choices =>
        choices.tiers.map(tier => ({
          value: tier.name,
          title: tier.title,
          description: tier.description,
        }))
      }
      onChange={props.onChange}
    />
  );
};
