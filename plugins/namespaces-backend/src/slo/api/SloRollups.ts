import { SourceProblem } from '@freehold/backstage-plugin-namespaces-common';
import { Knex } from 'knex';
import { UNKNOWN } from '../record/seriesRecord';

/** What the index has of an application, as far as its SLOs are concerned. */
export interface IndexedApplication {
  ownerRef: string;
  problems: SourceProblem[];
  namespaces: Array<{ environment: string; namespace: string }>;
}

/** An application without a readable SLO. */
export interface ApplicationWithoutSlo {
  application: string;
  ownerRef: string;
}

/** Objectives by whether as much was good as should have been. */
export interface Outcomes {
  met: number;
  missed: number;
  unknown: number;
}

/** Computed attainments differ from computed targets by less than this when they are equal. */
const EPSILON = 1e-12;

/** Counts over namespaces, objectives and applications, of the whole platform or of one owner. */
export class SloRollups {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async application(name: string): Promise<IndexedApplication | undefined> {
    const [row, namespaces] = await Promise.all([
      this.#knex('applications')
        .where({ name })
        .first('owner_ref', 'problems_json'),
      this.#knex('namespaces')
        .where({ application: name })
        .orderBy('environment')
        .select('environment', 'namespace'),
    ]);
    return (
      row && {
        ownerRef: row.owner_ref,
        problems: JSON.parse(row.problems_json),
        namespaces,
      }
    );
  }

  /** Namespaces by `slo_rank`. */
  async namespacesByRank(ownerRef?: string): Promise<Map<number, number>> {
    const rows = await this.#knex('namespaces')
      .where(ownedBy(ownerRef))
      .groupBy('slo_rank')
      .select('slo_rank')
      .count({ count: '*' });
    return new Map(rows.map(row => [row.slo_rank, Number(row.count)]));
  }

  async outcomes(ownerRef?: string): Promise<Outcomes> {
    const outcome = this.#knex.raw(
      `case when attainment = ? then 'unknown' when attainment < target - ? then 'missed' else 'met' end`,
      [UNKNOWN.attainment, EPSILON],
    );
    const outcomes: Outcomes = { met: 0, missed: 0, unknown: 0 };
    const rows: Array<{ outcome: keyof Outcomes; count: number | string }> =
      await this.#knex
        .select('outcome')
        .count({ count: '*' })
        .from(
          this.#knex('slo_series')
            .where({ retired_at: '', ...ownedBy(ownerRef) })
            .select({ outcome })
            .as('series'),
        )
        .groupBy('outcome');
    rows.forEach(row => {
      outcomes[row.outcome] = Number(row.count);
    });
    return outcomes;
  }

  /** Applications without an SLO by name, and how many there are. */
  async withoutSlo(
    limit: number,
    ownerRef?: string,
  ): Promise<{ items: ApplicationWithoutSlo[]; count: number }> {
    const all = () =>
      this.#knex('applications')
        .where(ownedBy(ownerRef))
        // Of a directory that was never readable nobody knows what it should have.
        .whereNot('owner_ref', '')
        .whereNotExists(
          this.#knex('slo_definitions')
            .select(this.#knex.raw('1'))
            .whereRaw('slo_definitions.application = applications.name'),
        );
    const [items, [{ count }]] = await Promise.all([
      all()
        .orderBy('name')
        .limit(limit)
        .select({ application: 'name', ownerRef: 'owner_ref' }),
      all().count({ count: '*' }),
    ]);
    return { items, count: Number(count) };
  }
}

function ownedBy(ownerRef: string | undefined): { owner_ref?: string } {
  return ownerRef === undefined ? {} : { owner_ref: ownerRef };
}
