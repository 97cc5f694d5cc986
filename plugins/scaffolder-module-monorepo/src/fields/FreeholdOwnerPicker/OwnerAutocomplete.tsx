import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import Autocomplete, {
  createFilterOptions,
} from '@material-ui/lab/Autocomplete';
import { formFieldsTranslationRef } from '../../translation';
import { namesTeam, OwnerChoice, OwnerChoices } from './ownerChoices';

/** An organisation of hundreds of teams must not become hundreds of rows: typing narrows them down. */
const filterOptions = createFilterOptions<OwnerChoice>({
  limit: 100,
  stringify: choice =>
    [choice.title, choice.ref, choice.description].filter(Boolean).join(' '),
});

/** A searchable list of teams, the user's own at its top. */
export const OwnerAutocomplete = (props: {
  id: string;
  label: string;
  helperText: string;
  owners: OwnerChoices;
  value?: string;
  required?: boolean;
  disabled?: boolean;
  error?: boolean;
  onChange: (ref: string | undefined) => void;
}) => {
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const { owners, value } = props;
  const selected =
    owners.choices.find(
      choice => value !== undefined && namesTeam(value, choice.ref),
    ) ?? null;
  return (
    <Autocomplete<OwnerChoice>
      id={props.id}
      options={owners.choices}
      value={selected}
      disabled={props.disabled}
      filterOptions={filterOptions}
      getOptionLabel={choice => choice.title}
      getOptionSelected={(option, current) => option.ref === current.ref}
      groupBy={
        owners.anyTeam
          ? choice => t(choice.mine ? 'owner.mine' : 'owner.others')
          : undefined
      }
      noOptionsText={t('owner.noMatch')}
      onChange={(_event, choice) => props.onChange(choice?.ref)}
      renderOption={choice => (
        <div>
          <Typography>{choice.title}</Typography>
          <Typography variant="body2" color="textSecondary">
            {choice.description ?? choice.ref}
          </Typography>
        </div>
      )}
      renderInput={params => (
        <TextField
          {...params}
          label={props.label}
          helperText={props.helperText}
          required={props.required}
          error={props.error}
        />
      )}
      autoHighlight
    />
  );
};
