import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { WaiverDetail } from '@freehold/backstage-plugin-namespaces-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { useWaiverLinks } from '../../../links/useWaiverLinks';
import { calendarDay } from '../../../text/days';
import { shortRef } from '../../../text/shortRef';
import { namespacesTranslationRef } from '../../../translation';
import { FindingPlace } from '../common/FindingPlace';
import { useGuardrailWords } from '../common/useGuardrailWords';
import { MessageGroup, ObjectGroup } from './groupFindings';

/** More places than environments are rare; an application of hundreds of files must not fill the page with one rule. */
const PLACES = 6;

const useStyles = makeStyles(theme => ({
  object: {
    padding: theme.spacing(1, 0, 1, 1.5),
    borderLeft: `3px solid ${theme.palette.divider}`,
    '& + &': { marginTop: theme.spacing(1) },
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: theme.spacing(0, 2),
  },
  name: { fontWeight: 600 },
  message: { whiteSpace: 'pre-line', marginTop: theme.spacing(0.5) },
  places: {
    display: 'grid',
    gap: theme.spacing(0.25),
    margin: theme.spacing(0.25, 0, 0),
    padding: 0,
    listStyle: 'none',
  },
  quiet: { color: theme.palette.text.secondary },
}));

/** What a rule has against one object, and the way to ask for a waiver. */
export function ObjectFindings(props: {
  group: ObjectGroup;
  rule: string;
  application: string;
  waivers: readonly WaiverDetail[];
  commit?: string;
  /** How to mend it stands above already. */
  remediationSaid: boolean;
}) {
  const classes = useStyles();
  const links = useWaiverLinks();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { group, rule, application, waivers, commit, remediationSaid } = props;
  const { object, waivable, environments, messages } = group;
  const name = object
    ? `${object.kind} ${object.name}`
    : t('guardrails.tab.noObject');
  const waived = messages.every(({ waiver }) => waiver);
  return (
    <div className={classes.object} role="group" aria-label={name}>
      <div className={classes.top}>
        <span className={classes.name}>{name}</span>
        {waivable && !waived && links.request && (
          <Link
            to={links.request({ application, rule, object, environments })}
            aria-label={t('guardrails.tab.requestFor', { rule, object: name })}
          >
            {t('guardrails.tab.request')}
          </Link>
        )}
      </div>
      {messages.map(message => (
        <Message
          key={`${message.message} ${message.waiver?.id}`}
          group={message}
          waivers={waivers}
          commit={commit}
          remediationSaid={remediationSaid}
        />
      ))}
    </div>
  );
}

function Message(props: {
  group: MessageGroup;
  waivers: readonly WaiverDetail[];
  commit?: string;
  remediationSaid: boolean;
}) {
  const classes = useStyles();
  const words = useGuardrailWords();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const [all, setAll] = useState(false);
  const { group, waivers, commit, remediationSaid } = props;
  const { message, remediation, fix, waiver, places } = group;
  const shown = all ? places : places.slice(0, PLACES);
  const hidden = places.length - shown.length;
  const detail = waiver && waivers.find(({ id }) => id === waiver.id);
  return (
    <>
      <div className={classes.message}>{message}</div>
      {!remediationSaid && remediation && (
        <div className={classes.quiet}>
          {t('guardrails.tab.remediation')}: {remediation}
        </div>
      )}
      {fix && (
        <div className={classes.quiet}>
          {t('guardrails.tab.fix', {
            command: <code>freehold check --fix</code>,
            fix,
          })}
        </div>
      )}
      {waiver && (
        <div>
          {t('guardrails.tab.waivedBecause', {
            date: calendarDay(waiver.expires, t('language')),
            left: detail ? words.daysLeft(detail.daysLeft) : '–',
            approver: shortRef(waiver.approver),
            reason: waiver.reason,
          })}
        </div>
      )}
      <ul className={classes.places}>
        {shown.map((place, index) => (
          <li
            key={`${place.environment} ${place.file}:${place.line}:${place.column} ${index}`}
          >
            <FindingPlace {...place} commit={commit} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button size="small" onClick={() => setAll(true)}>
          {t('guardrails.tab.more', { count: hidden })}
        </Button>
      )}
    </>
  );
}
