import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { IndexFreshness } from '@freehold/backstage-plugin-namespaces-common';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { useNow } from '../../hooks/useNow';
import { ageInSeconds } from '../../text/relativeTime';
import { namespacesTranslationRef } from '../../translation';
import { CommitLink } from '../common/CommitLink';
import { RelativeTime } from '../common/RelativeTime';

/** The index compares itself with the monorepo every few seconds; after this long something is wrong with it. */
const STALE_AFTER_SECONDS = 300;

/** How old what the page shows is, and a warning when it is too old or cannot be renewed. */
export function FreshnessLine(props: { freshness: IndexFreshness }) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const now = useNow();
  const { commit, checkedAt, error } = props.freshness;

  if (error) {
    return (
      <Alert severity="warning">
        {checkedAt
          ? t('freshness.failing', {
              reason: error,
              when: <RelativeTime at={checkedAt} />,
            })
          : t('freshness.failingNever', { reason: error })}
      </Alert>
    );
  }
  if (!commit || !checkedAt) {
    return <Alert severity="info">{t('freshness.never')}</Alert>;
  }
  if ((ageInSeconds(checkedAt, now) ?? Infinity) > STALE_AFTER_SECONDS) {
    return (
      <Alert severity="warning">
        {t('freshness.stale', { when: <RelativeTime at={checkedAt} /> })}
      </Alert>
    );
  }
  return (
    <Typography variant="body2" color="textSecondary">
      {t('freshness.asOf', {
        commit: <CommitLink id={commit} />,
        when: <RelativeTime at={checkedAt} />,
      })}
    </Typography>
  );
}
