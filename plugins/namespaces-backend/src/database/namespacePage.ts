import { ListNamespacesRequest } from '@freehold/backstage-plugin-namespaces-common';
import { Knex } from 'knex';
import {
  NamespaceQuery,
  filterNamespaces,
  orderNamespaces,
} from './namespaceQuery';
import { NamespaceTable } from './tables';

/** Which of the rows that a request asks for are read. */
export interface PageRange {
  offset: number;
  limit: number;
}

/** Counts the rows that a request asks for. */
export async function countNamespaces(
  knex: Knex,
  request: ListNamespacesRequest,
): Promise<number> {
  return count(filterNamespaces(knex('namespaces'), request));
}

/** Reads one page of the rows that a request asks for, in its order. */
export async function readNamespaces(
  knex: Knex,
  request: ListNamespacesRequest,
  range: PageRange,
): Promise<NamespaceTable[]> {
  const { ownersFirst = [] } = request;
  if (ownersFirst.length > 0) {
    return readOwnersFirst(knex, request, ownersFirst, range);
  }
  const rows = filterNamespaces(knex('namespaces'), request);
  return readRows(knex, rows, request, range);
}

/**
 * Two ranges one after the other: sorting by "is it mine" would read and sort every row for every page, while each of
 * these is read from an index in order.
 */
async function readOwnersFirst(
  knex: Knex,
  request: ListNamespacesRequest,
  owners: string[],
  { offset, limit }: PageRange,
): Promise<NamespaceTable[]> {
  const all = () => filterNamespaces(knex('namespaces'), request);
  const ofOwners = () => all().whereIn('owner_ref', owners);
  const mine = await count(ofOwners());
  const first =
    offset < mine
      ? await readRows(knex, ofOwners(), request, { offset, limit })
      : [];
  if (first.length === limit) {
    return first;
  }
  const others = await readRows(
    knex,
    all().whereNotIn('owner_ref', owners),
    request,
    { offset: Math.max(0, offset - mine), limit: limit - first.length },
  );
  return [...first, ...others];
}

/**
 * Finds the keys of the page in an index, and only then the rows: those before the page, and those that a filter drops,
 * are passed over without being fetched.
 */
async function readRows(
  knex: Knex,
  rows: NamespaceQuery,
  request: ListNamespacesRequest,
  { offset, limit }: PageRange,
): Promise<NamespaceTable[]> {
  const keys = orderNamespaces(rows, request.sort)
    .offset(offset)
    .limit(limit)
    .select('namespaces.application', 'namespaces.environment');
  const page = knex
    .queryBuilder<NamespaceTable, NamespaceTable[]>()
    .from(keys.as('page'))
    // SQLite reads the left side of a cross join first. Of a plain one it reads all rows in order and looks for the keys.
    .crossJoin(knex.raw('namespaces'))
    .whereRaw('namespaces.application = page.application')
    .whereRaw('namespaces.environment = page.environment')
    .select('namespaces.*');
  return orderNamespaces(page, request.sort);
}

async function count(rows: NamespaceQuery): Promise<number> {
  const [row] = await rows.count({ count: '*' });
  // PostgreSQL counts in 64 bits, which arrive as text.
  return Number(row.count);
}
