import { useCallback, useMemo, useState } from 'react';
import {
  configApiRef,
  IdentityApi,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { SignInPageProps } from '@backstage/plugin-app-react';
import Grid from '@material-ui/core/Grid';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { portalTranslationRef } from '../../translation';
import { forgettingIdentity } from './forgettingIdentity';
import { NoProvider } from './NoProvider';
import { PersonaCard } from './PersonaCard';
import { Persona, readPersonas } from './personas';
import { rememberedPersona } from './rememberedPersona';
import { SigningIn } from './SigningIn';
import { SignInLayout } from './SignInLayout';

const useStyles = makeStyles(theme => ({
  note: {
    marginTop: theme.spacing(4),
    padding: theme.spacing(2),
    borderRadius: 8,
    color: theme.palette.warningText,
    backgroundColor: theme.palette.warningBackground,
  },
}));

function usePersonas(): { personas: Persona[]; reason?: string } {
  const config = useApi(configApiRef);
  return useMemo(() => {
    try {
      return { personas: readPersonas(config) };
    } catch (error) {
      return { personas: [], reason: (error as Error).message };
    }
  }, [config]);
}

/** Sign-in by choosing a persona; see {@link NoProvider} for a portal without any. */
export const SignInPage = ({ onSignInSuccess }: SignInPageProps) => {
  const classes = useStyles();
  const { t } = useTranslationRef(portalTranslationRef);
  const { personas, reason } = usePersonas();
  const [chosen, setChosen] = useState<Persona | undefined>(() =>
    personas.find(persona => persona.user === rememberedPersona.get()),
  );

  const signedIn = useCallback(
    (identity: IdentityApi) => {
      if (chosen) {
        rememberedPersona.set(chosen.user);
      }
      onSignInSuccess(forgettingIdentity(identity, rememberedPersona.clear));
    },
    [chosen, onSignInSuccess],
  );
  const chooseAnother = useCallback(() => {
    rememberedPersona.clear();
    setChosen(undefined);
  }, []);

  if (personas.length === 0) {
    return (
      <SignInLayout>
        <NoProvider reason={reason} />
      </SignInLayout>
    );
  }
  if (chosen) {
    return (
      <SignInLayout>
        <SigningIn
          persona={chosen}
          onSignInSuccess={signedIn}
          onAnother={chooseAnother}
        />
      </SignInLayout>
    );
  }
  return (
    <SignInLayout>
      <Grid container spacing={3} alignItems="stretch">
        {personas.map(persona => (
          <Grid item xs={12} md={4} key={persona.user}>
            <PersonaCard persona={persona} onChoose={setChosen} />
          </Grid>
        ))}
      </Grid>
      <div className={classes.note} role="note">
        <Typography variant="subtitle2">{t('signIn.note')}</Typography>
        <Typography variant="body2">{t('signIn.noteExplanation')}</Typography>
      </div>
    </SignInLayout>
  );
};
