import {
  ListNamespacesRequest,
  NamespaceSortField,
} from '@freehold/backstage-plugin-namespaces-common';
import { Knex } from 'knex';
import { ranksOf } from '../guardrails/record/guardrailRank';
import { sloRank } from './sloRank';
import { containsPattern, searchWords } from './searchText';
import { NamespaceTable } from './tables';

/** Rows of `namespaces`. */
export type NamespaceQuery = Knex.QueryBuilder<
  NamespaceTable,
  NamespaceTable[]
>;

/** What rows are sorted by. */
export type NamespaceSort = NonNullable<ListNamespacesRequest['sort']>;

const SORT_COLUMNS: Record<NamespaceSortField, keyof NamespaceTable> = {
  namespace: 'namespace',
  application: 'application',
  environment: 'environment',
  ownerRef: 'owner_ref',
  systemRef: 'system_ref',
  tier: 'tier',
  changedAt: 'changed_at',
  sloState: 'slo_rank',
  sloRemaining: 'slo_remaining',
  guardrailState: 'guardrail_rank',
};

/** What decides among rows that the sort field holds for equal. */
const TIE_BREAKERS: Partial<Record<NamespaceSortField, keyof NamespaceTable>> =
  { sloState: 'slo_remaining', guardrailState: 'guardrail_weight' };

/** Keeps the rows that a request asks for. */
export function filterNamespaces(
  query: NamespaceQuery,
  request: ListNamespacesRequest,
): NamespaceQuery {
  const filters: Array<
    [keyof NamespaceTable, Array<string | number> | undefined]
  > = [
    ['owner_ref', request.owner],
    ['system_ref', request.system],
    ['environment', request.environment],
    ['tier', request.tier],
    ['profile', request.profile],
    ['application', request.application ? [request.application] : undefined],
    ['slo_rank', request.sloState?.map(sloRank)],
    ['guardrail_rank', request.guardrailState?.flatMap(ranksOf)],
  ];
  for (const [column, values] of filters) {
    if (values?.length) {
      query.whereIn(column, values);
    }
  }
  for (const word of searchWords(request.search ?? '')) {
    query.whereRaw(`search LIKE ? ESCAPE '\\'`, [containsPattern(word)]);
  }
  return query;
}

/** Puts rows in the order of a request. Namespace and application break ties, so that pages never overlap. */
export function orderNamespaces(
  query: NamespaceQuery,
  sort: NamespaceSort,
): NamespaceQuery {
  const tieBreaker = TIE_BREAKERS[sort.field];
  const columns = new Set<keyof NamespaceTable>([
    SORT_COLUMNS[sort.field],
    ...(tieBreaker ? [tieBreaker] : []),
    'namespace',
    'application',
    'environment',
  ]);
  for (const column of columns) {
    // Ties follow the direction too: so one index serves both.
    query.orderBy(`namespaces.${column}`, sort.order);
  }
  return query;
}
