import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(1, 0) },
}));

/** Says what is being waited for. */
export const Waiting = (props: { label: string }) => (
  <div className={useStyles().root} role="status">
    <Typography variant="body2" color="textSecondary">
      {props.label}
    </Typography>
    <LinearProgress aria-label={props.label} />
  </div>
);
