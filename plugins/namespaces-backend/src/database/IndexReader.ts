import {
  ApplicationDetail,
  BrokenApplication,
  GUARDRAIL_STATES,
  IndexFreshness,
  ListNamespacesRequest,
  ListNamespacesResponse,
  NamespaceFacets,
} from '@freehold/backstage-plugin-namespaces-common';
import { Knex } from 'knex';
import { ranksOf } from '../guardrails/record/guardrailRank';
import { chunked } from './chunked';
import { readNamespacePage } from './namespacePage';
import { namespaceRow } from './namespaceRow';
import { sloStateOf } from './sloRank';

const DEFAULT_LIMIT = 50;

/** What is the same for all who ask until the content changes. */
interface Remembered {
  revision: number;
  facets: Omit<NamespaceFacets, 'sloState' | 'guardrailState'>;
}

/** Answers questions from the index. Nothing here looks at the monorepo. */
export class IndexReader {
  readonly #knex: Knex;
  #remembered?: Remembered;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async listNamespaces(
    request: ListNamespacesRequest,
  ): Promise<ListNamespacesResponse> {
    const { offset = 0, limit = DEFAULT_LIMIT } = request;
    const { rows, total } = await readNamespacePage(this.#knex, request, {
      offset,
      limit,
    });
    return {
      items: rows.map(namespaceRow),
      totalItems: total,
      freshness: await this.freshness(),
    };
  }

  async facets(): Promise<NamespaceFacets> {
    const { revision } = await this.#state();
    if (this.#remembered?.revision !== revision) {
      const [owner, system, environment, tier, profile] = await Promise.all([
        this.#facet('owner_ref'),
        this.#facet('system_ref'),
        this.#facet('environment'),
        this.#facet('tier'),
        this.#facet('profile'),
      ]);
      this.#remembered = {
        revision,
        facets: { owner, system, environment, tier, profile },
      };
    }
    // States change with every refresh of the figures and every evaluation, not with the monorepo.
    const [sloState, guardrailState] = await Promise.all([
      this.#sloStates(),
      this.#guardrailStates(),
    ]);
    return { ...this.#remembered.facets, sloState, guardrailState };
  }

  async #guardrailStates(): Promise<NamespaceFacets['guardrailState']> {
    const rows = await this.#knex('namespaces')
      .groupBy('guardrail_rank')
      .select('guardrail_rank')
      .count({ count: '*' });
    const counts = new Map(
      rows.map(row => [row.guardrail_rank, Number(row.count)]),
    );
    return GUARDRAIL_STATES.map(state => ({
      value: state,
      count: ranksOf(state).reduce(
        (sum, rank) => sum + (counts.get(rank) ?? 0),
        0,
      ),
    })).filter(({ count }) => count > 0);
  }

  async #sloStates(): Promise<NamespaceFacets['sloState']> {
    const rows = await this.#knex('namespaces')
      .groupBy('slo_rank')
      .orderBy('slo_rank')
      .select('slo_rank')
      .count({ count: '*' });
    return rows.map(row => ({
      value: sloStateOf(row.slo_rank),
      count: Number(row.count),
    }));
  }

  async brokenApplications(): Promise<BrokenApplication[]> {
    const rows = await this.#knex('applications')
      .where({ broken: true })
      .orderBy('name')
      .select('name', 'problems_json');
    return rows.map(row => ({
      name: row.name,
      problems: JSON.parse(row.problems_json),
    }));
  }

  /** The owners of applications by name; names that the index does not know are absent. */
  async owners(names: string[]): Promise<Map<string, string>> {
    const owners = new Map<string, string>();
    for (const chunk of chunked(names)) {
      const rows = await this.#knex('applications')
        .whereIn('name', chunk)
        .whereNot('owner_ref', '')
        .select('name', 'owner_ref');
      rows.forEach(row => owners.set(row.name, row.owner_ref));
    }
    return owners;
  }

  async lastCommit(name: string): Promise<ApplicationDetail['lastCommit']> {
    const row = await this.#knex('applications')
      .where({ name })
      .first('last_commit_json');
    return row?.last_commit_json ? JSON.parse(row.last_commit_json) : undefined;
  }

  async freshness(): Promise<IndexFreshness> {
    const { commit, checked_at: checkedAt, error } = await this.#state();
    return {
      ...(commit && { commit }),
      ...(checkedAt && { checkedAt }),
      ...(error && { error }),
    };
  }

  async #state() {
    const state = await this.#knex('index_state').where({ id: 1 }).first();
    if (!state) {
      throw new Error('The table index_state is empty; run the migrations');
    }
    return state;
  }

  async #facet(
    column: 'owner_ref' | 'system_ref' | 'environment' | 'tier' | 'profile',
  ): Promise<Array<{ value: string; count: number }>> {
    const rows: Array<{ value: string; count: number | string }> =
      await this.#knex('namespaces')
        .whereNot(column, '')
        .groupBy(column)
        .orderBy(column)
        .select({ value: column })
        .count({ count: '*' });
    return rows.map(row => ({ value: row.value, count: Number(row.count) }));
  }
}
