import { PropsWithChildren, ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: theme.spacing(2),
    padding: theme.spacing(1.25, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  main: { minWidth: 0, overflowWrap: 'anywhere' },
  title: { fontWeight: 600 },
  aside: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
}));

export const RowList = ({ children }: PropsWithChildren<{}>) => (
  <ul className={useStyles().list}>{children}</ul>
);

/** One thing: its linked title, a line about it, and what stands at its right. */
export const Row = (props: {
  title: ReactNode;
  detail?: ReactNode;
  aside?: ReactNode;
}) => {
  const classes = useStyles();
  return (
    <li className={classes.row}>
      <div className={classes.main}>
        <div className={classes.title}>{props.title}</div>
        {props.detail && (
          <Typography variant="body2" color="textSecondary" component="div">
            {props.detail}
          </Typography>
        )}
      </div>
      {props.aside && (
        <Typography
          variant="body2"
          color="textSecondary"
          component="div"
          className={classes.aside}
        >
          {props.aside}
        </Typography>
      )}
    </li>
  );
};
