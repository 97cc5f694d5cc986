import { PropsWithChildren, ReactNode, useId } from 'react';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(2.5) },
  footer: { marginTop: theme.spacing(2), fontWeight: 600 },
}));

/** A titled region of the home page; `footer` leads on. */
export const HomeCard = (
  props: PropsWithChildren<{ title: string; footer?: ReactNode }>,
) => {
  const classes = useStyles();
  const titleId = useId();
  return (
    <Paper
      component="section"
      className={classes.root}
      aria-labelledby={titleId}
    >
      <Typography variant="h5" component="h2" id={titleId}>
        {props.title}
      </Typography>
      {props.children}
      {props.footer && <div className={classes.footer}>{props.footer}</div>}
    </Paper>
  );
};
