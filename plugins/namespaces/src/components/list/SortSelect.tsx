import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { NamespaceSortField } from '@freehold/backstage-plugin-namespaces-common';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { NamespaceQuery, SORT_FIELDS } from '../../query/namespaceQuery';
import { namespacesTranslationRef } from '../../translation';
import { useColumnTitles } from './useColumnTitles';

const ORDERS = ['asc', 'desc'] as const;

/** Sorting for narrow screens, where the table has no head, and by what has no column of its own. */
export function SortSelect(props: {
  sort: NamespaceQuery['sort'];
  onChange(sort: NamespaceQuery['sort']): void;
}) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const titles = useColumnTitles();
  const { sort, onChange } = props;
  // Of states and budgets nobody knows by heart which end comes first.
  const orderWords: Partial<
    Record<NamespaceSortField, Record<(typeof ORDERS)[number], string>>
  > = {
    sloState: { asc: t('sloList.worstFirst'), desc: t('sloList.bestFirst') },
    guardrailState: {
      asc: t('guardrails.words.worstFirst'),
      desc: t('guardrails.words.bestFirst'),
    },
    sloRemaining: {
      asc: t('sloList.leastFirst'),
      desc: t('sloList.mostFirst'),
    },
  };
  const plainWords = {
    asc: t('filter.ascending'),
    desc: t('filter.descending'),
  };
  return (
    <TextField
      select
      id="freehold-namespaces-sort"
      fullWidth
      size="small"
      variant="outlined"
      label={t('filter.sortBy')}
      value={sort ? `${sort.field} ${sort.order}` : ''}
      SelectProps={{ displayEmpty: true }}
      InputLabelProps={{ shrink: true }}
      onChange={event => {
        const [name, order] = event.target.value.split(' ');
        const field = SORT_FIELDS.find(known => known === name);
        onChange(field && { field, order: order === 'desc' ? 'desc' : 'asc' });
      }}
    >
      <MenuItem value="">{t('filter.sortDefault')}</MenuItem>
      {SORT_FIELDS.flatMap(field =>
        ORDERS.map(order => (
          <MenuItem key={`${field} ${order}`} value={`${field} ${order}`}>
            {titles[field]}, {(orderWords[field] ?? plainWords)[order]}
          </MenuItem>
        )),
      )}
    </TextField>
  );
}
