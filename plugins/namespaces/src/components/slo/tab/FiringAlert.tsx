import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  ApplicationDetail,
  SloObjectiveDetail,
} from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { isWebAddress } from '../../../links/useLinks';
import { namespacesTranslationRef } from '../../../translation';
import { useApplication } from '../../application/useApplication';
import { EntityLink } from '../../common/EntityLink';
import { Fact, Facts } from '../../application/Facts';
import { useSloWords } from '../common/useSloWords';
import { useObjectiveWords } from './useObjectiveWords';

// As wide as the alert, so that facts stand side by side.
const useStyles = makeStyles({
  message: {
    flex: 1,
    minWidth: 0,
    // Grey is hard to read on the colours of an alert.
    '& dt': { color: 'inherit' },
  },
});

/** An alert that fires, with who is responsible, how to reach them and what to do. Nothing when all are quiet. */
export function FiringAlert(props: {
  application: string;
  objective: SloObjectiveDetail;
}) {
  const { application, objective } = props;
  const alert = objective.status?.alert;
  return alert === 'page' || alert === 'ticket' ? (
    <Firing application={application} objective={objective} severity={alert} />
  ) : null;
}

function Firing(props: {
  application: string;
  objective: SloObjectiveDetail;
  severity: 'page' | 'ticket';
}) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const classes = useStyles();
  const words = useSloWords();
  const { exactSpan } = useObjectiveWords();
  const { application, objective, severity } = props;
  const { value: answer } = useApplication(application);
  const tier = objective.status?.tiers.find(
    ({ state, tier: { severity: own } }) =>
      state === 'firing' && own === severity,
  );
  const facts = [
    ...(answer?.status === 'found'
      ? ownerFacts(answer.application.ownership)
      : []),
    useRunbook(),
  ];
  return (
    <Alert
      severity={severity === 'page' ? 'error' : 'warning'}
      classes={{ message: classes.message }}
    >
      <AlertTitle>
        {t('slo.alert.title', {
          severity: t(`slo.burn.${severity}`),
          burn:
            tier && 'burn' in tier.long ? words.burnRate(tier.long.burn) : '',
          window: tier ? exactSpan(tier.tier.longMs) : '',
        })}
      </AlertTitle>
      <Facts facts={facts} />
    </Alert>
  );

  function ownerFacts({
    ref,
    chat,
    email,
  }: ApplicationDetail['ownership']): Fact[] {
    return [
      { name: t('slo.alert.owner'), value: <EntityLink entityRef={ref} /> },
      {
        name: t('slo.alert.contact'),
        value: [chat, email].filter(Boolean).join(' · '),
      },
    ];
  }
}

/** Links of a Component that are runbooks: by their type, or by what they are called. */
function useRunbook(): Fact {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { entity } = useEntity();
  const link = entity.metadata.links?.find(
    ({ url, type, title }) =>
      isWebAddress(url) && (type === 'runbook' || /runbook/i.test(title ?? '')),
  );
  return {
    name: t('slo.alert.runbook'),
    value: link ? (
      <Link to={link.url}>{link.title ?? link.url}</Link>
    ) : (
      t('slo.alert.noRunbook')
    ),
  };
}
