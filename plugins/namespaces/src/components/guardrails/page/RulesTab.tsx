import { EmptyState } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { GuardrailOverview } from '@freehold/backstage-plugin-namespaces-common';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useMemo } from 'react';
import { selectRules } from '../../../query/ruleQuery';
import { namespacesTranslationRef } from '../../../translation';
import { RuleFilters } from './RuleFilters';
import { RuleTable } from './RuleTable';
import { StateSummary } from './StateSummary';
import { useRuleQuery } from './useRuleQuery';

const useStyles = makeStyles(theme => ({
  above: { padding: theme.spacing(1.5, 2) },
}));

/** Every rule, and who violates it. */
export function RulesTab(props: { overview: GuardrailOverview }) {
  const classes = useStyles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { overview } = props;
  const { rules } = overview;
  const [query, change] = useRuleQuery();
  const selected = useMemo(() => selectRules(rules, query), [rules, query]);

  if (rules.length === 0) {
    return (
      <EmptyState
        missing="content"
        title={t('guardrails.page.rules.none')}
        description={t('guardrails.page.rules.noneHint')}
      />
    );
  }
  return (
    <>
      <StateSummary overview={overview} />
      <RuleFilters rules={rules} query={query} onChange={change} />
      <Paper>
        <Typography role="status" className={classes.above}>
          {selected.length === 0
            ? t('guardrails.page.rules.noMatch')
            : t('guardrails.page.rules.shown', {
                shown: String(selected.length),
                total: String(rules.length),
              })}
        </Typography>
        {selected.length > 0 && (
          <RuleTable rules={selected} query={query} onChange={change} />
        )}
      </Paper>
    </>
  );
}
