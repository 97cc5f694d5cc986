import {
  IndexFreshness,
  NamespaceRow,
} from '@freehold/backstage-plugin-namespaces-common';

export interface RecentChanges {
  items: NamespaceRow[];
  freshness: IndexFreshness;
}

/** The first row of each application that has a known time of change, in the order given. */
export function latestPerApplication(
  rows: NamespaceRow[],
  limit: number,
): NamespaceRow[] {
  const first = new Map<string, NamespaceRow>();
  for (const row of rows) {
    if (row.changedAt && !first.has(row.application)) {
      first.set(row.application, row);
    }
  }
  return [...first.values()].slice(0, limit);
}
