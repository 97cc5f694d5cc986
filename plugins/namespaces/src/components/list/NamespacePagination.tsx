import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import TablePagination from '@material-ui/core/TablePagination';
import { namespacesTranslationRef } from '../../translation';

const useStyles = makeStyles({
  // The bar wraps instead of running out of narrow screens.
  toolbar: { flexWrap: 'wrap', justifyContent: 'flex-end', paddingRight: 0 },
  spacer: { flex: '1 1 0' },
});

/** Pages of a list that the backend cuts. */
export function NamespacePagination(props: {
  total: number;
  page: number;
  pageSize: number;
  pageSizes: number[];
  onPage(page: number): void;
  onPageSize?(pageSize: number): void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { total, pageSize, pageSizes, onPage, onPageSize } = props;
  const lastPage = Math.max(0, Math.ceil(total / pageSize) - 1);
  return (
    <TablePagination
      component="div"
      classes={classes}
      count={total}
      page={Math.min(props.page, lastPage)}
      rowsPerPage={pageSize}
      rowsPerPageOptions={pageSizes}
      labelRowsPerPage={t('table.rowsPerPage')}
      labelDisplayedRows={({ from, to, count }) =>
        t('table.range', {
          from: String(from),
          to: String(to),
          total: String(count),
        })
      }
      backIconButtonText={t('table.previousPage')}
      nextIconButtonText={t('table.nextPage')}
      SelectProps={{ inputProps: { 'aria-label': t('table.rowsPerPage') } }}
      onPageChange={(_event, page) => onPage(page)}
      onRowsPerPageChange={event => onPageSize?.(Number(event.target.value))}
    />
  );
}
