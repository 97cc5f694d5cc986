import {
  ReviewSnapshot,
  TargetChange,
} from '@freehold/backstage-plugin-namespaces-common';
import { Knex } from 'knex';
import { LastCommit } from '../indexer/deriveApplication';
import { Counted } from './compareSeries';

type StaleSource = ReviewSnapshot['stale'][number];

/** Reads what a review looks at beside the figures of SLOs. */
export class ReviewTables {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Every application with its owner, by name; the owner is empty when it was never readable. */
  async applications(): Promise<ReviewSnapshot['withoutOwner']> {
    return this.#knex('applications')
      .orderBy('name')
      .select({ application: 'name', ownerRef: 'owner_ref' });
  }

  /** Applications with an error, by name. */
  async broken(
    limit: number,
  ): Promise<Counted<ReviewSnapshot['broken'][number]>> {
    const all = () => this.#knex('applications').where({ broken: true });
    const [rows, [{ count }]] = await Promise.all([
      all().orderBy('name').limit(limit).select('name', 'problems_json'),
      all().count({ count: '*' }),
    ]);
    return {
      items: rows.map(({ name, problems_json: json }) => {
        const [problem]: Array<{ message: string }> = JSON.parse(json);
        return { application: name, reason: problem?.message ?? '' };
      }),
      count: Number(count),
    };
  }

  /** Objectives that the source has no answer for, although it answered. */
  async failures(limit: number): Promise<Counted<StaleSource>> {
    const all = () =>
      this.#knex('slo_series')
        .where('retired_at', '')
        // Written out: only so it is known to be what the partial index holds.
        .whereRaw(`failure <> ''`);
    const [rows, [{ count }]] = await Promise.all([
      all()
        .orderBy(['namespace', 'objective'])
        .limit(limit)
        .select('namespace', 'objective', 'failure', 'refreshed_at'),
      all().count({ count: '*' }),
    ]);
    return {
      items: rows.map(row => ({
        what: `${row.namespace}/${row.objective}`,
        ...(row.refreshed_at && { since: row.refreshed_at }),
        error: row.failure,
      })),
      count: Number(count),
    };
  }

  /** The newest change of a target; 0 when there was none. */
  async lastTargetChange(): Promise<number> {
    const [{ id }] = await this.#knex('slo_target_changes').max({ id: 'id' });
    return id ?? 0;
  }

  /** Changes of targets, newest first: those after a known one, or after a time. */
  async targetChanges(
    after: { id: number } | { at: string },
    limit: number,
  ): Promise<Counted<TargetChange>> {
    const all = () => {
      const changes = this.#knex({ change: 'slo_target_changes' });
      return 'id' in after
        ? changes.where('change.id', '>', after.id)
        : changes.where('change.at', '>=', after.at);
    };
    const [rows, [{ count }]] = await Promise.all([
      all()
        .leftJoin('applications', 'applications.name', 'change.application')
        .orderBy([
          { column: 'change.at', order: 'desc' },
          { column: 'change.id', order: 'desc' },
        ])
        .limit(limit)
        .select('change.*', 'owner_ref'),
      all().count({ count: '*' }),
    ]);
    return { items: rows.map(targetChange), count: Number(count) };
  }
}

function targetChange(row: {
  application: string;
  objective: string;
  title: string;
  from_target: number | null;
  to_target: number | null;
  at: string;
  commit_json: string;
  owner_ref: string | null;
}): TargetChange {
  const commit: LastCommit | undefined = row.commit_json
    ? JSON.parse(row.commit_json)
    : undefined;
  return {
    application: row.application,
    // An application that was removed has nobody any more.
    ownerRef: row.owner_ref ?? '',
    objective: row.objective,
    title: row.title,
    ...(row.from_target !== null && { from: row.from_target }),
    ...(row.to_target !== null && { to: row.to_target }),
    at: row.at,
    ...(commit && {
      commit: commit.id,
      author: commit.author,
      subject: commit.subject,
    }),
  };
}
