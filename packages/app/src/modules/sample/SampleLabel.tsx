import {
  configApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { portalTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    // Hangs from the middle of the upper edge, where pages have their padding.
    position: 'fixed',
    top: 0,
    left: '50%',
    transform: 'translateX(-50%)',
    zIndex: theme.zIndex.tooltip,
    padding: theme.spacing(0.25, 1.5),
    borderRadius: '0 0 6px 6px',
    fontSize: 12,
    fontWeight: 600,
    whiteSpace: 'nowrap',
    color: theme.palette.warningText,
    backgroundColor: theme.palette.warningBackground,
    border: `1px solid ${theme.palette.warning.main}`,
    borderTop: 0,
    // It must never be in the way of what it lies on.
    pointerEvents: 'none',
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
