import { PropsWithChildren } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { LogoFull } from '../../brand';
import { portalTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => {
  const page = theme.getPageTheme({ themeId: 'home' });
  return {
    root: {
      minHeight: '100vh',
      backgroundColor: theme.palette.background.default,
      color: theme.palette.text.primary,
    },
    header: {
      padding: theme.spacing(5, 3, 10),
      backgroundImage: page.backgroundImage,
      backgroundPosition: 'right center',
      backgroundSize: 'cover',
      color: page.fontColor,
      [theme.breakpoints.down('xs')]: {
        // No room beside the text for the picture.
        backgroundImage: `linear-gradient(90deg, ${page.colors.join(', ')})`,
      },
    },
    column: { maxWidth: 1080, margin: '0 auto' },
    title: { marginTop: theme.spacing(4) },
    introduction: { maxWidth: '62ch', opacity: 0.9 },
    content: { padding: theme.spacing(0, 3, 8), marginTop: theme.spacing(-5) },
  };
});

/** The page around whatever there is to choose or to explain before anybody has signed in. */
export const SignInLayout = ({ children }: PropsWithChildren<{}>) => {
  const classes = useStyles();
  const { t } = useTranslationRef(portalTranslationRef);
  return (
    <div className={classes.root}>
      <header className={classes.header}>
        <div className={classes.column}>
          <LogoFull height={36} />
          <Typography variant="h2" component="h1" className={classes.title}>
            {t('signIn.title')}
          </Typography>
          <Typography className={classes.introduction}>
            {t('signIn.introduction')}
          </Typography>
        </div>
      </header>
      <main className={classes.content}>
        <div className={classes.column}>{children}</div>
      </main>
    </div>
  );
};
