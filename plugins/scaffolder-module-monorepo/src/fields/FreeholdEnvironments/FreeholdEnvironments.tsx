import { useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { PlatformChoices } from '@freehold/backstage-plugin-namespaces-common';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormGroup from '@material-ui/core/FormGroup';
import Typography from '@material-ui/core/Typography';
import { FieldFrame } from '../../components/FieldFrame';
import { Notice } from '../../components/Notice';
import { Unreachable } from '../../components/Unreachable';
import { useInitialValue } from '../../components/useInitialValue';
import { Waiting } from '../../components/Waiting';
import { usePlatformChoices } from '../../platform/usePlatformChoices';
import { formFieldsTranslationRef } from '../../translation';

/** The environments in the platform's order, whatever order they were ticked in. */
function toggled(
  environments: PlatformChoices['environments'],
  selected: string[],
  name: string,
): string[] {
  const next = new Set(selected);
  if (!next.delete(name)) {
    next.add(name);
  }
  return environments
    .map(({ name: each }) => each)
    .filter(each => next.has(each));
}

/** Where the service runs; the platform says what is ticked at first. */
export const FreeholdEnvironments = (
  props: FieldExtensionComponentProps<string[]>,
) => {
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const { loading, error, value: choices, retry } = usePlatformChoices();
  const { formData, onChange } = props;
  const environments = choices?.environments ?? [];
  // A schema with minItems makes the form begin with that many items without a value.
  const selected = (formData ?? []).filter(item => typeof item === 'string');
  const [touched, setTouched] = useState(false);

  const preselected = environments
    .filter(environment => environment.preselected)
    .map(environment => environment.name);

  // The form begins with a list of its own, so that emptiness alone does not tell what the user wants.
  useInitialValue(
    !touched && selected.length === 0 && preselected.length > 0
      ? preselected
      : undefined,
    onChange,
  );

  const toggle = (name: string) => {
    setTouched(true);
    onChange(toggled(environments, selected, name));
  };

  return (
    <FieldFrame
      id={props.idSchema.$id}
      title={props.schema.title ?? t('environments.title')}
      description={props.schema.description ?? t('environments.description')}
      required={props.required}
      error={(props.rawErrors?.length ?? 0) > 0}
    >
      {loading && <Waiting label={t('choice.loading')} />}
      {!loading && error && (
        <Unreachable
          what={t('unreachable.choices')}
          error={error}
          onRetry={retry}
        />
      )}
      {!loading && choices && environments.length === 0 && (
        <Notice severity="warning" title={t('choice.none')} />
      )}
      <FormGroup>
        {environments.map(environment => (
          <FormControlLabel
            key={environment.name}
            disabled={props.disabled || props.readonly}
            control={
              <Checkbox
                color="primary"
                checked={selected.includes(environment.name)}
                onChange={() => toggle(environment.name)}
              />
            }
            label={
              <>
                {environment.title}{' '}
                <Typography
                  component="span"
                  variant="body2"
                  color="textSecondary"
                >
                  {t('environments.cluster', { cluster: environment.cluster })}
                </Typography>
              </>
            }
          />
        ))}
      </FormGroup>
    </FieldFrame>
  );
};
