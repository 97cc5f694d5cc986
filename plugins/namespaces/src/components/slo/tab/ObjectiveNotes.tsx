import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SloObjectiveDetail } from '@freehold/backstage-plugin-namespaces-common';
import Alert from '@material-ui/lab/Alert';
import { namespacesTranslationRef } from '../../../translation';
import { RelativeTime } from '../../common/RelativeTime';
import { useSloWords } from '../common/useSloWords';

type Note =
  | 'no-buckets'
  | 'no-events'
  | 'window-not-started'
  | 'low-volume'
  | 'resolution-too-coarse'
  | 'alerts-unknown'
  | 'not-recorded';

/** What has to be known before a figure is believed: nothing counted, too little, too coarse, or not renewed. */
export function ObjectiveNotes(props: {
  objective: SloObjectiveDetail;
  /** Nothing is measured at all, which is said once for all objectives. */
  unmeasured: boolean;
}) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const words = useSloWords();
  const { objective, unmeasured } = props;
  const { budgeting, failure, refreshedAt } = objective;
  const note = unmeasured ? undefined : noteOf(objective);
  const length =
    budgeting.method === 'Occurrences' ? '' : words.span(budgeting.sliceMs);
  return (
    <>
      {failure && (
        <Alert severity="warning">
          {refreshedAt
            ? t('slo.objective.failure', {
                reason: failure,
                when: <RelativeTime at={refreshedAt} />,
              })
            : t('slo.objective.failureNever', { reason: failure })}
        </Alert>
      )}
      {note && (
        <Alert severity="info">
          {note === 'resolution-too-coarse'
            ? t('slo.note.resolution-too-coarse', { length })
            : t(`slo.note.${note}`)}
        </Alert>
      )}
    </>
  );
}

function noteOf({ status }: SloObjectiveDetail): Note | undefined {
  if (!status) {
    return 'not-recorded';
  }
  const { units, budget, state } = status;
  if (units.state === 'not-evaluated') {
    return units.reason;
  }
  if (budget.state === 'no-data') {
    return budget.reason;
  }
  if (budget.state === 'low-volume') {
    return 'low-volume';
  }
  return state === 'not-evaluated' ? 'alerts-unknown' : undefined;
}
