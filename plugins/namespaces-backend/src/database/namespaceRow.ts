import { NamespaceRow } from '@freehold/backstage-plugin-namespaces-common';
import { normaliseForSearch } from './searchText';
import { NamespaceTable } from './tables';

/** What other evaluations keep in the row of a namespace. */
type EvaluatedColumns =
  | 'slo_rank'
  | 'slo_remaining'
  | 'slo_json'
  | 'guardrail_rank'
  | 'guardrail_weight'
  | 'guardrail_json';

/** A table row as clients see it. */
export function namespaceRow(row: NamespaceTable): NamespaceRow {
  return {
    namespace: row.namespace,
    application: row.application,
    title: row.title,
    environment: row.environment,
    cluster: row.cluster,
    ownerRef: row.owner_ref,
    ...(row.system_ref && { systemRef: row.system_ref }),
    // The indexer wrote these from a parsed application.yaml.
    tier: row.tier as NamespaceRow['tier'],
    profile: row.profile as NamespaceRow['profile'],
    lifecycle: row.lifecycle as NamespaceRow['lifecycle'],
    ...(row.changed_at && { changedAt: row.changed_at }),
    ...(row.slo_json && { slo: JSON.parse(row.slo_json) }),
    ...(row.guardrail_json && { guardrails: JSON.parse(row.guardrail_json) }),
  };
}

/** What the table keeps of a row. */
export function namespaceTableRow(
  row: NamespaceRow,
): Omit<NamespaceTable, EvaluatedColumns> {
  return {
    namespace: row.namespace,
    application: row.application,
    title: row.title,
    environment: row.environment,
    cluster: row.cluster,
    owner_ref: row.ownerRef,
    system_ref: row.systemRef ?? '',
    tier: row.tier,
    profile: row.profile,
    lifecycle: row.lifecycle,
    changed_at: row.changedAt ?? '',
    search: normaliseForSearch(
      [row.namespace, row.application, row.title, row.ownerRef].join(' '),
    ),
  };
}
