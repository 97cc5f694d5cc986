import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ReviewAction } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/Check';
import ScheduleIcon from '@material-ui/icons/Schedule';
import WarningIcon from '@material-ui/icons/Warning';
import { ReactNode } from 'react';
import { useNow } from '../../../hooks/useNow';
import { calendarDay, dayOf, localDate } from '../../../text/days';
import { shortRef } from '../../../text/shortRef';
import { namespacesTranslationRef } from '../../../translation';
import { EntityLink } from '../../common/EntityLink';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(0.5, 2),
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    '&:last-child': { borderBottom: 0 },
  },
  body: { flex: '1 1 16rem', minWidth: 0 },
  text: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
    color: theme.palette.text.secondary,
  },
  fact: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
  },
  overdue: { color: theme.palette.error.main },
  done: { color: theme.palette.success.main },
}));

/** Actions with who does them until when, and what became of them. */
export function ActionList(props: {
  actions: readonly ReviewAction[];
  /** What can be done about an open one. */
  control?: (action: ReviewAction) => ReactNode;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { actions, control } = props;
  return (
    <ul className={classes.list}>
      {actions.map(action => (
        <li key={action.id} className={classes.item}>
          <div className={classes.body}>
            <div className={classes.text}>{action.text}</div>
            <div className={classes.facts}>
              <EntityLink entityRef={action.ownerRef} />
              <ActionState action={action} />
              <span>
                {t('review.action.from', {
                  number: String(action.review.number),
                })}
              </span>
            </div>
          </div>
          {!action.doneAt && control?.(action)}
        </li>
      ))}
    </ul>
  );
}

function ActionState(props: { action: ReviewAction }) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const now = useNow(60_000);
  const { dueDate, doneAt, doneBy = '' } = props.action;
  const language = t('language');
  if (doneAt) {
    return (
      <span className={`${classes.fact} ${classes.done}`}>
        <CheckIcon fontSize="small" aria-hidden />
        {t('review.action.doneOn', {
          date: dayOf(doneAt, language),
          person: shortRef(doneBy),
        })}
      </span>
    );
  }
  const overdue = dueDate < localDate(now);
  const Icon = overdue ? WarningIcon : ScheduleIcon;
  return (
    <span className={`${classes.fact} ${overdue ? classes.overdue : ''}`}>
      <Icon fontSize="small" aria-hidden />
      {t(overdue ? 'review.action.overdue' : 'review.action.due', {
        date: calendarDay(dueDate, language),
      })}
    </span>
  );
}
