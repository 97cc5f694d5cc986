import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { RuleSort } from '../../../query/ruleQuery';
import { namespacesTranslationRef } from '../../../translation';

/** What each column of the rules is called, in the table and where sorting is chosen. */
export function useRuleColumnTitles(): Record<RuleSort, string> {
  const { t } = useTranslationRef(namespacesTranslationRef);
  return {
    title: t('guardrails.page.rules.column.title'),
    severity: t('guardrails.page.rules.column.severity'),
    source: t('guardrails.page.rules.column.source'),
    state: t('guardrails.page.rules.column.state'),
    violating: t('guardrails.page.rules.column.violating'),
    waived: t('guardrails.page.rules.column.waived'),
    since: t('guardrails.page.rules.column.since'),
  };
}
