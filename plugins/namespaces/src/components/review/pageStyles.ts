import { makeStyles } from '@material-ui/core/styles';

/** The frame that the current and the held reviews share. */
export const useReviewPageStyles = makeStyles(theme => ({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
  },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginLeft: 'auto',
    '@media print': { display: 'none' },
  },
  text: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  list: {
    display: 'grid',
    gap: theme.spacing(0.5),
    margin: 0,
    paddingLeft: theme.spacing(2.5),
  },
}));
