import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { portalTranslationRef } from '../../translation';
import { Persona } from './personas';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    padding: theme.spacing(3),
    height: '100%',
  },
  description: { flexGrow: 1, marginBottom: theme.spacing(2) },
}));

/** One persona with what can be tried as her or him. */
export const PersonaCard = (props: {
  persona: Persona;
  onChoose: (persona: Persona) => void;
}) => {
  const { persona, onChoose } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(portalTranslationRef);
  return (
    <Paper component="section" className={classes.root}>
      <Typography variant="h5" component="h2">
        {persona.name}
      </Typography>
      <Typography color="primary" variant="subtitle1">
        {persona.title}
      </Typography>
      <Typography className={classes.description} color="textSecondary">
        {persona.description}
      </Typography>
      <Button
        variant="contained"
        color="primary"
        onClick={() => onChoose(persona)}
      >
        {t('signIn.signInAs', { name: persona.name })}
      </Button>
    </Paper>
  );
};
