import {
  configApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { portalTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    position: 'fixed',
    right: theme.spacing(2),
    bottom: theme.spacing(2),
    zIndex: theme.zIndex.tooltip,
    padding: theme.spacing(0.5, 1.5),
    borderRadius: 6,
    fontSize: 12,
    fontWeight: 600,
    color: theme.palette.warningText,
    backgroundColor: theme.palette.warningBackground,
    border: `1px solid ${theme.palette.warning.main}`,
    // It must never be in the way of what it lies on.
    pointerEvents: 'none',
    [theme.breakpoints.down('xs')]: {
      // Above the navigation bar of small screens.
      bottom: 68,
      right: theme.spacing(1),
    },
  },
  hidden: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
  },
}));

/** Says on every page that the data is made up, when the configuration says so. */
export const SampleLabel = () => {
  const classes = useStyles();
  const { t } = useTranslationRef(portalTranslationRef);
  const config = useApi(configApiRef);
  if (!config.getOptionalBoolean('freehold.monorepo.sample')) {
    return null;
  }
  return (
    <div className={classes.root} role="note">
      {t('sample.label')}
      <span className={classes.hidden}>. {t('sample.explanation')}</span>
    </div>
  );
};
