import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  GUARDRAIL_STATES,
  ReviewedFinding,
  ReviewedGuardrails,
  ReviewedWaiver,
} from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import { useLinks } from '../../../links/useLinks';
import { calendarDay } from '../../../text/days';
import { shortRef } from '../../../text/shortRef';
import { namespacesTranslationRef } from '../../../translation';
import { Section } from '../../application/Section';
import { DataTable } from '../../common/DataTable';
import { EntityLink } from '../../common/EntityLink';
import { RelativeTime } from '../../common/RelativeTime';
import { CheckedLine } from '../../guardrails/common/CheckedLine';
import { GuardrailStateChip } from '../../guardrails/common/GuardrailStateChip';
import { RuleName } from '../../guardrails/common/RuleName';
import { useGuardrailWords } from '../../guardrails/common/useGuardrailWords';
import { ReviewSection } from './ReviewSection';

const useStyles = makeStyles(theme => ({
  // Cells of tables do not wrap by themselves.
  wrap: { display: 'block', whiteSpace: 'normal', overflowWrap: 'anywhere' },
  quiet: { color: theme.palette.text.secondary },
  states: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    margin: theme.spacing(0, 0, 1),
    padding: 0,
    listStyle: 'none',
  },
}));

const WAIVER_LISTS = [
  'requestedWaivers',
  'expiringWaivers',
  'expiredWaivers',
] as const;

/** What a meeting goes through about the guardrails: errors that are new, and waivers that need somebody. */
export function GuardrailSections(props: {
  guardrails: ReviewedGuardrails;
  omitted: Record<string, number>;
}) {
  const classes = useStyles();
  const words = useGuardrailWords();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { guardrails, omitted } = props;
  const { byState, newErrors, checked } = guardrails;
  return (
    <>
      <Section
        id="review-guardrails"
        title={t('guardrails.words.title')}
        hint={t('guardrails.review.hint')}
      >
        <ul
          className={classes.states}
          aria-label={t('guardrails.review.states')}
        >
          {GUARDRAIL_STATES.filter(state => byState[state] > 0).map(state => (
            <li key={state}>
              <GuardrailStateChip
                state={state}
                label={`${words.state(state)}: ${byState[state]}`}
              />
            </li>
          ))}
        </ul>
        <CheckedLine checked={checked} />
      </Section>
      {/* Before the first evaluation there is no telling whether anything is new. */}
      {checked.at && (
        <ReviewSection
          id="newErrors"
          title={t('guardrails.review.newErrors')}
          hint={t('guardrails.review.newErrorsHint')}
          none={t('guardrails.review.newErrorsNone')}
          empty={newErrors.length === 0}
          omitted={omitted.newErrors}
        >
          <NewErrors items={newErrors} />
        </ReviewSection>
      )}
      {WAIVER_LISTS.map(name => (
        <ReviewSection
          key={name}
          id={name}
          title={t(`guardrails.review.${name}`)}
          hint={t(`guardrails.review.${name}Hint`)}
          none={t(`guardrails.review.${name}None`)}
          empty={guardrails[name].length === 0}
          omitted={omitted[name]}
        >
          <Waivers
            label={t(`guardrails.review.${name}`)}
            items={guardrails[name]}
          />
        </ReviewSection>
      ))}
    </>
  );
}

function NewErrors(props: { items: readonly ReviewedFinding[] }) {
  const classes = useStyles();
  const links = useLinks();
  const { t } = useTranslationRef(namespacesTranslationRef);
  return (
    <DataTable
      label={t('guardrails.review.newErrors')}
      items={props.items}
      keyOf={item => JSON.stringify(item)}
      columns={[
        {
          title: t('review.column.application'),
          width: '24%',
          cell: ({ application, environment, namespace }) => (
            <span className={classes.wrap}>
              <Link to={links.guardrailTab(application, { environment })}>
                {namespace ?? application}
              </Link>
            </span>
          ),
        },
        {
          title: t('review.column.owner'),
          width: '14%',
          cell: ({ ownerRef }) => <EntityLink entityRef={ownerRef} />,
        },
        {
          title: t('guardrails.page.rules.column.title'),
          width: '24%',
          cell: ({ title, rule }) => (
            <span className={classes.wrap}>
              {title}
              <div>
                <RuleName rule={rule} />
              </div>
            </span>
          ),
        },
        {
          title: t('guardrails.page.rule.column.message'),
          width: '28%',
          cell: ({ message }) => (
            <span className={classes.wrap}>{message}</span>
          ),
        },
        {
          title: t('guardrails.page.rules.column.since'),
          width: '10%',
          cell: ({ since }) => (
            <span className={classes.wrap}>
              <RelativeTime at={since} short />
            </span>
          ),
        },
      ]}
    />
  );
}

function Waivers(props: { label: string; items: readonly ReviewedWaiver[] }) {
  const classes = useStyles();
  const links = useLinks();
  const words = useGuardrailWords();
  const { t } = useTranslationRef(namespacesTranslationRef);
  return (
    <DataTable
      label={props.label}
      items={props.items}
      keyOf={({ application, id }) => `${application} ${id}`}
      columns={[
        {
          title: t('review.column.application'),
          width: '20%',
          cell: ({ application }) => (
            <span className={classes.wrap}>
              <Link to={links.guardrailTab(application)}>{application}</Link>
            </span>
          ),
        },
        {
          title: t('review.column.owner'),
          width: '14%',
          cell: ({ ownerRef }) =>
            ownerRef ? <EntityLink entityRef={ownerRef} /> : '–',
        },
        {
          title: t('guardrails.page.rules.column.title'),
          width: '24%',
          cell: ({ title, rule, environments }) => (
            <span className={classes.wrap}>
              {title}
              <div>
                <RuleName rule={rule} />
              </div>
              {environments.length > 0 && (
                <div className={classes.quiet}>{environments.join(', ')}</div>
              )}
            </span>
          ),
        },
        {
          title: t('guardrails.tab.waivers.reason'),
          width: '26%',
          cell: ({ reason, requestedBy }) => (
            <span className={classes.wrap}>
              {reason}
              {requestedBy && (
                <div className={classes.quiet}>
                  {t('guardrails.tab.waivers.requestedBy', {
                    who: shortRef(requestedBy),
                  })}
                </div>
              )}
            </span>
          ),
        },
        {
          title: t('guardrails.tab.waivers.expires'),
          width: '16%',
          cell: ({ expires, daysLeft }) => (
            <span className={classes.wrap}>
              {calendarDay(expires, t('language'))}
              <div className={classes.quiet}>{words.daysLeft(daysLeft)}</div>
            </span>
          ),
        },
      ]}
    />
  );
}
