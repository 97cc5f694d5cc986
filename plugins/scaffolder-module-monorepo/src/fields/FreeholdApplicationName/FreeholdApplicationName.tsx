import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { APPLICATION_NAME_MAX_LENGTH } from '@freehold/application';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { reasonOf } from '../../components/reasonOf';
import { Unreachable } from '../../components/Unreachable';
import { formFieldsTranslationRef, Translate } from '../../translation';
import { DerivedNames } from './DerivedNames';
import { NameCheck, useNameCheck } from './useNameCheck';

const useStyles = makeStyles(theme => ({
  available: { color: theme.palette.status.ok },
}));

function wording(
  check: Exclude<NameCheck, { status: 'empty' }>,
  name: string,
  t: Translate,
): string {
  switch (check.status) {
    case 'malformed':
      return t('name.invalid', { max: String(APPLICATION_NAME_MAX_LENGTH) });
    case 'checking':
      return t('name.checking');
    case 'available':
      return t('name.available', { name });
    case 'refused':
      return check.problem
        ? `${check.problem.message} ${check.problem.remedy}`
        : t('choice.unknown', { value: name });
    case 'unknown':
      return t('name.unchecked', { reason: reasonOf(check.error) });
    default:
      throw new Error(`No words for ${JSON.stringify(check satisfies never)}`);
  }
}

/** The name of a new application, checked against the monorepo while it is typed. */
export const FreeholdApplicationName = (
  props: FieldExtensionComponentProps<string>,
) => {
  const classes = useStyles();
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const name = props.formData ?? '';
  const { check, retry } = useNameCheck(name);
  const wrong = check.status === 'malformed' || check.status === 'refused';
  return (
    <>
      <TextField
        id={props.idSchema.$id}
        label={props.schema.title ?? t('name.title')}
        required={props.required}
        disabled={props.disabled || props.readonly}
        value={name}
        onChange={event => props.onChange(event.target.value || undefined)}
        onBlur={() => props.onBlur(props.idSchema.$id, props.formData)}
        error={wrong || (props.rawErrors?.length ?? 0) > 0}
        helperText={
          check.status === 'empty'
            ? props.schema.description ?? t('name.description')
            : wording(check, name, t)
        }
        FormHelperTextProps={{
          role: 'status',
          classes:
            check.status === 'available'
              ? { root: classes.available }
              : undefined,
        }}
        inputProps={{
          autoCapitalize: 'off',
          autoComplete: 'off',
          autoCorrect: 'off',
          spellCheck: false,
          'aria-invalid': wrong,
        }}
        fullWidth
      />
      {check.status === 'unknown' && (
        <Unreachable
          what={t('unreachable.namespaces')}
          error={check.error}
          onRetry={retry}
        />
      )}
      {(check.status === 'available' || check.status === 'checking') && (
        <DerivedNames name={name} />
      )}
    </>
  );
};
