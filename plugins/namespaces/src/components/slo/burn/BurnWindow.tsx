import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { BurnRate } from '@freehold/slo';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { namespacesTranslationRef } from '../../../translation';
import { useSloWords } from '../common/useSloWords';
import { useObjectiveWords } from '../tab/useObjectiveWords';

const useStyles = makeStyles(theme => ({
  window: { display: 'block', color: theme.palette.text.secondary },
  above: { fontWeight: 700 },
}));

/** The burn rate over one window of a tier; bold when it is above the threshold. */
export function BurnWindow(props: {
  windowMs: number;
  rate: BurnRate;
  threshold: number;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const words = useSloWords();
  const { exactSpan } = useObjectiveWords();
  const { windowMs, rate, threshold } = props;
  return (
    <>
      {'burn' in rate ? (
        <span
          className={rate.burn > threshold ? classes.above : undefined}
          title={words.percent(rate.errorRatio, { digits: 3 })}
        >
          {words.burnRate(rate.burn)}
        </span>
      ) : (
        <span>
          {rate.state === 'no-data'
            ? t('slo.burn.noData')
            : t('slo.burn.unknown')}
        </span>
      )}
      <Typography variant="caption" className={classes.window}>
        {exactSpan(windowMs, 'short')}
      </Typography>
    </>
  );
}
