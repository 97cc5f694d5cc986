import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { portalTranslationRef } from '../../translation';

const DOCUMENTATION = 'https://backstage.io/docs/auth/';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(4), maxWidth: 720 },
}));

/** What to do when nobody can sign in: the page must not be a dead end. */
export const NoProvider = (props: { reason?: string }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(portalTranslationRef);
  return (
    <Paper className={classes.root}>
      <Typography variant="h4" component="h2">
        {t(props.reason ? 'signIn.invalidTitle' : 'signIn.noneTitle')}
      </Typography>
      {props.reason && (
        <Typography paragraph color="error">
          {props.reason}
        </Typography>
      )}
      <Typography paragraph>{t('signIn.noneDevelopment')}</Typography>
      <Typography paragraph>{t('signIn.noneProduction')}</Typography>
      <Link to={DOCUMENTATION}>{t('signIn.noneLink')}</Link>
    </Paper>
  );
};
