import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { useMemo } from 'react';
import { namespacesTranslationRef } from '../../translation';

/** One filter: any number of values, each with how many rows it has. Chosen values that are no longer there stay visible. */
export function FacetFilter(props: {
  label: string;
  facet?: Array<{ value: string; count: number }>;
  selected: string[];
  valueLabel?: (value: string) => string;
  onChange(selected: string[]): void;
}) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { label, facet, selected, valueLabel = String, onChange } = props;
  const counts = useMemo(
    () => new Map(facet?.map(({ value, count }) => [value, count])),
    [facet],
  );
  const options = useMemo(
    () => [...new Set([...counts.keys(), ...selected])],
    [counts, selected],
  );
  return (
    <Autocomplete
      multiple
      size="small"
      limitTags={1}
      disableCloseOnSelect
      options={options}
      value={selected}
      loading={!facet}
      noOptionsText={t('filter.noOptions')}
      clearText={t('filter.clear')}
      getOptionLabel={valueLabel}
      renderOption={value => (
        <span title={value} style={{ overflowWrap: 'anywhere' }}>
          {t('filter.valueWithCount', {
            value: valueLabel(value),
            rows: String(counts.get(value) ?? 0),
          })}
        </span>
      )}
      onChange={(_event, values) => onChange(values)}
      renderInput={params => (
        <TextField {...params} variant="outlined" label={label} />
      )}
    />
  );
}
