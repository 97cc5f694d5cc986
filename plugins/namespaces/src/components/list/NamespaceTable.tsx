import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  NamespaceRow,
  NamespaceSortField,
  PlatformChoices,
} from '@freehold/backstage-plugin-namespaces-common';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import Skeleton from '@material-ui/lab/Skeleton';
import { COLUMNS, NamespaceQuery } from '../../query/namespaceQuery';
import { namespacesTranslationRef } from '../../translation';
import { NamespaceTableRow } from './NamespaceTableRow';
import { useTableStyles } from './tableStyles';
import { useColumnTitles } from './useColumnTitles';

// At 1280 pixels, beside an open navigation, the SLO column has room for its figures and "Changed" for its title.
const WIDTHS: Partial<Record<NamespaceSortField, string>> = {
  namespace: '19%',
  application: '11%',
  environment: '11%',
  ownerRef: '10%',
  systemRef: '8%',
  tier: '5%',
  sloState: '15%',
  guardrailState: '11%',
  changedAt: '10%',
};

/** The rows of one page. While the first answer is awaited, as many skeletons as it may bring, so that nothing jumps. */
export function NamespaceTable(props: {
  rows?: NamespaceRow[];
  skeletons: number;
  busy: boolean;
  sort: NamespaceQuery['sort'];
  teams: string[];
  choices?: PlatformChoices;
  onSort(sort: NamespaceQuery['sort']): void;
}) {
  const classes = useTableStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const titles = useColumnTitles();
  const { rows, skeletons, busy, sort, teams, choices, onSort } = props;

  return (
    <Table
      role="table"
      size="small"
      className={classes.table}
      aria-label={t('table.label')}
      aria-busy={busy}
    >
      <TableHead role="rowgroup" className={classes.head}>
        <TableRow role="row">
          {COLUMNS.map(column => {
            const order = sort?.field === column ? sort.order : undefined;
            return (
              <TableCell
                key={column}
                role="columnheader"
                scope="col"
                className={classes.headCell}
                style={{ width: WIDTHS[column] }}
                sortDirection={order ?? false}
              >
                <TableSortLabel
                  active={order !== undefined}
                  direction={order ?? 'asc'}
                  onClick={() => onSort(nextSort(column, order))}
                >
                  {titles[column]}
                </TableSortLabel>
              </TableCell>
            );
          })}
        </TableRow>
      </TableHead>
      <TableBody
        role="rowgroup"
        className={busy && rows ? classes.busy : undefined}
      >
        {rows
          ? rows.map(row => (
              <NamespaceTableRow
                key={row.namespace}
                row={row}
                mine={teams.includes(row.ownerRef)}
                choices={choices}
              />
            ))
          : Array.from({ length: skeletons }, (_, index) => (
              <TableRow key={index} role="row" className={classes.row}>
                {COLUMNS.map(column => (
                  <TableCell key={column} role="cell" className={classes.cell}>
                    <Skeleton variant="text" />
                  </TableCell>
                ))}
              </TableRow>
            ))}
      </TableBody>
    </Table>
  );
}

/** Ascending, descending, and back to the order in which the page opens. */
function nextSort(
  field: NamespaceSortField,
  order?: 'asc' | 'desc',
): NamespaceQuery['sort'] {
  if (!order) {
    return { field, order: 'asc' };
  }
  return order === 'asc' ? { field, order: 'desc' } : undefined;
}
