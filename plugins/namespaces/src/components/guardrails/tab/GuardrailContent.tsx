import { EmptyState } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ApplicationGuardrails } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { APPLICATION_ANNOTATION, applicationOf } from '../../../application';
import { errorText } from '../../../text/errorText';
import { namespacesTranslationRef } from '../../../translation';
import { ApplicationUnavailable } from '../../application/ApplicationUnavailable';
import { Section } from '../../application/Section';
import { LoadFailure } from '../../common/LoadFailure';
import { SampleDataLabel } from '../../common/SampleDataLabel';
import { CheckedLine } from '../common/CheckedLine';
import { WaiverTable } from '../common/WaiverTable';
import { FindingSections } from './FindingSections';
import { GuardrailsLoading } from './GuardrailsLoading';
import { NamespaceStates } from './NamespaceStates';
import { useApplicationGuardrails } from './useApplicationGuardrails';
import { useEnvironmentChoice } from './useEnvironmentChoice';

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
    gap: theme.spacing(1, 2),
  },
}));

/** The tab of a Component: what the guardrails have against its application, and what is waived. */
export function GuardrailContent() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const name = applicationOf(entity);
  return name ? (
    <ApplicationGuardrailContent key={name} name={name} />
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

function ApplicationGuardrailContent(props: { name: string }) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { value: answer, error, reload } = useApplicationGuardrails(props.name);
  if (error && !answer) {
    return (
      <LoadFailure
        title={t('guardrails.tab.failed')}
        error={error}
        onRetry={reload}
      />
    );
  }
  if (!answer) {
    return <GuardrailsLoading />;
  }
  return answer.status === 'found' ? (
    <Guardrails guardrails={answer.guardrails} failed={error} />
  ) : (
    <ApplicationUnavailable name={props.name} answer={answer} />
  );
}

function Guardrails(props: {
  guardrails: ApplicationGuardrails;
  /** Why what is shown could not be renewed. */
  failed?: Error;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const [chosen, choose] = useEnvironmentChoice();
  const { guardrails, failed } = props;
  const { application, namespaces, waivers, checked } = guardrails;
  // An address may name an environment that the application is not in; it then shows everything.
  const environment = namespaces.find(
    namespace => namespace.environment === chosen,
  )?.environment;
  const findings = guardrails.findings.filter(
    finding =>
      environment === undefined ||
      finding.environment === undefined ||
      finding.environment === environment,
  );
  return (
    <div className={classes.parts}>
      <div className={classes.top}>
        <SampleDataLabel />
        <CheckedLine checked={checked} />
      </div>
      {failed && (
        <Alert severity="warning">
          {t('guardrails.tab.refreshFailed', { reason: errorText(failed) })}
        </Alert>
      )}
      {checked.at && (
        <>
          {namespaces.length > 0 && (
            <NamespaceStates
              namespaces={namespaces}
              selected={environment}
              onSelect={choose}
            />
          )}
          {findings.length === 0 && (
            <Alert severity="success">
              {environment
                ? t('guardrails.tab.cleanHere', { environment })
                : t('guardrails.tab.clean')}
            </Alert>
          )}
          <FindingSections
            findings={findings}
            application={application}
            waivers={waivers}
            commit={checked.commit}
          />
        </>
      )}
      <Section
        id="guardrails-waivers"
        title={t('guardrails.tab.waivers.title')}
        hint={t('guardrails.tab.waivers.hint', {
          file: `platform/waivers/${application}.yaml`,
        })}
      >
        {waivers.length > 0 ? (
          <WaiverTable waivers={waivers} commit={checked.commit} />
        ) : (
          <Typography variant="body2" color="textSecondary">
            {t('guardrails.tab.waivers.noneHere')}
          </Typography>
        )}
      </Section>
    </div>
  );
}
