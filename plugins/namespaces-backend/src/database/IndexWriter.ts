import { Knex } from 'knex';
import { namespaceGuardrails } from '../guardrails/record/namespaceGuardrails';
import { removeGuardrails } from '../guardrails/record/removeGuardrails';
import { DerivedApplication, LastCommit } from '../indexer/deriveApplication';
import { writeObjectives } from '../slo/definitions/writeObjectives';
import { namespaceSloColumns } from '../slo/evaluate/namespaceSummary';
import {
  namespaceKey,
  namespaceSummaries,
} from '../slo/evaluate/namespaceSummaries';
import { chunked } from './chunked';
import { namespaceTableRow } from './namespaceRow';
import { countAnew } from './statistics';
import { ApplicationTable, IndexStateTable } from './tables';

/** SQLite takes at most 500 rows in one INSERT. */
const INSERT_CHUNK = 200;

/** What the index stands at. */
export type IndexState = Pick<
  IndexStateTable,
  'revision' | 'commit' | 'basis' | 'full_pass_at'
>;

/** The outcome of one pass over the monorepo. */
export interface IndexUpdate {
  /** Revision that the pass began at. */
  revision: number;
  commit: string;
  basis: string;
  checkedAt: string;
  /** Set when every directory was compared. */
  fullPassAt?: string;
  changed: DerivedApplication[];
  removed: string[];
  /** Last commits of removed applications, as far as they are known. */
  removedBy?: ReadonlyMap<string, LastCommit>;
  /** Set when applications are read as nobody read them before: what differs is not what somebody changed. */
  anew?: boolean;
}

/** Writes what passes over the monorepo found. */
export class IndexWriter {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async state(): Promise<IndexState> {
    const state = await this.#knex('index_state').where({ id: 1 }).first();
    if (!state) {
      throw new Error('The table index_state is empty; run the migrations');
    }
    return state;
  }

  /** All directories as they were read, by name. */
  async directories(): Promise<
    Map<string, { oid: string; lastCommit?: LastCommit }>
  > {
    const rows = await this.#knex('applications').select(
      'name',
      'oid',
      'last_commit_json',
    );
    return new Map(
      rows.map(row => [
        row.name,
        {
          oid: row.oid,
          ...(row.last_commit_json && {
            lastCommit: JSON.parse(row.last_commit_json),
          }),
        },
      ]),
    );
  }

  /** Nothing has changed; says that somebody has looked. */
  async recordCheck(checkedAt: string): Promise<void> {
    await this.#knex('index_state')
      .where({ id: 1 })
      .update({ checked_at: checkedAt, error: '' });
  }

  /** The rows stay as they are, with `checked_at` telling their age. */
  async recordFailure(error: string): Promise<void> {
    await this.#knex('index_state').where({ id: 1 }).update({ error });
  }

  /**
   * Applies a pass as a whole or not at all: readers see the index at one commit, never between two.
   *
   * @returns false when another pass finished since this one began; then nothing was written.
   */
  async apply(update: IndexUpdate): Promise<boolean> {
    return this.#knex.transaction(async tx => {
      const claimed = await tx('index_state')
        .where({ id: 1, revision: update.revision })
        .update({
          revision: update.revision + 1,
          commit: update.commit,
          basis: update.basis,
          checked_at: update.checkedAt,
          error: '',
          ...(update.fullPassAt && { full_pass_at: update.fullPassAt }),
        });
      if (claimed === 0) {
        return false;
      }
      const readable = update.changed.filter(({ rows }) => rows !== undefined);
      await deleteNamespaces(tx, [
        ...readable.map(({ name }) => name),
        ...update.removed,
      ]);
      for (const names of chunked(update.removed)) {
        await tx('applications').whereIn('name', names).delete();
      }
      await removeGuardrails(tx, update.removed);
      await writeObjectives(tx, {
        changed: update.changed,
        removed: update.removed,
        at: update.checkedAt,
        removedBy: update.removedBy ?? new Map(),
        recordChanges: !update.anew,
      });
      await insertNamespaces(tx, readable);
      await upsertApplications(tx, update.changed);
      await countAnew(tx, update.changed.length);
      return true;
    });
  }
}

async function deleteNamespaces(tx: Knex.Transaction, applications: string[]) {
  for (const names of chunked(applications)) {
    await tx('namespaces').whereIn('application', names).delete();
  }
}

async function insertNamespaces(
  tx: Knex.Transaction,
  applications: DerivedApplication[],
) {
  const rows = applications.flatMap(application => application.rows ?? []);
  const names = applications.map(({ name }) => name);
  const summaries = await namespaceSummaries(tx, names);
  const guardrailsOf = await namespaceGuardrails(tx, names);
  const withoutSlo = namespaceSloColumns([]);
  for (const chunk of chunked(rows, INSERT_CHUNK)) {
    await tx('namespaces').insert(
      chunk.map(row => ({
        ...namespaceTableRow(row),
        ...(summaries.get(namespaceKey(row)) ?? withoutSlo),
        ...guardrailsOf(row),
      })),
    );
  }
}

async function upsertApplications(
  tx: Knex.Transaction,
  applications: DerivedApplication[],
) {
  const always: Array<keyof ApplicationTable> = [
    'oid',
    'problems_json',
    'broken',
    'last_commit_json',
  ];
  const readable = applications.filter(({ rows }) => rows !== undefined);
  const broken = applications.filter(({ rows }) => rows === undefined);
  for (const chunk of chunked(readable, INSERT_CHUNK)) {
    await tx('applications')
      .insert(chunk.map(applicationTableRow))
      .onConflict('name')
      .merge([...always, 'owner_ref']);
  }
  for (const chunk of chunked(broken, INSERT_CHUNK)) {
    // A typing error does not change who owns a running service: the last known owner and namespaces stay.
    await tx('applications')
      .insert(chunk.map(applicationTableRow))
      .onConflict('name')
      .merge(always);
  }
}

function applicationTableRow(
  application: DerivedApplication,
): ApplicationTable {
  return {
    name: application.name,
    oid: application.oid,
    owner_ref: application.ownerRef ?? '',
    problems_json: JSON.stringify(application.problems),
    broken: application.broken,
    last_commit_json: application.lastCommit
      ? JSON.stringify(application.lastCommit)
      : '',
  };
}
