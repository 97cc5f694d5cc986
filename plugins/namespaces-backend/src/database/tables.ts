import { Outcome } from '../guardrails/record/outcome';

/** Absent texts are empty strings in all tables, because NULLs sort differently on each database. */

export interface IndexStateTable {
  id: 1;
  revision: number;
  commit: string;
  basis: string;
  checked_at: string;
  full_pass_at: string;
  error: string;
}

export interface ApplicationTable {
  name: string;
  oid: string;
  owner_ref: string;
  problems_json: string;
  broken: boolean;
  last_commit_json: string;
}

export interface NamespaceTable {
  namespace: string;
  application: string;
  title: string;
  environment: string;
  cluster: string;
  owner_ref: string;
  system_ref: string;
  tier: string;
  profile: string;
  lifecycle: string;
  changed_at: string;
  search: string;
  slo_rank: number;
  slo_remaining: number;
  slo_json: string;
  guardrail_rank: number;
  guardrail_weight: number;
  guardrail_json: string;
}

export interface SloDefinitionTable {
  application: string;
  objective: string;
  position: number;
  title: string;
  target: number;
  definition_json: string;
}

export interface SloSeriesTable {
  id: number;
  application: string;
  environment: string;
  objective: string;
  namespace: string;
  cluster: string;
  owner_ref: string;
  target: number;
  retired_at: string;
  version: number;
  measure: string;
  unit: string;
  recorded_from: number;
  recorded_to: number;
  failure: string;
  live_json: string;
  evaluated_to: number;
  rank: number;
  remaining: number;
  attainment: number;
  burn: number;
  status_json: string;
  trend_json: string;
  refreshed_at: string;
}

export interface SloDayTable {
  series_id: number;
  day: number;
  hours: string;
}

export interface SloSourceTable {
  id: string;
  revision: number;
  refreshed_at: string;
  attempted_at: string;
  error: string;
}

export interface SloTargetChangeTable {
  id: number;
  application: string;
  objective: string;
  title: string;
  from_target: number | null;
  to_target: number | null;
  at: string;
  commit_json: string;
}

export interface OperationsReviewTable {
  id: string;
  number: number;
  held_at: string;
  recorded_by: string;
  notes: string;
  by_state_json: string;
  snapshot_json: string;
  baseline_json: string;
  carried_over_json: string;
}

export interface OperationsReviewItemTable {
  id: string;
  review_id: string;
  kind: string;
  position: number;
  text: string;
  owner_ref: string;
  due_date: string;
  done_at: string;
  done_by: string;
}

export interface GuardrailStateTable {
  id: 1;
  revision: number;
  commit: string;
  checked_at: string;
  error: string;
  platform_problems_json: string;
  rules_json: string;
  platform_json: string;
}

export interface GuardrailApplicationTable {
  application: string;
  basis: string;
  rank: number;
  unreadable: number;
}

export interface GuardrailFindingTable {
  fingerprint: string;
  application: string;
  rule: string;
  environment: string;
  outcome: Outcome;
  first_seen_at: string;
  finding_json: string;
}

export interface GuardrailWaiverTable {
  application: string;
  position: number;
  rule: string;
  expires: string;
  waiver_json: string;
}

export interface GuardrailApiUseTable {
  application: string;
  api_version: string;
  kind: string;
  uses: number;
}

declare module 'knex/types/tables' {
  interface Tables {
    index_state: IndexStateTable;
    applications: ApplicationTable;
    namespaces: NamespaceTable;
    slo_definitions: SloDefinitionTable;
    slo_series: SloSeriesTable;
    slo_days: SloDayTable;
    slo_sources: SloSourceTable;
    slo_target_changes: SloTargetChangeTable;
    operations_reviews: OperationsReviewTable;
    operations_review_items: OperationsReviewItemTable;
    guardrail_state: GuardrailStateTable;
    guardrail_applications: GuardrailApplicationTable;
    guardrail_findings: GuardrailFindingTable;
    guardrail_waivers: GuardrailWaiverTable;
    guardrail_api_uses: GuardrailApiUseTable;
  }
}
