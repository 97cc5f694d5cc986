import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SloSource } from '@freehold/backstage-plugin-namespaces-common';
import Typography from '@material-ui/core/Typography';
import { exactTime } from '../../../text/relativeTime';
import { namespacesTranslationRef } from '../../../translation';
import { SampleDataLabel } from '../../common/SampleDataLabel';
import { SloSampleLabel } from '../../slo/common/SloSampleLabel';
import { useReviewPageStyles } from '../pageStyles';

/** Where frozen figures came from. How old they were matters, not how old they are. */
export function SourceThen(props: { source?: SloSource }) {
  const classes = useReviewPageStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { source } = props;
  return (
    <div className={classes.line}>
      {source?.sample ? (
        <SloSampleLabel source={source} />
      ) : (
        <SampleDataLabel />
      )}
      <Typography variant="body2" color="textSecondary">
        {t('review.frozen')} {sentence(source)}
        {source?.error &&
          ` ${t('review.sourceThenError', { reason: source.error })}`}
      </Typography>
    </div>
  );

  function sentence(then?: SloSource): string {
    if (!then) {
      return t('review.sourceThenNone');
    }
    const { title: name, refreshedAt, sample } = then;
    if (!refreshedAt) {
      return t('review.sourceThenNever', { source: name });
    }
    const date = exactTime(refreshedAt, t('language'));
    return sample
      ? t('review.sourceThenSample', { date })
      : t('review.sourceThen', { source: name, date });
  }
}
