import { ListNamespacesRequest } from '@freehold/backstage-plugin-namespaces-common';
import { Knex } from 'knex';
import {
  NamespaceQuery,
  NamespaceSort,
  filterNamespaces,
  orderNamespaces,
} from './namespaceQuery';
import { NamespaceTable } from './tables';

/** Which of the rows that a request asks for are read. */
export interface PageRange {
  offset: number;
  limit: number;
}

/** One page of rows, and how many there are on all pages. */
export interface NamespacePage {
  rows: NamespaceTable[];
  total: number;
}

/** Rows that were read, with the number of all if it had to be known. */
type Part = Pick<NamespacePage, 'rows'> & Partial<NamespacePage>;

const DEFAULT_SORT: NamespaceSort = { field: 'namespace', order: 'asc' };

/** Reads one page of the rows that a request asks for, in its order. */
export async function readNamespacePage(
  knex: Knex,
  request: ListNamespacesRequest,
  range: PageRange,
): Promise<NamespacePage> {
  const { ownersFirst = [], sort = DEFAULT_SORT } = request;
  const all = () => filterNamespaces(knex('namespaces'), request);
  const { rows, total } = ownersFirst.length
    ? await readOwnersFirst(knex, all, sort, ownersFirst, range)
    : await readPart(knex, all, sort, range);
  if (total !== undefined) {
    return { rows, total };
  }
  // A page that is not full ends the list. That spares searches with few matches, which read all rows, a second time.
  const { offset, limit } = range;
  const endsHere = rows.length < limit && (rows.length > 0 || offset === 0);
  return { rows, total: endsHere ? offset + rows.length : await count(all()) };
}

/**
 * Two ranges one after the other: sorting by "is it mine" would read and sort every row for every page, while each of
 * these is read from an index in order.
 */
async function readOwnersFirst(
  knex: Knex,
  all: () => NamespaceQuery,
  sort: NamespaceSort,
  owners: string[],
  { offset, limit }: PageRange,
): Promise<Part> {
  const mine = () => all().whereIn('owner_ref', owners);
  const others = () => all().whereNotIn('owner_ref', owners);
  const mineCount = await count(mine());
  const first =
    offset < mineCount
      ? await readRows(knex, mine(), sort, { offset, limit })
      : [];
  if (first.length === limit) {
    return { rows: first };
  }
  const { rows, total } = await readPart(knex, others, sort, {
    offset: Math.max(0, offset - mineCount),
    limit: limit - first.length,
  });
  return {
    rows: [...first, ...rows],
    ...(total !== undefined && { total: mineCount + total }),
  };
}

/** Reads from whichever end is nearer: what comes before a page has to be passed over. */
async function readPart(
  knex: Knex,
  part: () => NamespaceQuery,
  sort: NamespaceSort,
  { offset, limit }: PageRange,
): Promise<Part> {
  if (offset === 0) {
    return { rows: await readRows(knex, part(), sort, { offset, limit }) };
  }
  const total = await count(part());
  const left = Math.max(0, total - offset);
  if (left > offset) {
    const rows = await readRows(knex, part(), sort, { offset, limit });
    return { rows, total };
  }
  const taken = Math.min(left, limit);
  const backwards = await readRows(knex, part(), opposite(sort), {
    offset: left - taken,
    limit: taken,
  });
  return { rows: backwards.reverse(), total };
}

/**
 * Finds the keys of the page in an index, and only then the rows: those before the page, and those that a filter drops,
 * are passed over without being fetched.
 */
async function readRows(
  knex: Knex,
  rows: NamespaceQuery,
  sort: NamespaceSort,
  { offset, limit }: PageRange,
): Promise<NamespaceTable[]> {
  const keys = orderNamespaces(rows, sort)
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
  return orderNamespaces(page, sort);
}

function opposite({ field, order }: NamespaceSort): NamespaceSort {
  return { field, order: order === 'asc' ? 'desc' : 'asc' };
}

async function count(rows: NamespaceQuery): Promise<number> {
  const [row] = await rows.count({ count: '*' });
  // PostgreSQL counts in 64 bits, which arrive as text.
  return Number(row.count);
}
