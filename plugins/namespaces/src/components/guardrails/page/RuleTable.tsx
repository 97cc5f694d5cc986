import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { GuardrailRuleRow } from '@freehold/backstage-plugin-namespaces-common';
import { RuleQuery, RuleSort } from '../../../query/ruleQuery';
import { useGuardrailLinks } from '../../../links/useGuardrailLinks';
import { namespacesTranslationRef } from '../../../translation';
import { DataColumn, DataTable } from '../../common/DataTable';
import { RelativeTime } from '../../common/RelativeTime';
import { GuardrailStateChip } from '../common/GuardrailStateChip';
import { SeverityLabel } from '../common/SeverityLabel';
import { useGuardrailPageStyles } from './pageStyles';
import { useRuleColumnTitles } from './useRuleColumnTitles';
import { ChangeRuleQuery } from './useRuleQuery';

/** Every rule with how many applications violate it; each leads to its own page. */
export function RuleTable(props: {
  rules: readonly GuardrailRuleRow[];
  query: RuleQuery;
  onChange: ChangeRuleQuery;
}) {
  const classes = useGuardrailPageStyles();
  const links = useGuardrailLinks();
  const titles = useRuleColumnTitles();
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { rules, query, onChange } = props;

  const column = (
    name: RuleSort,
    width: string,
    cell: DataColumn<GuardrailRuleRow>['cell'],
  ): DataColumn<GuardrailRuleRow> => ({
    title: titles[name],
    width,
    cell,
    sort: {
      ...(query.sort === name && {
        direction: query.reversed ? 'desc' : 'asc',
      }),
      onSort: () =>
        onChange({
          sort: name,
          reversed: query.sort === name && !query.reversed,
        }),
    },
  });

  return (
    <DataTable
      label={t('guardrails.page.rules.label')}
      items={rules}
      keyOf={({ rule }) => rule}
      columns={[
        column('title', '32%', ({ title, rule }) => (
          <span className={classes.wrap}>
            <Link to={links.rule(rule)}>{title}</Link>
            <div className={classes.quiet}>
              <code>{rule}</code>
            </div>
          </span>
        )),
        column('severity', '11%', ({ severity }) => (
          <SeverityLabel severity={severity} />
        )),
        column('source', '14%', ({ source }) => (
          <span className={classes.wrap}>
            {t(`guardrails.words.source.${source}`)}
          </span>
        )),
        column('state', '15%', ({ state, notEvaluated }) => (
          <span className={classes.wrap}>
            <GuardrailStateChip state={state} />
            {notEvaluated > 0 && (
              <div className={classes.quiet}>
                {t('guardrails.words.notEvaluated', { count: notEvaluated })}
              </div>
            )}
          </span>
        )),
        column('violating', '11%', ({ violating, errors }) => (
          <span
            className={`${classes.wrap} ${classes.number}`}
            title={t('guardrails.page.rules.violating', { count: violating })}
          >
            {violating === 0
              ? t('guardrails.page.rules.noViolation')
              : violating}
            {errors > 0 && errors < violating && (
              <div className={classes.quiet}>
                {t('guardrails.page.rules.asErrors', { count: errors })}
              </div>
            )}
          </span>
        )),
        column('waived', '7%', ({ waived }) => (
          <span className={classes.number}>
            {waived || t('guardrails.page.rules.never')}
          </span>
        )),
        column('since', '10%', ({ since }) =>
          since ? (
            <span className={classes.wrap}>
              <RelativeTime at={since} short />
            </span>
          ) : (
            t('guardrails.page.rules.never')
          ),
        ),
      ]}
    />
  );
}
