import { makeStyles } from '@material-ui/core/styles';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  section: { padding: theme.spacing(2), minWidth: 0 },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1.5),
  },
}));

/** One part of the tab, under a heading that can be linked to. */
export function Section(props: {
  id: string;
  title: string;
  hint?: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  const classes = useStyles();
  const { id, title, hint, action, children } = props;
  const headingId = `freehold-${id}`;
  return (
    <Paper
      component="section"
      className={classes.section}
      aria-labelledby={headingId}
    >
      <div className={classes.top}>
        <div>
          <Typography variant="h6" component="h3" id={headingId}>
            {title}
          </Typography>
          {hint && (
            <Typography variant="body2" color="textSecondary">
              {hint}
            </Typography>
          )}
        </div>
        {action}
      </div>
      <Typography variant="body2" component="div">
        {children}
      </Typography>
    </Paper>
  );
}
