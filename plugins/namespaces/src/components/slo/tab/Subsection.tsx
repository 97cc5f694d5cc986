import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  part: { minWidth: 0 },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(0, 1),
    minHeight: theme.spacing(4),
    marginBottom: theme.spacing(0.5),
  },
}));

/** A part of an objective's section. */
export function Subsection(props: {
  title: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  const classes = useStyles();
  const { title, action, children } = props;
  return (
    <div role="group" aria-label={title} className={classes.part}>
      <div className={classes.top}>
        <Typography variant="subtitle2" component="h4">
          {title}
        </Typography>
        {action}
      </div>
      {children}
    </div>
  );
}
