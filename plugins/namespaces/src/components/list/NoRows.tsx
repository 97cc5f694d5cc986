import { EmptyState, LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ListNamespacesResponse } from '@freehold/backstage-plugin-namespaces-common';
import Button from '@material-ui/core/Button';
import { isFiltered, NamespaceQuery } from '../../query/namespaceQuery';
import { ChangeQuery } from '../../query/useNamespaceQuery';
import { createApplicationRouteRef } from '../../routes';
import { namespacesTranslationRef } from '../../translation';
import { NO_FILTERS } from './NamespaceFilters';

/** Why there is nothing to see, and the way out: each reason has its own. */
export function NoRows(props: {
  query: NamespaceQuery;
  answer?: ListNamespacesResponse;
  onChange: ChangeQuery;
}) {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const create = useRouteRef(createApplicationRouteRef);
  const { query, answer, onChange } = props;
  const button = (text: string, onClick: () => void) => (
    <Button variant="outlined" color="primary" onClick={onClick}>
      {text}
    </Button>
  );

  if (!answer) {
    return (
      <EmptyState
        missing="content"
        title={t('state.noTeams')}
        description={t('state.noTeamsHint')}
        action={button(t('filter.clear'), () => onChange(NO_FILTERS))}
      />
    );
  }
  if (answer.totalItems > 0) {
    return (
      <EmptyState
        missing="content"
        title={t('state.pageBeyondEnd')}
        action={button(t('state.firstPage'), () => onChange({ page: 0 }))}
      />
    );
  }
  if (!answer.freshness.commit) {
    return (
      <EmptyState
        missing="data"
        title={t('state.indexing')}
        description={t('state.indexingHint')}
      />
    );
  }
  if (isFiltered(query)) {
    return (
      <EmptyState
        missing="content"
        title={t('state.noMatch')}
        description={t('state.noMatchHint')}
        action={button(t('filter.clear'), () => onChange(NO_FILTERS))}
      />
    );
  }
  return (
    <EmptyState
      missing="data"
      title={t('state.empty')}
      description={t('state.emptyHint')}
      action={
        create && (
          <LinkButton variant="contained" color="primary" to={create()}>
            {t('page.create')}
          </LinkButton>
        )
      }
    />
  );
}
