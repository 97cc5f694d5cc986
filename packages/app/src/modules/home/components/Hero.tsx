import { LinkButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { portalTranslationRef } from '../../../translation';

const useStyles = makeStyles(theme => {
  const header = theme.getPageTheme({ themeId: 'home' });
  return {
    root: {
      padding: theme.spacing(5, 3),
      color: header.fontColor,
      backgroundImage: header.backgroundImage,
      backgroundPosition: 'right center',
      backgroundSize: 'cover',
      [theme.breakpoints.down('xs')]: {
        // No room beside the text for the picture.
        backgroundImage: `linear-gradient(90deg, ${header.colors.join(', ')})`,
      },
    },
    column: {
      maxWidth: 1280 - theme.spacing(6),
      margin: '0 auto',
    },
    sentence: { maxWidth: '68ch', opacity: 0.92 },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1.5),
      marginTop: theme.spacing(3),
    },
    first: {
      color: theme.palette.navigation.background,
      backgroundColor: theme.palette.navigation.indicator,
      '&:hover': { backgroundColor: '#f0c877' },
    },
    other: {
      color: header.fontColor,
      borderColor: 'rgba(255, 255, 255, 0.7)',
      '&:hover': { backgroundColor: 'rgba(255, 255, 255, 0.12)' },
    },
  };
});

const Greeting = ({ userRef }: { userRef: string }) => {
  const { t } = useTranslationRef(portalTranslationRef);
  const { primaryTitle } = useEntityPresentation(userRef);
  return (
    <Typography variant="subtitle1">
      {t('home.greeting', { name: primaryTitle })}
    </Typography>
  );
};

/** What this is, and the main things to do. */
export const Hero = (props: { userRef?: string }) => {
  const classes = useStyles();
  const { t } = useTranslationRef(portalTranslationRef);
  return (
    <header className={classes.root}>
      <div className={classes.column}>
        {props.userRef && <Greeting userRef={props.userRef} />}
        <Typography variant="h2" component="h1">
          {t('home.hero')}
        </Typography>
        <Typography className={classes.sentence}>
          {t('home.sentence')}
        </Typography>
        <div className={classes.actions}>
          <LinkButton
            to="/create/templates/default/create-application"
            variant="contained"
            className={classes.first}
          >
            {t('home.create')}
          </LinkButton>
          <LinkButton
            to="/namespaces"
            variant="outlined"
            className={classes.other}
          >
            {t('home.browse')}
          </LinkButton>
        </div>
      </div>
    </header>
  );
};
