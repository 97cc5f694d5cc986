import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useMemo, useState } from 'react';
import { useRequest } from '../../../hooks/useRequest';
import { namespacesTranslationRef } from '../../../translation';

const CHOICES = 20;

/** A team or a person: found in the catalog, or written as a reference when the catalog does not answer. */
export function OwnerField(props: {
  id: string;
  label: string;
  value: string;
  error?: string;
  disabled: boolean;
  onChange(ref: string): void;
}) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const catalog = useApi(catalogApiRef);
  // Empty once somebody has been chosen: who opens the list again wants to see the others.
  const [search, setSearch] = useState('');
  const { id, label, value, error, disabled, onChange } = props;
  const found = useRequest(
    useMemo(
      () => async () => {
        const { items } = await catalog.queryEntities({
          filter: { kind: ['group', 'user'] },
          fields: ['kind', 'metadata.name', 'metadata.namespace'],
          fullTextFilter: {
            term: search,
            fields: [
              'metadata.name',
              'metadata.title',
              'spec.profile.displayName',
            ],
          },
          // Teams before people.
          orderFields: [
            { field: 'kind', order: 'asc' },
            { field: 'metadata.name', order: 'asc' },
          ],
          limit: CHOICES,
        });
        return items.map(entity => stringifyEntityRef(entity));
      },
      [catalog, search],
    ),
  );

  return (
    <Autocomplete<string, false, true, true>
      id={id}
      freeSolo
      disableClearable
      // What was found for the letters before would be offered for these.
      options={found.outdated ? [] : found.value ?? []}
      loading={found.loading}
      // The catalog has searched already, in titles too.
      filterOptions={options => options}
      value={value}
      inputValue={value}
      disabled={disabled}
      onInputChange={(_event, text, reason) => {
        if (reason === 'input') {
          setSearch(text.trim());
          onChange(text);
        }
      }}
      onChange={(_event, ref) => {
        setSearch('');
        onChange(ref);
      }}
      renderInput={params => (
        <TextField
          {...params}
          label={label}
          variant="outlined"
          size="small"
          error={Boolean(error)}
          helperText={
            error ??
            (found.error
              ? t('review.record.ownersFailed')
              : t('review.record.actionOwnerHint'))
          }
        />
      )}
    />
  );
}
