import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { errorText } from '../../../text/errorText';
import { namespacesTranslationRef } from '../../../translation';
import { DraftEvaluation } from './useDraftEvaluation';

/** How far an evaluation has come, or why it came no further. */
export function DraftProgress(props: { evaluation: DraftEvaluation }) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { evaluation } = props;
  if (evaluation.status === 'idle' || evaluation.status === 'refused') {
    return null;
  }
  const { outcome } = evaluation;
  const done = String(outcome?.done ?? 0);
  const total = String(outcome?.total ?? 0);
  switch (evaluation.status) {
    case 'running':
      return (
        <div>
          <LinearProgress
            aria-label={t('guardrails.draft.progressLabel')}
            variant={outcome ? 'determinate' : 'indeterminate'}
            value={
              outcome &&
              Math.min(100, (100 * outcome.done) / Math.max(1, outcome.total))
            }
          />
          <Typography variant="body2" role="status">
            {outcome
              ? t('guardrails.draft.progress', { done, total })
              : t('guardrails.draft.starting')}
          </Typography>
        </div>
      );
    case 'cancelled':
      return (
        <Alert severity="warning">
          {t('guardrails.draft.cancelled', { done, total })}
        </Alert>
      );
    case 'failed': {
      const reason = errorText(evaluation.error);
      return (
        <Alert severity="error">
          {outcome
            ? t('guardrails.draft.failedPartly', { done, total, reason })
            : t('guardrails.draft.failed', { reason })}
        </Alert>
      );
    }
    case 'done':
      return (
        <Typography variant="body2" role="status">
          {t('guardrails.draft.progress', { done, total })}
        </Typography>
      );
    default:
      throw new Error(
        `No view of ${JSON.stringify(evaluation satisfies never)}`,
      );
  }
}
