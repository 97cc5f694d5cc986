import { makeStyles } from '@material-ui/core/styles';

/**
 * A table on wide screens; below that each row becomes a block of labelled cells. The markup stays a table with explicit
 * roles, because browsers drop the meaning of a table whose `display` changes.
 */
export const useTableStyles = makeStyles(theme => {
  const narrow = theme.breakpoints.down('sm');
  return {
    table: {
      tableLayout: 'fixed',
      [narrow]: { display: 'block', '& tbody': { display: 'block' } },
    },
    // Every cell is labelled there, and sorting has its own field.
    head: { [narrow]: { display: 'none' } },
    headCell: {
      padding: theme.spacing(1),
      overflow: 'hidden',
      whiteSpace: 'nowrap',
    },
    row: {
      [narrow]: {
        display: 'block',
        padding: theme.spacing(1, 2),
        borderBottom: `1px solid ${theme.palette.divider}`,
      },
    },
    mine: { boxShadow: `inset 3px 0 0 ${theme.palette.primary.main}` },
    cell: {
      padding: theme.spacing(1),
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      [narrow]: {
        display: 'grid',
        gridTemplateColumns: 'minmax(7.5rem, 2fr) 5fr',
        alignItems: 'baseline',
        gap: theme.spacing(1),
        padding: theme.spacing(0.25, 0),
        border: 0,
        '&::before': {
          content: 'attr(data-label)',
          color: theme.palette.text.secondary,
        },
        '& > *': { minWidth: 0 },
      },
    },
    text: {
      display: 'block',
      // Tall enough for the descenders that the hidden overflow would cut.
      lineHeight: 1.5,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
    busy: { opacity: 0.6 },
  };
});
