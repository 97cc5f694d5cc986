import { PropsWithChildren, ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';

export type NoticeSeverity = 'error' | 'warning' | 'info' | 'success';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(2),
    padding: theme.spacing(1.5, 2),
    borderRadius: theme.shape.borderRadius,
    borderLeft: '4px solid',
    overflowWrap: 'anywhere',
  },
  text: { flex: '1 1 240px', minWidth: 0 },
  title: { fontWeight: 600 },
  error: {
    color: theme.palette.errorText,
    backgroundColor: theme.palette.errorBackground,
  },
  warning: {
    color: theme.palette.warningText,
    backgroundColor: theme.palette.warningBackground,
  },
  info: {
    color: theme.palette.infoText,
    backgroundColor: theme.palette.infoBackground,
  },
  success: {
    color: theme.palette.text.primary,
    backgroundColor: theme.palette.background.default,
    borderLeftColor: theme.palette.status.ok,
  },
}));

/** A message in the colours of its severity; errors are announced at once, the rest when there is time. */
export const Notice = (
  props: PropsWithChildren<{
    severity: NoticeSeverity;
    title: string;
    action?: ReactNode;
  }>,
) => {
  const classes = useStyles();
  return (
    <div
      className={`${classes.root} ${classes[props.severity]}`}
      role={props.severity === 'error' ? 'alert' : 'status'}
    >
      <div className={classes.text}>
        <Typography className={classes.title}>{props.title}</Typography>
        {props.children && (
          <Typography variant="body2" component="div">
            {props.children}
          </Typography>
        )}
      </div>
      {props.action}
    </div>
  );
};
