import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 15rem), 1fr))',
    gap: theme.spacing(2),
    margin: 0,
  },
  value: { margin: 0, overflowWrap: 'anywhere' },
}));

/** A fact with its name and, where that is not obvious, what it means. */
export interface Fact {
  name: string;
  hint?: string;
  value: ReactNode;
}

/** Facts side by side, as many as fit. */
export function Facts(props: { facts: Fact[] }) {
  const classes = useStyles();
  return (
    <dl className={classes.facts}>
      {props.facts.map(({ name, hint, value }) => (
        <div key={name}>
          <Typography variant="caption" component="dt" color="textSecondary">
            {name}
          </Typography>
          <Typography variant="body2" component="dd" className={classes.value}>
            {value}
            {hint && (
              <Typography
                variant="caption"
                component="div"
                color="textSecondary"
              >
                {hint}
              </Typography>
            )}
          </Typography>
        </div>
      ))}
    </dl>
  );
}
