import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import { ReactNode } from 'react';
import { useTableStyles } from '../list/tableStyles';

/** A column of a table. */
export interface DataColumn<T> {
  title: string;
  width: string;
  cell(item: T): ReactNode;
  /** For columns that the table can be sorted by. */
  sort?: {
    /** Absent while the table is sorted by another one. */
    direction?: 'asc' | 'desc';
    onSort(): void;
  };
}

/** A table on wide screens, blocks of labelled cells on narrow ones. */
export function DataTable<T>(props: {
  label: string;
  items: readonly T[];
  keyOf(item: T): string;
  columns: ReadonlyArray<DataColumn<T>>;
}) {
  const classes = useTableStyles();
  const { label, items, keyOf, columns } = props;
  return (
    <Table
      role="table"
      size="small"
      className={classes.table}
      aria-label={label}
    >
      <TableHead role="rowgroup" className={classes.head}>
        <TableRow role="row">
          {columns.map(({ title, width, sort }) => (
            <TableCell
              key={title}
              role="columnheader"
              scope="col"
              className={classes.headCell}
              style={{ width }}
              sortDirection={sort?.direction ?? false}
            >
              {sort ? (
                <TableSortLabel
                  active={sort.direction !== undefined}
                  direction={sort.direction ?? 'asc'}
                  onClick={sort.onSort}
                >
                  {title}
                </TableSortLabel>
              ) : (
                title
              )}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody role="rowgroup">
        {items.map(item => (
          <TableRow key={keyOf(item)} role="row" className={classes.row}>
            {columns.map(({ title, cell }) => (
              <TableCell
                key={title}
                role="cell"
                className={classes.cell}
                data-label={title}
              >
                {cell(item)}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
