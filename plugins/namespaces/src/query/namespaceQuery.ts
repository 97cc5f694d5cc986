import {
  GuardrailState,
  ListNamespacesRequest,
  NamespaceSortField,
  SloState,
} from '@freehold/backstage-plugin-namespaces-common';
import { Tier } from '@freehold/application';
import { isGuardrailState } from '../guardrailStates';
import { isSloState } from '../sloStates';

/** What a person asked the page for. It lives in the address, so that a view can be shared and walked back to. */
export interface NamespaceQuery {
  search: string;
  /** Only what my teams own. Excludes `owner`: choosing a team is another question. */
  mine: boolean;
  owner: string[];
  system: string[];
  environment: string[];
  tier: Tier[];
  sloState: SloState[];
  guardrailState: GuardrailState[];
  application?: string;
  sort?: { field: NamespaceSortField; order: 'asc' | 'desc' };
  /** From 0. */
  page: number;
  pageSize: number;
}

/** The filters that offer values with counts. */
export const FACETS = [
  'owner',
  'system',
  'environment',
  'tier',
  'sloState',
  'guardrailState',
] as const;
export type Facet = (typeof FACETS)[number];

export const PAGE_SIZES = [25, 50, 100];

/** Columns in the order of the table. */
export const COLUMNS: NamespaceSortField[] = [
  'namespace',
  'application',
  'environment',
  'ownerRef',
  'systemRef',
  'tier',
  'sloState',
  'guardrailState',
  'changedAt',
];

/** What the list can be sorted by: its columns, and a figure that shares its column with another. */
export const SORT_FIELDS: NamespaceSortField[] = [...COLUMNS, 'sloRemaining'];

const TIERS: Tier[] = ['a', 'b', 'c'];
const DEFAULT_PAGE_SIZE = 25;
/** Longer texts are nobody's search; they would only make the backend refuse the whole request. */
const MAX_TEXT_LENGTH = 200;
const MAX_VALUES = 50;
const MAX_PAGE = 100_000;

export const EMPTY_QUERY: NamespaceQuery = {
  search: '',
  mine: false,
  owner: [],
  system: [],
  environment: [],
  tier: [],
  sloState: [],
  guardrailState: [],
  page: 0,
  pageSize: DEFAULT_PAGE_SIZE,
};

/** Reads the address. It may have been typed by hand or cut in a chat: what makes no sense is left out. */
export function parseNamespaceQuery(params: URLSearchParams): NamespaceQuery {
  const mine = params.get('mine') === '1';
  return {
    search: text(params.get('search')) ?? '',
    mine,
    owner: mine ? [] : values(params, 'owner'),
    system: values(params, 'system'),
    environment: values(params, 'environment'),
    tier: values(params, 'tier').filter(isTier),
    sloState: values(params, 'sloState').filter(isSloState),
    guardrailState: values(params, 'guardrailState').filter(isGuardrailState),
    application: text(params.get('application')),
    sort: parseSort(params),
    page: Math.max(1, integer(params.get('page'), MAX_PAGE) ?? 1) - 1,
    pageSize:
      PAGE_SIZES.find(size => String(size) === params.get('rows')) ??
      DEFAULT_PAGE_SIZE,
  };
}

/** The shortest address that reads back as the query. */
export function formatNamespaceQuery(query: NamespaceQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.search) {
    params.set('search', query.search);
  }
  if (query.mine) {
    params.set('mine', '1');
  }
  for (const facet of FACETS) {
    query[facet].forEach(value => params.append(facet, value));
  }
  if (query.application) {
    params.set('application', query.application);
  }
  if (query.sort) {
    params.set('sort', query.sort.field);
    params.set('order', query.sort.order);
  }
  if (query.page > 0) {
    params.set('page', String(query.page + 1));
  }
  if (query.pageSize !== DEFAULT_PAGE_SIZE) {
    params.set('rows', String(query.pageSize));
  }
  return params;
}

/** Whether anything narrows the list. Sorting and paging do not. */
export function isFiltered(query: NamespaceQuery): boolean {
  return (
    query.search.trim() !== '' ||
    query.mine ||
    query.application !== undefined ||
    FACETS.some(facet => query[facet].length > 0)
  );
}

/** The query as the backend takes it. "Mine" needs at least one team: without any it would mean everything. */
export function toListRequest(
  query: NamespaceQuery,
  teams: string[],
): ListNamespacesRequest {
  const owner = query.mine ? teams : query.owner;
  return {
    search: query.search.trim() || undefined,
    owner: orNothing(owner),
    system: orNothing(query.system),
    environment: orNothing(query.environment),
    tier: orNothing(query.tier),
    sloState: orNothing(query.sloState),
    guardrailState: orNothing(query.guardrailState),
    application: query.application,
    // Whoever chose an order wants that one: the worst SLO of all, not of their own teams.
    ownersFirst: query.mine || query.sort ? undefined : orNothing(teams),
    sort: query.sort,
    limit: query.pageSize,
    offset: query.page * query.pageSize,
  };
}

function orNothing<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function text(value: string | null): string | undefined {
  return value?.trim() ? value.slice(0, MAX_TEXT_LENGTH) : undefined;
}

function values(params: URLSearchParams, name: string): string[] {
  const all = params.getAll(name).map(text);
  return [...new Set(all.filter((v): v is string => v !== undefined))].slice(
    0,
    MAX_VALUES,
  );
}

function isTier(value: string): value is Tier {
  return TIERS.some(tier => tier === value);
}

function integer(value: string | null, max: number): number | undefined {
  return value && /^\d{1,9}$/.test(value)
    ? Math.min(Number(value), max)
    : undefined;
}

function parseSort(params: URLSearchParams): NamespaceQuery['sort'] {
  const field = SORT_FIELDS.find(column => column === params.get('sort'));
  return (
    field && { field, order: params.get('order') === 'desc' ? 'desc' : 'asc' }
  );
}
