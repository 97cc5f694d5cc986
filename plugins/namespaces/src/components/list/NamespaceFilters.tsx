import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Tier } from '@freehold/application';
import {
  GuardrailState,
  SloState,
} from '@freehold/backstage-plugin-namespaces-common';
import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import { makeStyles } from '@material-ui/core/styles';
import Switch from '@material-ui/core/Switch';
import { useCallback } from 'react';
import { namespacesApiRef } from '../../api';
import { useRequest } from '../../hooks/useRequest';
import { isFiltered, NamespaceQuery } from '../../query/namespaceQuery';
import { ChangeQuery } from '../../query/useNamespaceQuery';
import { isGuardrailState } from '../../guardrailStates';
import { isSloState } from '../../sloStates';
import { shortRef } from '../../text/shortRef';
import { namespacesTranslationRef } from '../../translation';
import { useGuardrailWords } from '../guardrails/common/useGuardrailWords';
import { useSloWords } from '../slo/common/useSloWords';
import { FacetFilter } from './FacetFilter';
import { SearchField } from './SearchField';
import { SortSelect } from './SortSelect';

const useStyles = makeStyles(theme => ({
  fields: {
    display: 'grid',
    gap: theme.spacing(1.5),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr))',
    // As many as make full lines.
    [theme.breakpoints.up('md')]: {
      gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    },
    [theme.breakpoints.up('xl')]: {
      gridTemplateColumns: 'repeat(8, minmax(0, 1fr))',
    },
  },
  search: { gridColumn: '1 / -1' },
  sort: { [theme.breakpoints.up('md')]: { gridColumn: 'span 2' } },
  switches: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

/** What "clear filters" resets; sorting and rows per page stay as chosen. */
export const NO_FILTERS: Partial<NamespaceQuery> = {
  search: '',
  mine: false,
  owner: [],
  system: [],
  environment: [],
  tier: [],
  sloState: [],
  guardrailState: [],
  application: undefined,
};

/** Search, filters and "my teams". Every change goes into the address. */
export function NamespaceFilters(props: {
  query: NamespaceQuery;
  teams?: string[];
  onChange: ChangeQuery;
}) {
  const classes = useStyles();
  const api = useApi(namespacesApiRef);
  const { t } = useTranslationRef(namespacesTranslationRef);
  const facets = useRequest(useCallback(() => api.getFacets(), [api]));
  const sloWords = useSloWords();
  const guardrailWords = useGuardrailWords();
  const { query, teams, onChange } = props;
  const withoutTeams = teams?.length === 0;

  return (
    <section aria-label={t('filter.label')}>
      <div className={classes.fields}>
        <div className={classes.search}>
          <SearchField
            value={query.search}
            onChange={search =>
              // One search is one step back, however many pauses it was typed with.
              onChange({ search }, { replace: query.search !== '' })
            }
          />
        </div>
        <FacetFilter
          label={t('filter.owner')}
          facet={facets.value?.owner}
          selected={query.owner}
          valueLabel={shortRef}
          onChange={owner => onChange({ owner, mine: false })}
        />
        <FacetFilter
          label={t('filter.system')}
          facet={facets.value?.system}
          selected={query.system}
          valueLabel={shortRef}
          onChange={system => onChange({ system })}
        />
        <FacetFilter
          label={t('filter.environment')}
          facet={facets.value?.environment}
          selected={query.environment}
          onChange={environment => onChange({ environment })}
        />
        <FacetFilter
          label={t('filter.tier')}
          facet={facets.value?.tier}
          selected={query.tier}
          valueLabel={tier => tier.toLocaleUpperCase('en-US')}
          onChange={tier => onChange({ tier: tier as Tier[] })}
        />
        <FacetFilter
          label={t('sloList.filter')}
          facet={facets.value?.sloState}
          selected={query.sloState}
          valueLabel={state => sloWords.counted(state as SloState)}
          onChange={sloState =>
            onChange({ sloState: sloState.filter(isSloState) })
          }
        />
        <FacetFilter
          label={t('guardrails.words.filter')}
          facet={facets.value?.guardrailState}
          selected={query.guardrailState}
          valueLabel={state => guardrailWords.state(state as GuardrailState)}
          onChange={guardrailState =>
            onChange({
              guardrailState: guardrailState.filter(isGuardrailState),
            })
          }
        />
        <div className={classes.sort}>
          <SortSelect sort={query.sort} onChange={sort => onChange({ sort })} />
        </div>
      </div>
      {facets.error && (
        <FormHelperText error>
          {t('filter.facetsFailed')}{' '}
          <Button size="small" onClick={facets.reload}>
            {t('state.retry')}
          </Button>
        </FormHelperText>
      )}
      <div className={classes.switches}>
        <FormControlLabel
          title={withoutTeams ? t('filter.mineNone') : t('filter.mineHint')}
          label={t('filter.mine')}
          control={
            <Switch
              color="primary"
              checked={query.mine}
              // Somebody in no team can still turn off what a shared link turned on.
              disabled={withoutTeams && !query.mine}
              onChange={(_event, mine) => onChange({ mine, owner: [] })}
            />
          }
        />
        {query.application && (
          <Chip
            size="small"
            label={t('filter.application', { name: query.application })}
            title={t('filter.removeApplication')}
            onDelete={() => onChange({ application: undefined })}
          />
        )}
        {isFiltered(query) && (
          <Button size="small" onClick={() => onChange(NO_FILTERS)}>
            {t('filter.clear')}
          </Button>
        )}
      </div>
    </section>
  );
}
