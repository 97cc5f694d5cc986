import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ReviewSnapshot } from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import { useLinks } from '../../../links/useLinks';
import { dayOf } from '../../../text/days';
import { namespacesTranslationRef } from '../../../translation';
import { EntityLink } from '../../common/EntityLink';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 22rem), 1fr))',
    gap: theme.spacing(0.5, 2),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  lines: {
    display: 'grid',
    gap: theme.spacing(1),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 1),
    minWidth: 0,
    '& > *': { minWidth: 0 },
  },
  name: { overflowWrap: 'anywhere' },
}));

/** Applications with their owners. */
export function ApplicationList(props: {
  items: ReviewSnapshot['withoutSlo'];
  /** The owner is known, and has a page. */
  linkOwner: boolean;
}) {
  const classes = useStyles();
  const links = useLinks();
  const { t } = useTranslationRef(namespacesTranslationRef);
  return (
    <ul className={classes.list}>
      {props.items.map(({ application, ownerRef }) => (
        <li key={application} className={classes.item}>
          <Link to={links.component(application)} className={classes.name}>
            {application}
          </Link>
          {props.linkOwner && ownerRef ? (
            <EntityLink entityRef={ownerRef} />
          ) : (
            <span className={classes.name}>
              {ownerRef || t('review.unknown')}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Applications that the platform's rules refuse, with the first reason. */
export function BrokenList(props: { items: ReviewSnapshot['broken'] }) {
  const classes = useStyles();
  const links = useLinks();
  return (
    <ul className={classes.lines}>
      {props.items.map(({ application, reason }) => (
        <li key={application} className={classes.name}>
          <Link to={links.namespaces({ search: application })}>
            {application}
          </Link>
          : {reason}
        </li>
      ))}
    </ul>
  );
}

/** Sources that did not answer. */
export function StaleList(props: { items: ReviewSnapshot['stale'] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  return (
    <ul className={classes.lines}>
      {props.items.map(({ what, since, error }) => (
        <li key={what} className={classes.name}>
          <strong>{what}</strong>{' '}
          {since
            ? t('review.staleSince', { date: dayOf(since, t('language')) })
            : t('review.staleNever')}
          {error && `: ${error}`}
        </li>
      ))}
    </ul>
  );
}
