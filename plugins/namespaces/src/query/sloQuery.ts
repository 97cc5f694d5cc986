/** What of an application's SLOs the address points at. */
export interface SloQuery {
  environment?: string;
  /** `Objective.id`. */
  objective?: string;
}

/** Reads the query of an address; what is not there stays open. */
export function parseSloQuery(params: URLSearchParams): SloQuery {
  const environment = params.get('environment');
  const objective = params.get('objective');
  return {
    ...(environment && { environment }),
    ...(objective && { objective }),
  };
}

/** The query with its question mark, or nothing when nothing is pointed at. */
export function formatSloQuery(query: SloQuery): string {
  const { environment, objective } = query;
  const params = new URLSearchParams({
    ...(environment && { environment }),
    ...(objective && { objective }),
  }).toString();
  return params && `?${params}`;
}
