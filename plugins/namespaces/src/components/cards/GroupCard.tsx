import { stringifyEntityRef } from '@backstage/catalog-model';
import { InfoCard, Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  NamespaceRow,
  PlatformChoices,
} from '@freehold/backstage-plugin-namespaces-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import Skeleton from '@material-ui/lab/Skeleton';
import { useMemo, useState } from 'react';
import { namespacesApiRef } from '../../api';
import { useRequest } from '../../hooks/useRequest';
import { useLinks } from '../../links/useLinks';
import { namespacesTranslationRef } from '../../translation';
import { EnvironmentChip } from '../common/EnvironmentChip';
import { LoadFailure } from '../common/LoadFailure';
import { TierLabel } from '../common/TierLabel';
import { usePlatformChoices } from '../common/usePlatformChoices';
import { NamespacePagination } from '../list/NamespacePagination';

const PAGE_SIZE = 10;

const useStyles = makeStyles(theme => ({
  more: { marginTop: theme.spacing(2) },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.5),
    padding: theme.spacing(0.75, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  name: {
    flex: '1 1 12rem',
    minWidth: 0,
    lineHeight: 1.5,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
}));

/** All namespaces that a group owns, page by page. */
export function GroupCard() {
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  return <GroupNamespaces key={ref} ownerRef={ref} />;
}

function GroupNamespaces(props: { ownerRef: string }) {
  const { ownerRef } = props;
  const classes = useStyles();
  const api = useApi(namespacesApiRef);
  const links = useLinks();
  const choices = usePlatformChoices();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const [page, setPage] = useState(0);
  const { value, error, reload } = useRequest(
    useMemo(
      () => (signal: AbortSignal) =>
        api.listNamespaces(
          { owner: [ownerRef], limit: PAGE_SIZE, offset: page * PAGE_SIZE },
          { signal },
        ),
      [api, ownerRef, page],
    ),
  );

  return (
    <InfoCard title={t('card.group')} subheader={t('card.groupHint')}>
      {error && (
        <LoadFailure
          title={t('card.groupFailed')}
          error={error}
          onRetry={reload}
        />
      )}
      {!error && !value && <Skeleton variant="rect" height="10rem" />}
      {value?.totalItems === 0 && (
        <Typography>
          {value.freshness.commit ? t('card.groupNone') : t('state.indexing')}
        </Typography>
      )}
      {value && value.totalItems > 0 && (
        <>
          <Typography variant="body2" component="ul" className={classes.list}>
            {value.items.map(row => (
              <Row key={row.namespace} row={row} choices={choices} />
            ))}
          </Typography>
          {value.totalItems > PAGE_SIZE && (
            <NamespacePagination
              total={value.totalItems}
              page={page}
              pageSize={PAGE_SIZE}
              pageSizes={[PAGE_SIZE]}
              onPage={setPage}
            />
          )}
          <Typography variant="body2" className={classes.more}>
            <Link to={links.namespaces({ owner: [ownerRef] })}>
              {t('card.groupAll')}
            </Link>
          </Typography>
        </>
      )}
    </InfoCard>
  );
}

function Row(props: { row: NamespaceRow; choices?: PlatformChoices }) {
  const classes = useStyles();
  const links = useLinks();
  const { row, choices } = props;
  const environment = choices?.environments.find(
    ({ name }) => name === row.environment,
  );
  return (
    <li className={classes.row}>
      <Link
        to={links.namespaceTab(row.application)}
        className={classes.name}
        title={`${row.namespace} – ${row.title}`}
      >
        {row.namespace}
      </Link>
      <EnvironmentChip
        name={row.environment}
        title={environment?.title}
        stage={environment?.stage}
      />
      <TierLabel tier={row.tier} choices={choices} />
    </li>
  );
}
