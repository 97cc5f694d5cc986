import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import { namespacesTranslationRef } from '../../translation';

// Backstage's theme gives chips a margin, for rows of tags; this one stands in a line of text.
const useStyles = makeStyles({ chip: { margin: 0 } });

/** Marks what comes from the sample monorepo, so that nobody takes it for the company's own. */
export function SampleDataLabel() {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const sample = useApi(configApiRef).getOptionalBoolean(
    'freehold.monorepo.sample',
  );
  return sample ? (
    <Tooltip title={t('page.sampleHint')}>
      <Chip
        size="small"
        variant="outlined"
        color="primary"
        label={t('page.sample')}
        tabIndex={0}
        className={classes.chip}
      />
    </Tooltip>
  ) : null;
}
