import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EnvironmentDetail } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { namespacesTranslationRef } from '../../translation';
import { EnvironmentChip } from '../common/EnvironmentChip';
import { Facts } from './Facts';
import { Section } from './Section';
import { UnreadableFiles } from './UnreadableFiles';

const useStyles = makeStyles(theme => ({
  environments: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 16rem), 1fr))',
    gap: theme.spacing(2),
  },
  environment: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
    minWidth: 0,
    padding: theme.spacing(1.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  title: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
  quota: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    '& > li': {
      display: 'flex',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
    },
  },
}));

/** Where the application runs, how many replicas, and how much it may use there. */
export function EnvironmentsSection(props: {
  environments: EnvironmentDetail[];
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { environments } = props;
  return (
    <Section id="environments" title={t('environments.title')}>
      {environments.length === 0 && (
        <Typography>{t('environments.none')}</Typography>
      )}
      <div className={classes.environments}>
        {environments.map(environment => (
          <article
            key={environment.name}
            className={classes.environment}
            aria-label={environment.title}
          >
            <Typography
              variant="subtitle1"
              component="h4"
              className={classes.title}
            >
              {environment.title}
              <EnvironmentChip
                name={t(`stage.${environment.stage}`)}
                stage={environment.stage}
              />
            </Typography>
            <Facts
              facts={[
                {
                  name: t('environments.namespace'),
                  value: <code>{environment.namespace}</code>,
                },
                { name: t('environments.cluster'), value: environment.cluster },
                {
                  name: t('environments.replicas'),
                  value: <Replicas replicas={environment.replicas} />,
                },
                {
                  name: t('environments.quota'),
                  value: <Quota environment={environment} />,
                },
              ]}
            />
            <UnreadableFiles files={environment.unreadable} />
          </article>
        ))}
      </div>
    </Section>
  );
}

function Replicas(props: { replicas: EnvironmentDetail['replicas'] }) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  if (!props.replicas) {
    return <>{t('environments.noReplicas')}</>;
  }
  const { min, max } = props.replicas;
  return (
    <>
      {min === max
        ? t('environments.replicasFixed', { value: String(min) })
        : t('environments.replicasRange', {
            min: String(min),
            max: String(max),
          })}
    </>
  );
}

function Quota(props: { environment: EnvironmentDetail }) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { quota, unreadable } = props.environment;
  if (quota.length === 0) {
    // An unreadable file may be the one with the quota: then nothing is known about it.
    return (
      <>
        {unreadable.length > 0
          ? t('application.unknownBecause', { reason: unreadable[0].reason })
          : t('environments.noQuota')}
      </>
    );
  }
  return (
    <ul className={classes.quota}>
      {quota.map(({ resource, hard }) => (
        <li key={resource}>
          <code>{resource}</code>
          <span>{hard}</span>
        </li>
      ))}
    </ul>
  );
}
