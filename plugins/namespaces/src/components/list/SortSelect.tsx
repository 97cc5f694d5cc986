import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { COLUMNS, NamespaceQuery } from '../../query/namespaceQuery';
import { namespacesTranslationRef } from '../../translation';
import { useColumnTitles } from './useColumnTitles';

const ORDERS = ['asc', 'desc'] as const;

/** Sorting for narrow screens, where the table has no head. */
export function SortSelect(props: {
  sort: NamespaceQuery['sort'];
  onChange(sort: NamespaceQuery['sort']): void;
}) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const titles = useColumnTitles();
  const { sort, onChange } = props;
  return (
    <TextField
      select
      fullWidth
      size="small"
      variant="outlined"
      label={t('filter.sortBy')}
      value={sort ? `${sort.field} ${sort.order}` : ''}
      SelectProps={{ displayEmpty: true }}
      InputLabelProps={{ shrink: true }}
      onChange={event => {
        const [name, order] = event.target.value.split(' ');
        const field = COLUMNS.find(column => column === name);
        onChange(field && { field, order: order === 'desc' ? 'desc' : 'asc' });
      }}
    >
      <MenuItem value="">{t('filter.sortDefault')}</MenuItem>
      {COLUMNS.flatMap(column =>
        ORDERS.map(order => (
          <MenuItem key={`${column} ${order}`} value={`${column} ${order}`}>
            {titles[column]},{' '}
            {order === 'asc' ? t('filter.ascending') : t('filter.descending')}
          </MenuItem>
        )),
      )}
    </TextField>
  );
}
