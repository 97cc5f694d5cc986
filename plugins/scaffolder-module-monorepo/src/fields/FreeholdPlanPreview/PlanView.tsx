import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PlanResponse } from '@freehold/backstage-plugin-namespaces-common';
import Typography from '@material-ui/core/Typography';
import { Notice } from '../../components/Notice';
import { planCounts } from '../../plan/planCounts';
import { formFieldsTranslationRef } from '../../translation';
import { PlannedFiles } from './PlannedFiles';
import { PlannedPipeline } from './PlannedPipeline';
import { ProblemList } from './ProblemList';

/** A plan that could be made: what it does, its files and its pipelines. */
export const PlanView = (props: {
  plan: Extract<PlanResponse, { ok: true }>;
}) => {
  const { t } = useTranslationRef(formFieldsTranslationRef);
  const { plan } = props;
  const against = t('plan.against', { commit: plan.base.slice(0, 8) });
  const conflicts = plan.entries.filter(({ action }) => action === 'conflict');
  return (
    <>
      {conflicts.length > 0 ? (
        <Notice
          severity="error"
          title={t('plan.conflicts', { count: conflicts.length })}
        >
          {conflicts.map(({ path }) => (
            <div key={path}>{t('plan.conflictIn', { path })}</div>
          ))}
          {t('plan.conflictsRemedy')}
        </Notice>
      ) : (
        <Notice severity="success" title={t('plan.ready')}>
          {`${t('plan.files')}: ${planCounts(plan.summary, t)}. ${against}.`}
        </Notice>
      )}
      <ProblemList problems={plan.problems} />
      <Typography variant="h6" component="h3">
        {t('plan.files')}
      </Typography>
      <PlannedFiles entries={plan.entries} />
      <Typography variant="h6" component="h3" style={{ marginTop: 16 }}>
        {t('plan.pipelines')}
      </Typography>
      {plan.pipelines.length === 0 && (
        <Typography color="textSecondary">{t('plan.noPipelines')}</Typography>
      )}
      {plan.pipelines.map(pipeline => (
        <PlannedPipeline key={pipeline.file.path} pipeline={pipeline} />
      ))}
    </>
  );
};
