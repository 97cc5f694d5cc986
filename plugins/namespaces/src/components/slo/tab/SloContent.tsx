import { EmptyState, LinkButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ApplicationSlos } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { APPLICATION_ANNOTATION, applicationOf } from '../../../application';
import { useLinks } from '../../../links/useLinks';
import { errorText } from '../../../text/errorText';
import { namespacesTranslationRef } from '../../../translation';
import { ApplicationUnavailable } from '../../application/ApplicationUnavailable';
import { LoadFailure } from '../../common/LoadFailure';
import { SloSourceLine } from '../common/SloSourceLine';
import { NoObjectives } from './NoObjectives';
import { NoProvider } from './NoProvider';
import { Objectives } from './Objectives';
import { SloFileProblems } from './SloFileProblems';
import { SlosLoading } from './SlosLoading';
import { useApplicationSlos } from './useApplicationSlos';

const useStyles = makeStyles(theme => ({
  parts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 2),
  },
}));

/** The tab of a Component: how its application does against its service level objectives. */
export function SloContent() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const name = applicationOf(entity);
  return name ? (
    <ApplicationSloContent key={name} name={name} />
  ) : (
    <EmptyState
      missing="field"
      title={t('application.noAnnotation')}
      description={t('application.noAnnotationHint', {
        annotation: <code>{APPLICATION_ANNOTATION}</code>,
      })}
    />
  );
}

function ApplicationSloContent(props: { name: string }) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { value: answer, error, reload } = useApplicationSlos(props.name);
  if (error && !answer) {
    return (
      <LoadFailure title={t('slo.failed')} error={error} onRetry={reload} />
    );
  }
  if (!answer) {
    return <SlosLoading />;
  }
  return answer.status === 'found' ? (
    <Slos slos={answer.slos} failed={error} />
  ) : (
    <ApplicationUnavailable name={props.name} answer={answer} />
  );
}

function Slos(props: {
  slos: ApplicationSlos;
  /** Why what is shown could not be renewed. */
  failed?: Error;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { editSlo } = useLinks();
  const { slos, failed } = props;
  const { source, objectives, application } = slos;
  return (
    <div className={classes.parts}>
      {objectives.length > 0 && (source || editSlo) && (
        <div className={classes.top}>
          {source && <SloSourceLine source={source} />}
          {editSlo && (
            <LinkButton
              to={editSlo(application)}
              color="primary"
              variant="outlined"
              size="small"
            >
              {t('slo.edit')}
            </LinkButton>
          )}
        </div>
      )}
      {failed && (
        <Alert severity="warning">
          {t('slo.refreshFailed', { reason: errorText(failed) })}
        </Alert>
      )}
      <SloFileProblems slos={slos} />
      {objectives.length > 0 ? (
        <>
          {!source && <NoProvider />}
          <Objectives slos={slos} />
        </>
      ) : (
        <NoObjectives slos={slos} />
      )}
    </div>
  );
}
