import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SloObjectiveDetail } from '@freehold/backstage-plugin-namespaces-common';
import Alert from '@material-ui/lab/Alert';
import { namespacesTranslationRef } from '../../../translation';
import { useObjectiveWords } from './useObjectiveWords';

/** Floating point, not another target. */
const EPSILON = 1e-9;

/** Says when the monitoring backend watches another target than git has. */
export function LiveDrift(props: {
  objective: SloObjectiveDetail;
  /** The backend's name. */
  source: string;
}) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const words = useObjectiveWords();
  const { objective, source } = props;
  const live = objective.live?.target;
  if (live === undefined || Math.abs(live - objective.target) < EPSILON) {
    return null;
  }
  return (
    <Alert severity="warning">
      {t('slo.objective.drift', {
        source,
        live: words.target(live),
        target: words.target(objective.target),
      })}{' '}
      {t('slo.objective.driftRemedy', { source })}
    </Alert>
  );
}
