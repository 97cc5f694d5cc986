import { ListNamespacesRequest } from '../types';

const LIST_PARAMETERS = [
  'owner',
  'system',
  'environment',
  'tier',
  'profile',
  'sloState',
  'guardrailState',
  'ownersFirst',
] as const;

/**
 * The query string of `GET /namespaces`: lists repeat their parameter, as OpenAPI's `form` style with `explode` says.
 *
 * @public
 */
export function listNamespacesQuery(
  request: ListNamespacesRequest,
): URLSearchParams {
  const query = new URLSearchParams();
  if (request.search?.trim()) {
    query.set('search', request.search.trim());
  }
  for (const parameter of LIST_PARAMETERS) {
    for (const value of request[parameter] ?? []) {
      query.append(parameter, value);
    }
  }
  if (request.application !== undefined) {
    query.set('application', request.application);
  }
  if (request.sort) {
    query.set('sort', request.sort.field);
    query.set('order', request.sort.order);
  }
  if (request.limit !== undefined) {
    query.set('limit', String(request.limit));
  }
  if (request.offset !== undefined) {
    query.set('offset', String(request.offset));
  }
  return query;
}
