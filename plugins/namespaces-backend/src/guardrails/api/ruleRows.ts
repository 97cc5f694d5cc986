import {
  GuardrailRuleRow,
  GuardrailState as StateName,
} from '@freehold/backstage-plugin-namespaces-common';
import { GuardrailRule } from '@freehold/guardrails';
import { RuleCounts } from './GuardrailReader';

const NO_FINDINGS: RuleCounts = {
  violating: 0,
  errors: 0,
  waived: 0,
  notEvaluated: 0,
};

/**
 * Every rule with what it has against applications, also those that nothing violates. A rule that is gone stays as long
 * as its findings do.
 */
export function ruleRows(
  rules: readonly GuardrailRule[],
  counts: ReadonlyMap<string, RuleCounts>,
): GuardrailRuleRow[] {
  const known = new Set(rules.map(({ id }) => id));
  const gone = [...counts.keys()].filter(id => !known.has(id)).sort();
  return [...rules.map(withDocs), ...gone.map(removedRule)].map(rule =>
    ruleRow(rule, counts.get(rule.id) ?? NO_FINDINGS),
  );
}

function ruleRow(
  rule: GuardrailRule & { docs?: string },
  counts: RuleCounts,
): GuardrailRuleRow {
  const { id, title, source, severity, why, remediation, file, docs } = rule;
  return {
    rule: id,
    title,
    source,
    severity,
    ...(why && { why }),
    ...(remediation && { remediation }),
    ...(file && { file }),
    ...(docs && { docs }),
    state: stateOf(counts),
    ...counts,
  };
}

/** Rules of Freehold itself have a page; policies are explained by whoever wrote them. */
function withDocs(rule: GuardrailRule): GuardrailRule & { docs?: string } {
  return rule.source === 'policy'
    ? rule
    : { ...rule, docs: `guardrails/rules/${rule.id}` };
}

function removedRule(id: string): GuardrailRule {
  return { id, title: id, source: 'policy', severity: 'info' };
}

/** Also what only informs is a violation here: whoever looks at a rule wants to know whether it would hold. */
function stateOf(counts: RuleCounts): StateName {
  if (counts.errors > 0) {
    return 'error';
  }
  if (counts.notEvaluated > 0) {
    return 'unknown';
  }
  if (counts.violating > 0) {
    return 'warning';
  }
  return counts.waived > 0 ? 'waived' : 'clean';
}
