import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { GuardrailOverview } from '@freehold/backstage-plugin-namespaces-common';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import Skeleton from '@material-ui/lab/Skeleton';
import { ReactNode } from 'react';
import { RequestState } from '../../../hooks/useRequest';
import { namespacesTranslationRef } from '../../../translation';
import { LoadFailure } from '../../common/LoadFailure';
import { ProblemList } from '../../common/ProblemList';
import { SampleDataLabel } from '../../common/SampleDataLabel';
import { CheckedLine } from '../common/CheckedLine';
import { useGuardrailPageStyles } from './pageStyles';

/** What every tab of the page begins with: how old it is, and what is wrong with the guardrails themselves. */
export function OverviewFrame(props: {
  state: RequestState<GuardrailOverview>;
  children(overview: GuardrailOverview): ReactNode;
}) {
  const classes = useGuardrailPageStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { value: overview, error, reload } = props.state;

  if (error && !overview) {
    return (
      <LoadFailure
        title={t('guardrails.page.failed')}
        error={error}
        onRetry={reload}
      />
    );
  }
  if (!overview) {
    return (
      <div role="status" aria-label={t('guardrails.page.loading')}>
        <Skeleton width="24rem" height="2rem" />
        <Skeleton variant="rect" height="20rem" />
      </div>
    );
  }
  const { checked, platformProblems } = overview;
  return (
    <div className={classes.parts}>
      <div className={classes.line}>
        <SampleDataLabel />
        <CheckedLine checked={checked} />
      </div>
      {error && (
        <Alert severity="warning">{t('guardrails.page.refreshFailed')}</Alert>
      )}
      {platformProblems.length > 0 && (
        <Alert severity="error">
          <AlertTitle>
            {t('guardrails.page.problems.title', {
              count: platformProblems.length,
            })}
          </AlertTitle>
          <p>{t('guardrails.page.problems.hint')}</p>
          <ProblemList problems={platformProblems} />
        </Alert>
      )}
      {props.children(overview)}
    </div>
  );
}
