import { InfoCard, Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ApplicationSlos } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import Skeleton from '@material-ui/lab/Skeleton';
import { applicationOf } from '../../../application';
import { useLinks } from '../../../links/useLinks';
import { errorText } from '../../../text/errorText';
import { namespacesTranslationRef } from '../../../translation';
import { ApplicationUnavailable } from '../../application/ApplicationUnavailable';
import { LoadFailure } from '../../common/LoadFailure';
import { SloSourceLine } from '../common/SloSourceLine';
import { NoObjectives } from '../tab/NoObjectives';
import { NoProvider } from '../tab/NoProvider';
import { SloFileProblems } from '../tab/SloFileProblems';
import { useApplicationSlos } from '../tab/useApplicationSlos';
import { EnvironmentBudgets } from './EnvironmentBudgets';

const useStyles = makeStyles(theme => ({
  parts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1.5),
  },
}));

/** How the application does in each environment, for the overview of a Component. */
export function SloCard() {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { entity } = useEntity();
  const name = applicationOf(entity);
  return name ? (
    <InfoCard title={t('slo.title')}>
      <CardContent key={name} name={name} />
    </InfoCard>
  ) : null;
}

function CardContent(props: { name: string }) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { value: answer, error, reload } = useApplicationSlos(props.name);
  if (error && !answer) {
    return (
      <LoadFailure title={t('slo.failed')} error={error} onRetry={reload} />
    );
  }
  if (!answer) {
    return (
      <div role="status" aria-label={t('slo.loading')}>
        <Skeleton variant="rect" height="7rem" />
      </div>
    );
  }
  return answer.status === 'found' ? (
    <Essence slos={answer.slos} failed={error} />
  ) : (
    <ApplicationUnavailable name={props.name} answer={answer} />
  );
}

function Essence(props: { slos: ApplicationSlos; failed?: Error }) {
  const classes = useStyles();
  const links = useLinks();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { slos, failed } = props;
  const { source, objectives, application } = slos;
  return (
    <div className={classes.parts}>
      {failed && (
        <Alert severity="warning">
          {t('slo.refreshFailed', { reason: errorText(failed) })}
        </Alert>
      )}
      <SloFileProblems slos={slos} />
      {objectives.length === 0 ? (
        <NoObjectives slos={slos} />
      ) : (
        <>
          {source ? <EnvironmentBudgets slos={slos} /> : <NoProvider />}
          {source && <SloSourceLine source={source} />}
          <Typography variant="body2">
            <Link to={links.sloTab(application)}>{t('slo.openTab')}</Link>
          </Typography>
        </>
      )}
    </div>
  );
}
