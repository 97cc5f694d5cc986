import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { GuardrailFreshness } from '@freehold/backstage-plugin-namespaces-common';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { useNow } from '../../../hooks/useNow';
import { ageInSeconds } from '../../../text/relativeTime';
import { namespacesTranslationRef } from '../../../translation';
import { CommitLink } from '../../common/CommitLink';
import { RelativeTime } from '../../common/RelativeTime';

/** Everything is evaluated once a day at least, because waivers end; after this long that was missed. */
const STALE_AFTER_SECONDS = 26 * 3600;

/** How old findings are, and a warning when they are too old, cannot be renewed, or were never made. */
export function CheckedLine(props: { checked: GuardrailFreshness }) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const now = useNow();
  const { at, commit, error } = props.checked;

  if (error) {
    return (
      <Alert severity="warning">
        {at
          ? t('guardrails.words.checked.failing', {
              reason: error,
              when: <RelativeTime at={at} />,
            })
          : t('guardrails.words.checked.failingNever', { reason: error })}
      </Alert>
    );
  }
  if (!at) {
    return (
      <Alert severity="info">
        <AlertTitle>{t('guardrails.words.checked.never')}</AlertTitle>
        {t('guardrails.words.checked.neverHint')}
      </Alert>
    );
  }
  const when = <RelativeTime at={at} />;
  if ((ageInSeconds(at, now) ?? Infinity) > STALE_AFTER_SECONDS) {
    return (
      <Alert severity="warning">
        {t('guardrails.words.checked.stale', { when })}
      </Alert>
    );
  }
  return (
    <Typography variant="body2" color="textSecondary">
      {commit
        ? t('guardrails.words.checked.asOf', {
            commit: <CommitLink id={commit} />,
            when,
          })
        : t('guardrails.words.checked.asOfNoCommit', { when })}
    </Typography>
  );
}
