import { InfoCard, Link, Progress } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ApplicationDetail } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { applicationOf } from '../../application';
import { useLinks } from '../../links/useLinks';
import { namespacesTranslationRef } from '../../translation';
import { ApplicationUnavailable } from '../application/ApplicationUnavailable';
import { Facts } from '../application/Facts';
import { useApplication } from '../application/useApplication';
import { CommitLink } from '../common/CommitLink';
import { EntityLink } from '../common/EntityLink';
import { EnvironmentChip } from '../common/EnvironmentChip';
import { LoadFailure } from '../common/LoadFailure';
import { RelativeTime } from '../common/RelativeTime';
import { TierLabel } from '../common/TierLabel';
import { usePlatformChoices } from '../common/usePlatformChoices';

const useStyles = makeStyles(theme => ({
  more: { marginTop: theme.spacing(2) },
  namespaces: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    '& > li': {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      paddingTop: theme.spacing(0.5),
    },
  },
}));

/** The essence of the tab, for the overview of a Component. */
export function ApplicationCard() {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { entity } = useEntity();
  const name = applicationOf(entity);
  return name ? (
    <InfoCard title={t('card.application')}>
      <CardContent key={name} name={name} />
    </InfoCard>
  ) : null;
}

function CardContent(props: { name: string }) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { value: answer, error, reload } = useApplication(props.name);
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
  return answer.status === 'found' ? (
    <Essence application={answer.application} />
  ) : (
    <ApplicationUnavailable name={props.name} answer={answer} />
  );
}

function Essence(props: { application: ApplicationDetail }) {
  const classes = useStyles();
  const links = useLinks();
  const choices = usePlatformChoices();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { name, ownership, tier, environments, lastCommit } = props.application;
  return (
    <>
      <Facts
        facts={[
          {
            name: t('ownership.owner'),
            value: <EntityLink entityRef={ownership.ref} />,
          },
          {
            name: t('ownership.tier'),
            value: <TierLabel tier={tier} choices={choices} inWords />,
          },
          {
            name: t('card.environments'),
            value: (
              <ul className={classes.namespaces}>
                {environments.map(environment => (
                  <li key={environment.name}>
                    <EnvironmentChip
                      name={environment.name}
                      title={environment.title}
                      stage={environment.stage}
                    />
                    <code>{environment.namespace}</code>
                  </li>
                ))}
                {environments.length === 0 && <li>{t('environments.none')}</li>}
              </ul>
            ),
          },
          {
            name: t('card.lastChange'),
            value: lastCommit ? (
              <>
                <CommitLink id={lastCommit.id} /> {lastCommit.subject},{' '}
                <RelativeTime at={lastCommit.at} />
              </>
            ) : (
              t('ownership.noLastCommit')
            ),
          },
        ]}
      />
      <Typography variant="body2" className={classes.more}>
        <Link to={links.namespaceTab(name)}>{t('card.open')}</Link>
      </Typography>
    </>
  );
}
