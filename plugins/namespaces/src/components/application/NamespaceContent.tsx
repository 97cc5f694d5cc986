import { EmptyState, Progress } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { APPLICATION_ANNOTATION, applicationOf } from '../../application';
import { namespacesTranslationRef } from '../../translation';
import { CommitLink } from '../common/CommitLink';
import { LoadFailure } from '../common/LoadFailure';
import { SampleDataLabel } from '../common/SampleDataLabel';
import { usePlatformChoices } from '../common/usePlatformChoices';
import { AccessSection } from './access/AccessSection';
import { ApplicationUnavailable } from './ApplicationUnavailable';
import { CodeOwnersSection } from './CodeOwnersSection';
import { EnvironmentsSection } from './EnvironmentsSection';
import { FilesSection } from './FilesSection';
import { GuardrailSection } from './GuardrailSection';
import { OwnershipSection } from './OwnershipSection';
import { orderPipelines } from './pipelines/orderPipelines';
import { PipelinesSection } from './pipelines/PipelinesSection';
import { useApplication } from './useApplication';

const useStyles = makeStyles(theme => ({
  sections: {
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

/** The tab of a Component: everything that the monorepo says about its application. */
export function NamespaceContent() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const name = applicationOf(entity);
  return name ? (
    <ApplicationContent key={name} name={name} />
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

function ApplicationContent(props: { name: string }) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { value: answer, error, reload } = useApplication(props.name);
  const choices = usePlatformChoices();

  if (error) {
    return (
      <LoadFailure
        title={t('application.failed')}
        error={error}
        onRetry={reload}
      />
    );
  }
  if (!answer) {
    return <Progress aria-label={t('application.loading')} />;
  }
  if (answer.status !== 'found') {
    return <ApplicationUnavailable name={props.name} answer={answer} />;
  }
  const { application } = answer;
  const { environments, pipelines, codeOwners, commit, ownership } =
    application;
  return (
    <div className={classes.sections}>
      <div className={classes.top}>
        <SampleDataLabel />
        <Typography variant="body2" color="textSecondary">
          {t('application.asOf', { commit: <CommitLink id={commit} /> })}
        </Typography>
      </div>
      <OwnershipSection application={application} choices={choices} />
      <GuardrailSection application={application.name} />
      <EnvironmentsSection environments={environments} />
      <AccessSection
        environments={environments}
        owner={ownership.ref}
        commit={commit}
      />
      <PipelinesSection
        pipelines={orderPipelines(pipelines, environments)}
        commit={commit}
      />
      <CodeOwnersSection codeOwners={codeOwners} commit={commit} />
      <FilesSection application={application} />
    </div>
  );
}
