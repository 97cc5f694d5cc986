import { NotFoundError } from '@backstage/errors';
import { GuardrailRuleDetail } from '@freehold/backstage-plugin-namespaces-common';
import { MonorepoStore } from '@freehold/monorepo';
import { GuardrailReader } from './GuardrailReader';
import { ruleRows } from './ruleRows';

/** One rule with a page of its findings, and the text of its policy. */
export async function guardrailRule(
  services: { guardrails: GuardrailReader; store: MonorepoStore },
  rule: string,
  page: { limit: number; offset: number },
): Promise<GuardrailRuleDetail> {
  const { guardrails, store } = services;
  const state = await guardrails.state();
  const counts = await guardrails.ruleCounts(state.revision);
  const row = ruleRows(state.rules, counts).find(each => each.rule === rule);
  if (!row) {
    throw new NotFoundError(
      `There is no guardrail ${JSON.stringify(rule.slice(0, 300))}`,
    );
  }
  const [{ findings, total }, text] = await Promise.all([
    guardrails.findingsOf(rule, page),
    row.file === undefined
      ? undefined
      : policyText(store, row.file, state.checked.commit),
  ]);
  return {
    ...row,
    findings,
    totalFindings: total,
    ...(text !== undefined && { text }),
    checked: state.checked,
  };
}

/** As it was evaluated, so that text and findings belong together. */
async function policyText(
  store: MonorepoStore,
  file: string,
  commit: string | undefined,
): Promise<string | undefined> {
  const snapshot = await store.snapshot(commit);
  return snapshot.readText(file);
}
