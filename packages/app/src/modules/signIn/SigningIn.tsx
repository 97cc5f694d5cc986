import { useMemo, useState } from 'react';
import { ProxiedSignInPage } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SignInPageProps } from '@backstage/plugin-app-react';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { portalTranslationRef } from '../../translation';
import { Persona } from './personas';

/** Must equal the id of the backend's provider. */
const PROVIDER_ID = 'persona';
/** Must equal the header that the backend's provider reads. */
const PERSONA_HEADER = 'x-freehold-persona';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(4), maxWidth: 720 },
  buttons: { display: 'flex', gap: theme.spacing(1), flexWrap: 'wrap' },
}));

/** Asks the backend for a session as the persona; says what went wrong and offers ways on. */
export const SigningIn = (props: {
  persona: Persona;
  onSignInSuccess: SignInPageProps['onSignInSuccess'];
  onAnother: () => void;
}) => {
  const { persona, onSignInSuccess, onAnother } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(portalTranslationRef);
  const [attempt, setAttempt] = useState(1);

  // One component for the life of this page: a new one on every render would be mounted anew.
  const Failure = useMemo(
    () =>
      ({ error }: { error?: Error }) =>
        (
          <Paper className={classes.root} role="alert">
            <Typography variant="h4" component="h2">
              {t('signIn.failedTitle', { name: persona.name })}
            </Typography>
            <Typography paragraph color="error">
              {error?.message}
            </Typography>
            <Typography paragraph>{t('signIn.failedRemedy')}</Typography>
            <div className={classes.buttons}>
              <Button
                variant="contained"
                color="primary"
                onClick={() => setAttempt(n => n + 1)}
              >
                {t('signIn.tryAgain')}
              </Button>
              <Button variant="outlined" onClick={onAnother}>
                {t('signIn.chooseAnother')}
              </Button>
            </div>
          </Paper>
        ),
    [classes, t, persona.name, onAnother],
  );

  return (
    <div aria-label={t('signIn.signingIn', { name: persona.name })}>
      <ProxiedSignInPage
        key={attempt}
        provider={PROVIDER_ID}
        headers={{ [PERSONA_HEADER]: persona.user }}
        onSignInSuccess={onSignInSuccess}
        ErrorComponent={Failure}
      />
    </div>
  );
};
