import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  GUARDRAIL_STATES,
  GuardrailRuleRow,
} from '@freehold/backstage-plugin-namespaces-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { isGuardrailState } from '../../../guardrailStates';
import {
  EMPTY_RULE_QUERY,
  RULE_SORTS,
  RuleQuery,
  SEVERITIES,
  SOURCES,
} from '../../../query/ruleQuery';
import { namespacesTranslationRef } from '../../../translation';
import { FacetFilter } from '../../list/FacetFilter';
import { SearchField } from '../../list/SearchField';
import { useGuardrailWords } from '../common/useGuardrailWords';
import { useRuleColumnTitles } from './useRuleColumnTitles';
import { ChangeRuleQuery } from './useRuleQuery';

const useStyles = makeStyles(theme => ({
  fields: {
    display: 'grid',
    gap: theme.spacing(1.5),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 11rem), 1fr))',
  },
  search: { gridColumn: '1 / -1' },
}));

/** Search, filters and sorting of the rules. Every change goes into the address. */
export function RuleFilters(props: {
  rules: readonly GuardrailRuleRow[];
  query: RuleQuery;
  onChange: ChangeRuleQuery;
}) {
  const classes = useStyles();
  const words = useGuardrailWords();
  const titles = useRuleColumnTitles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { rules, query, onChange } = props;
  const facet = <K extends 'severity' | 'source' | 'state'>(
    name: K,
    values: ReadonlyArray<GuardrailRuleRow[K]>,
  ) =>
    values
      .map(value => ({
        value,
        count: rules.filter(rule => rule[name] === value).length,
      }))
      .filter(({ count }) => count > 0);
  const filtered =
    query.search !== '' ||
    query.severity.length + query.source.length + query.state.length > 0;

  return (
    <section aria-label={t('guardrails.page.rules.filters')}>
      <div className={classes.fields}>
        <div className={classes.search}>
          <SearchField
            value={query.search}
            hint={t('guardrails.page.rules.searchHint')}
            onChange={search =>
              onChange({ search }, { replace: query.search !== '' })
            }
          />
        </div>
        <FacetFilter
          label={t('guardrails.page.rules.state')}
          facet={facet('state', GUARDRAIL_STATES)}
          selected={query.state}
          valueLabel={value =>
            isGuardrailState(value) ? words.state(value) : value
          }
          onChange={state =>
            onChange({ state: state.filter(isGuardrailState) })
          }
        />
        <FacetFilter
          label={t('guardrails.page.rules.severity')}
          facet={facet('severity', SEVERITIES)}
          selected={query.severity}
          valueLabel={value => {
            const severity = SEVERITIES.find(known => known === value);
            return severity
              ? t(`guardrails.words.severity.${severity}`)
              : value;
          }}
          onChange={values =>
            onChange({
              severity: SEVERITIES.filter(known => values.includes(known)),
            })
          }
        />
        <FacetFilter
          label={t('guardrails.page.rules.source')}
          facet={facet('source', SOURCES)}
          selected={query.source}
          valueLabel={value => {
            const source = SOURCES.find(known => known === value);
            return source ? t(`guardrails.words.source.${source}`) : value;
          }}
          onChange={values =>
            onChange({
              source: SOURCES.filter(known => values.includes(known)),
            })
          }
        />
        <TextField
          select
          id="freehold-guardrail-sort"
          fullWidth
          size="small"
          variant="outlined"
          label={t('guardrails.page.rules.sortBy')}
          value={query.sort}
          onChange={event =>
            onChange({
              sort: RULE_SORTS.find(sort => sort === event.target.value),
              reversed: false,
            })
          }
        >
          {RULE_SORTS.map(sort => (
            <MenuItem key={sort} value={sort}>
              {titles[sort]}
            </MenuItem>
          ))}
        </TextField>
      </div>
      {filtered && (
        <Button
          size="small"
          onClick={() =>
            onChange({
              ...EMPTY_RULE_QUERY,
              sort: query.sort,
              reversed: query.reversed,
            })
          }
        >
          {t('guardrails.page.rules.clear')}
        </Button>
      )}
    </section>
  );
}
