import { Content, LinkButton } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import Alert from '@material-ui/lab/Alert';
import { useMemo } from 'react';
import { namespacesApiRef } from '../../api';
import { useMyTeams } from '../../hooks/useMyTeams';
import { useRefresh } from '../../hooks/useRefresh';
import { useRequest } from '../../hooks/useRequest';
import { PAGE_SIZES, toListRequest } from '../../query/namespaceQuery';
import { useNamespaceQuery } from '../../query/useNamespaceQuery';
import { createApplicationRouteRef } from '../../routes';
import { namespacesTranslationRef } from '../../translation';
import { LoadFailure } from '../common/LoadFailure';
import { SampleDataLabel } from '../common/SampleDataLabel';
import { usePlatformChoices } from '../common/usePlatformChoices';
import { SloSourceLine } from '../slo/common/SloSourceLine';
import { BrokenApplications } from './BrokenApplications';
import { FreshnessLine } from './FreshnessLine';
import { NamespaceFilters } from './NamespaceFilters';
import { NamespacePagination } from './NamespacePagination';
import { NamespaceTable } from './NamespaceTable';
import { NoRows } from './NoRows';

const REFRESH_MS = 60_000;
const SKELETONS = 10;

const useStyles = makeStyles(theme => ({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
  },
  create: { marginLeft: 'auto' },
  above: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(0.5, 2),
    padding: theme.spacing(1.5, 2),
    minHeight: theme.spacing(5.5),
  },
}));

/** Who owns what: every namespace of the platform. */
export function NamespacesPage() {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const api = useApi(namespacesApiRef);
  const create = useRouteRef(createApplicationRouteRef);
  const teams = useMyTeams();
  const choices = usePlatformChoices();
  const [query, change] = useNamespaceQuery();

  const noTeams = query.mine && teams?.length === 0;
  const question = useMemo(() => {
    if (!teams || noTeams) {
      return undefined;
    }
    const request = toListRequest(query, teams);
    return (signal: AbortSignal) => api.listNamespaces(request, { signal });
  }, [api, query, teams, noTeams]);
  const { value, loading, outdated, error, reload } = useRequest(question);
  useRefresh(reload, REFRESH_MS);

  const answer = noTeams ? undefined : value;
  const noRows = noTeams || (!loading && answer?.items.length === 0);
  return (
    <Content>
      <div className={classes.page}>
        <div className={classes.top}>
          <SampleDataLabel />
          {answer && <FreshnessLine freshness={answer.freshness} />}
          {create && (
            <LinkButton
              className={classes.create}
              variant="contained"
              color="primary"
              to={create()}
            >
              {t('page.create')}
            </LinkButton>
          )}
        </div>
        <BrokenApplications />
        <NamespaceFilters query={query} teams={teams} onChange={change} />
        {error && answer && (
          <Alert severity="warning">{t('state.refreshFailed')}</Alert>
        )}
        {error && !answer ? (
          <LoadFailure
            title={t('state.loadFailed')}
            error={error}
            onRetry={reload}
          />
        ) : (
          <Paper>
            <div className={classes.above}>
              <Typography role="status">
                {!answer && !noTeams && t('page.loading')}
                {answer && t('page.results', { count: answer.totalItems })}
                {answer && outdated && ` – ${t('page.updating')}`}
              </Typography>
              {answer && !noRows && <SloSourceLine source={answer.sloSource} />}
            </div>
            {noRows ? (
              <NoRows query={query} answer={answer} onChange={change} />
            ) : (
              <NamespaceTable
                rows={answer?.items}
                skeletons={SKELETONS}
                busy={!answer || outdated}
                sort={query.sort}
                teams={teams ?? []}
                choices={choices}
                onSort={sort => change({ sort })}
              />
            )}
            {answer && !noRows && (
              <NamespacePagination
                total={answer.totalItems}
                page={query.page}
                pageSize={query.pageSize}
                pageSizes={PAGE_SIZES}
                onPage={page => change({ page })}
                onPageSize={pageSize => change({ pageSize })}
              />
            )}
          </Paper>
        )}
      </div>
    </Content>
  );
}
