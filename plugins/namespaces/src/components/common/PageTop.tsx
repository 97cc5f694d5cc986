import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ArrowBackIcon from '@material-ui/icons/ArrowBack';
import { ReactNode } from 'react';
import { useLinks } from '../../links/useLinks';
import { namespacesTranslationRef } from '../../translation';
import { SampleDataLabel } from './SampleDataLabel';

const useStyles = makeStyles(theme => ({
  top: { marginBottom: theme.spacing(2) },
  back: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
  },
  title: { margin: theme.spacing(1, 0), overflowWrap: 'anywhere' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
  },
}));

/** The top of a page below `/namespaces`: the way back, what the page shows, and a line of facts about it. */
export function PageTop(props: { title: ReactNode; children?: ReactNode }) {
  const classes = useStyles();
  const links = useLinks();
  const { t } = useTranslationRef(namespacesTranslationRef);
  return (
    <div className={classes.top}>
      <Typography variant="body2" component="div">
        <Link to={links.namespaces()} className={classes.back}>
          <ArrowBackIcon fontSize="small" aria-hidden />
          {t('page.back')}
        </Link>
      </Typography>
      <Typography variant="h5" component="h2" className={classes.title}>
        {props.title}
      </Typography>
      <Typography variant="body2" component="div" className={classes.line}>
        <SampleDataLabel />
        {props.children}
      </Typography>
    </div>
  );
}
