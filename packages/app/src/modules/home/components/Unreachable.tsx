import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { portalTranslationRef } from '../../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(2),
    borderRadius: 6,
    color: theme.palette.warningText,
    backgroundColor: theme.palette.warningBackground,
  },
  reason: { wordBreak: 'break-word' },
}));

/** What could not be asked is unknown, which is neither empty nor fine. */
export const Unreachable = (props: {
  what: string;
  error: Error;
  onRetry: () => void;
}) => {
  const classes = useStyles();
  const { t } = useTranslationRef(portalTranslationRef);
  return (
    <div className={classes.root} role="alert">
      <Typography variant="subtitle2">
        {t('home.unknown', { what: props.what })}
      </Typography>
      <Typography variant="body2" className={classes.reason} paragraph>
        {props.error.message}
      </Typography>
      <Button size="small" variant="outlined" onClick={props.onRetry}>
        {t('home.retry')}
      </Button>
    </div>
  );
};
