import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import { namespacesTranslationRef } from '../../translation';

// Backstage's theme gives chips a margin, for rows of tags; this one stands in a line of text.
const useStyles = makeStyles({ chip: { margin: 0 } });

/** "Sample data", with a hint that says which and why. */
export function SampleChip(props: { hint: string }) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  return (
    <Tooltip title={props.hint}>
      <Chip
        size="small"
        variant="outlined"
        color="primary"
        label={t('page.sample')}
        tabIndex={0}
        className={classes.chip}
      />
    </Tooltip>
  );
}
