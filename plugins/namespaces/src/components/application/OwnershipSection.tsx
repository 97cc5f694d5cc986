import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  ApplicationDetail,
  PlatformChoices,
} from '@freehold/backstage-plugin-namespaces-common';
import { namespacesTranslationRef } from '../../translation';
import { CommitLink } from '../common/CommitLink';
import { EntityLink } from '../common/EntityLink';
import { FileLink } from '../common/FileLink';
import { RelativeTime } from '../common/RelativeTime';
import { TierLabel } from '../common/TierLabel';
import { Fact, Facts } from './Facts';
import { Section } from './Section';

/** Who owns the application, and everything that this implies in other systems. */
export function OwnershipSection(props: {
  application: ApplicationDetail;
  choices?: PlatformChoices;
}) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { application, choices } = props;
  const { ownership, systemRef, directory, lastCommit } = application;

  const facts: Array<Fact | undefined> = [
    {
      name: t('ownership.owner'),
      hint: t('ownership.ownerHint'),
      value: <EntityLink entityRef={ownership.ref} />,
    },
    {
      name: t('ownership.scmTeam'),
      hint: t('ownership.scmTeamHint'),
      value: ownership.scmTeam,
    },
    {
      name: t('ownership.directoryGroup'),
      hint: t('ownership.directoryGroupHint'),
      value: ownership.directoryGroup,
    },
    {
      name: t('ownership.spinnakerRole'),
      hint: t('ownership.spinnakerRoleHint'),
      value: ownership.spinnakerRole,
    },
    {
      name: t('ownership.email'),
      hint: t('ownership.emailHint'),
      value: <Link to={`mailto:${ownership.email}`}>{ownership.email}</Link>,
    },
    ownership.chat
      ? {
          name: t('ownership.chat'),
          hint: t('ownership.chatHint'),
          value: ownership.chat,
        }
      : undefined,
    systemRef
      ? {
          name: t('ownership.system'),
          hint: t('ownership.systemHint'),
          value: <EntityLink entityRef={systemRef} />,
        }
      : undefined,
    {
      name: t('ownership.tier'),
      value: <TierLabel tier={application.tier} choices={choices} inWords />,
    },
    {
      name: t('ownership.profile'),
      value: t(`profile.${application.profile}`),
    },
    {
      name: t('ownership.lifecycle'),
      value: t(`lifecycle.${application.lifecycle}`),
    },
    {
      name: t('ownership.directory'),
      hint: t('ownership.directoryHint'),
      value: <FileLink file={directory} commit={application.commit} />,
    },
    {
      name: t('ownership.lastCommit'),
      value: lastCommit ? (
        <>
          <CommitLink id={lastCommit.id} /> {lastCommit.subject} –{' '}
          {lastCommit.author}, <RelativeTime at={lastCommit.at} />
        </>
      ) : (
        t('ownership.noLastCommit')
      ),
    },
  ];

  return (
    <Section
      id="ownership"
      title={t('ownership.title')}
      hint={t('ownership.hint')}
    >
      <Facts facts={facts.filter((fact): fact is Fact => Boolean(fact))} />
    </Section>
  );
}
