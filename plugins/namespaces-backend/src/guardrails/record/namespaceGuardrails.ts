import { NamespaceGuardrailSummary } from '@freehold/backstage-plugin-namespaces-common';
import { Knex } from 'knex';
import { chunked } from '../../database/chunked';
import { grouped } from '../../database/grouped';
import { NamespaceTable } from '../../database/tables';
import {
  NOT_CHECKED_YET,
  guardrailRank,
  guardrailStateOf,
} from './guardrailRank';
import { Outcome, countOutcomes, worstRank } from './outcome';

export type NamespaceGuardrailColumns = Pick<
  NamespaceTable,
  'guardrail_rank' | 'guardrail_weight' | 'guardrail_json'
>;

/** Of a namespace whose application was never evaluated. */
export const UNCHECKED: NamespaceGuardrailColumns = {
  guardrail_rank: NOT_CHECKED_YET,
  guardrail_weight: 0,
  guardrail_json: '',
};

/** What a summary needs of a finding. */
export interface SummarisedFinding {
  environment: string;
  outcome: Outcome;
}

/** What an environment has: its own findings, and those that are about no single one. */
export function summariseEnvironment(
  findings: readonly SummarisedFinding[],
  environment: string,
): NamespaceGuardrailSummary {
  const outcomes = outcomesIn(findings, environment);
  return {
    state: guardrailStateOf(worstRank(outcomes)),
    ...countOutcomes(outcomes),
  };
}

export function namespaceGuardrailColumns(
  findings: readonly SummarisedFinding[],
  environment: string,
): NamespaceGuardrailColumns {
  const summary = summariseEnvironment(findings, environment);
  const { errors, warnings, notEvaluated, waived } = summary;
  return {
    guardrail_rank: guardrailRank(summary.state),
    guardrail_weight: 0 - (errors + warnings + notEvaluated + waived),
    guardrail_json: JSON.stringify(summary),
  };
}

function outcomesIn(
  findings: readonly SummarisedFinding[],
  environment: string,
): Outcome[] {
  return findings
    .filter(each => each.environment === environment || !each.environment)
    .map(({ outcome }) => outcome);
}

/** What the namespaces of applications show of their guardrails, as they were last evaluated. */
export async function namespaceGuardrails(
  knex: Knex,
  applications: readonly string[],
): Promise<
  (row: {
    application: string;
    environment: string;
  }) => NamespaceGuardrailColumns
> {
  const checked = new Set<string>();
  const findings = new Map<string, SummarisedFinding[]>();
  for (const names of chunked(applications)) {
    const [known, rows] = await Promise.all([
      knex('guardrail_applications')
        .whereIn('application', names)
        .pluck('application'),
      knex('guardrail_findings')
        .whereIn('application', names)
        .select('application', 'environment', 'outcome'),
    ]);
    known.forEach(name => checked.add(name));
    grouped(rows, row => row.application).forEach((group, name) =>
      findings.set(name, group),
    );
  }
  return ({ application, environment }) =>
    checked.has(application)
      ? namespaceGuardrailColumns(findings.get(application) ?? [], environment)
      : UNCHECKED;
}
