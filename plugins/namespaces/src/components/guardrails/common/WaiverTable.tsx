import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  WaiverDetail,
  WaiverStateName,
} from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import { useLinks } from '../../../links/useLinks';
import { useWaiverLinks } from '../../../links/useWaiverLinks';
import { calendarDay } from '../../../text/days';
import { shortRef } from '../../../text/shortRef';
import { namespacesTranslationRef } from '../../../translation';
import { DataColumn, DataTable } from '../../common/DataTable';
import { EnvironmentChip } from '../../common/EnvironmentChip';
import { FileLink } from '../../common/FileLink';
import { RuleName } from './RuleName';
import { useGuardrailWords } from './useGuardrailWords';
import { WaiverStateChip } from './WaiverStateChip';

/** What somebody has to do something about comes first. */
const ORDER: readonly WaiverStateName[] = [
  'requested',
  'expired',
  'expiring',
  'active',
];

const useStyles = makeStyles(theme => ({
  // Cells do not wrap by themselves.
  wrap: { display: 'block', whiteSpace: 'normal', overflowWrap: 'anywhere' },
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5),
    minWidth: 0,
  },
  quiet: { color: theme.palette.text.secondary },
  actions: { display: 'flex', flexWrap: 'wrap', columnGap: theme.spacing(1.5) },
}));

/** Waivers with why, by whom and until when; what waits for somebody first. */
export function WaiverTable(props: {
  waivers: readonly WaiverDetail[];
  commit?: string;
  /** Waivers of many applications: which one it is has its own column. */
  withApplication?: boolean;
  /** The reader may approve. */
  mayApprove?: boolean;
}) {
  const classes = useStyles();
  const links = useLinks();
  const forms = useWaiverLinks();
  const words = useGuardrailWords();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { waivers, commit, withApplication, mayApprove } = props;
  const items = [...waivers].sort(
    (a, b) =>
      ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
      a.daysLeft - b.daysLeft,
  );

  const actions = ({
    application,
    rule,
    object,
    environments,
    id,
    state,
  }: WaiverDetail) => {
    const isOver = state === 'expired' || state === 'expiring';
    return (
      <div className={classes.actions}>
        {state === 'requested' && mayApprove && forms.approve && (
          <Link
            to={forms.approve({ application, id })}
            aria-label={t('guardrails.tab.waivers.approveFor', {
              rule,
              application,
            })}
          >
            {t('guardrails.tab.waivers.approve')}
          </Link>
        )}
        {isOver && forms.request && (
          <Link to={forms.request({ application, rule, object, environments })}>
            {t('guardrails.tab.waivers.renew')}
          </Link>
        )}
        {forms.remove && (
          <Link
            to={forms.remove({ application, id })}
            aria-label={t('guardrails.tab.waivers.removeFor', {
              rule,
              application,
            })}
          >
            {t('guardrails.tab.waivers.remove')}
          </Link>
        )}
      </div>
    );
  };

  const columns: Array<DataColumn<WaiverDetail>> = [
    ...(withApplication
      ? [
          {
            title: t('guardrails.tab.waivers.application'),
            width: '14%',
            cell: ({ application, ownerRef }: WaiverDetail) => (
              <span className={classes.wrap}>
                <Link to={links.guardrailTab(application)}>{application}</Link>
                {ownerRef && (
                  <div className={classes.quiet}>{shortRef(ownerRef)}</div>
                )}
              </span>
            ),
          },
        ]
      : []),
    {
      title: t('guardrails.tab.waivers.rule'),
      width: withApplication ? '18%' : '22%',
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
      title: t('guardrails.tab.waivers.object'),
      width: withApplication ? '16%' : '18%',
      cell: ({ object, environments }) => (
        <span className={classes.wrap}>
          {object
            ? `${object.kind} ${object.name}`
            : t('guardrails.tab.waivers.allObjects')}
          <div className={classes.chips}>
            {environments.length === 0 &&
              t('guardrails.tab.waivers.allEnvironments')}
            {environments.map(name => (
              <EnvironmentChip key={name} name={name} />
            ))}
          </div>
        </span>
      ),
    },
    {
      title: t('guardrails.tab.waivers.state'),
      width: '14%',
      cell: ({ state, expires, daysLeft }) => (
        <span className={classes.wrap}>
          <WaiverStateChip state={state} />
          <div className={classes.quiet}>
            {calendarDay(expires, t('language'))}, {words.daysLeft(daysLeft)}
          </div>
        </span>
      ),
    },
    {
      title: t('guardrails.tab.waivers.reason'),
      width: withApplication ? '20%' : '26%',
      cell: ({ reason, file, line }) => (
        <span className={classes.wrap}>
          {reason}
          <div>
            <FileLink file={{ path: file }} commit={commit} line={line}>
              {t('guardrails.tab.waivers.file')}
            </FileLink>
          </div>
        </span>
      ),
    },
    {
      title: t('guardrails.tab.waivers.people'),
      width: withApplication ? '18%' : '20%',
      cell: waiver => (
        <span className={classes.wrap}>
          {waiver.approver
            ? shortRef(waiver.approver)
            : t('guardrails.tab.waivers.notApproved')}
          {waiver.requestedBy && (
            <div className={classes.quiet}>
              {t('guardrails.tab.waivers.requestedBy', {
                who: shortRef(waiver.requestedBy),
              })}
            </div>
          )}
          {actions(waiver)}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      label={t('guardrails.tab.waivers.title')}
      items={items}
      keyOf={({ application, id }) => `${application} ${id}`}
      columns={columns}
    />
  );
}
