import {
  GuardrailFinding,
  GuardrailState as StateName,
  GUARDRAIL_STATES,
  WaiverDetail,
} from '@freehold/backstage-plugin-namespaces-common';
import { Knex } from 'knex';
import { guardrailStateOf } from '../record/guardrailRank';
import { Outcome, VIOLATIONS } from '../record/outcome';
import { GuardrailState, readGuardrailState } from './GuardrailState';
import { waiverDetail } from './waiverDetail';

/** More waivers than this are no exceptions any more; those that end first are shown. */
const MAX_WAIVERS = 1000;

/** Findings as lists sort them: what is refused first, what is allowed last. */
const BY_SERIOUSNESS: readonly Outcome[] = [
  'error',
  'unknown',
  'warning',
  'info',
  'waived',
];

/** Applications by what a rule has against them. */
export interface RuleCounts {
  violating: number;
  errors: number;
  waived: number;
  notEvaluated: number;
  /** ISO 8601 of the oldest violation that still stands. */
  since?: string;
}

/** A namespace with what was found for it. */
export interface NamespaceOutcomes {
  namespace: string;
  environment: string;
}

/** What the evaluations have recorded of one application. */
export interface RecordedApplication {
  ownerRef: string;
  /** Whether it was ever evaluated. */
  evaluated: boolean;
  namespaces: NamespaceOutcomes[];
  outcomes: Array<{ environment: string; outcome: Outcome }>;
  findings: GuardrailFinding[];
}

/** Answers questions about guardrails from what was recorded. Nothing here looks at the monorepo. */
export class GuardrailReader {
  readonly #knex: Knex;
  #remembered?: { revision: number; counts: Map<string, RuleCounts> };

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async state(): Promise<GuardrailState> {
    return readGuardrailState(this.#knex);
  }

  /** `undefined` when the index knows no such application. */
  async application(name: string): Promise<RecordedApplication | undefined> {
    const [row, evaluated, namespaces, findings] = await Promise.all([
      this.#knex('applications').where({ name }).first('owner_ref'),
      this.#knex('guardrail_applications')
        .where({ application: name })
        .first('application'),
      this.#knex('namespaces')
        .where({ application: name })
        .orderBy('environment')
        .select('environment', 'namespace'),
      this.#knex('guardrail_findings')
        .where({ application: name })
        .orderByRaw(seriousness())
        .orderBy(['environment', 'rule', 'fingerprint'])
        .select('environment', 'outcome', 'finding_json', 'first_seen_at'),
    ]);
    return (
      row && {
        ownerRef: row.owner_ref,
        evaluated: evaluated !== undefined,
        namespaces,
        outcomes: findings.map(({ environment, outcome }) => ({
          environment,
          outcome,
        })),
        findings: findings.map(findingOf),
      }
    );
  }

  /** How many applications each rule is violated by; rules without findings are absent. */
  async ruleCounts(revision: number): Promise<ReadonlyMap<string, RuleCounts>> {
    if (this.#remembered?.revision !== revision) {
      this.#remembered = { revision, counts: await this.#countRules() };
    }
    return this.#remembered.counts;
  }

  async #countRules(): Promise<Map<string, RuleCounts>> {
    const rows: Array<{
      rule: string;
      violating: number | string;
      errors: number | string;
      waived: number | string;
      unknown: number | string;
      since: string | null;
    }> = await this.#knex('guardrail_findings')
      .groupBy('rule')
      .select('rule', {
        violating: this.#applicationsWith(VIOLATIONS),
        errors: this.#applicationsWith(['error']),
        waived: this.#applicationsWith(['waived']),
        unknown: this.#applicationsWith(['unknown']),
        since: this.#knex.raw(
          `min(case when outcome in (${VIOLATIONS.map(
            () => '?',
          )}) then first_seen_at end)`,
          [...VIOLATIONS],
        ),
      });
    return new Map(
      rows.map(row => [
        row.rule,
        {
          violating: Number(row.violating),
          errors: Number(row.errors),
          waived: Number(row.waived),
          notEvaluated: Number(row.unknown),
          ...(row.since && { since: row.since }),
        },
      ]),
    );
  }

  #applicationsWith(outcomes: readonly Outcome[]): Knex.Raw {
    return this.#knex.raw(
      `count(distinct case when outcome in (${outcomes.map(
        () => '?',
      )}) then application end)`,
      [...outcomes],
    );
  }

  /** Applications by state; those that were never evaluated are unknown. */
  async applicationsByState(): Promise<{
    applications: number;
    byState: Record<StateName, number>;
  }> {
    const [rows, [{ count }]] = await Promise.all([
      this.#knex('guardrail_applications')
        .groupBy('rank')
        .select('rank')
        .count({ count: '*' }),
      this.#knex('applications').count({ count: '*' }),
    ]);
    const byState = Object.fromEntries(
      GUARDRAIL_STATES.map(state => [state, 0]),
    ) as Record<StateName, number>;
    const applications = Number(count);
    byState.unknown = applications;
    for (const row of rows) {
      byState.unknown -= Number(row.count);
      byState[guardrailStateOf(row.rank)] += Number(row.count);
    }
    return { applications, byState };
  }

  /** The findings of a rule, worst first, and how many there are. */
  async findingsOf(
    rule: string,
    { limit, offset }: { limit: number; offset: number },
  ): Promise<{ findings: GuardrailFinding[]; total: number }> {
    const all = () => this.#knex('guardrail_findings').where({ rule });
    const page = all()
      .orderByRaw(seriousness())
      .orderBy(['application', 'environment', 'fingerprint'])
      .limit(limit)
      .offset(offset)
      .select('fingerprint');
    const [rows, [{ count }]] = await Promise.all([
      // The keys are found in an index; only the rows of the page are read, which are wide.
      this.#knex('guardrail_findings')
        .whereIn('fingerprint', this.#knex.from(page.as('page')).select('*'))
        .orderByRaw(seriousness())
        .orderBy(['application', 'environment', 'fingerprint'])
        .select('finding_json', 'first_seen_at'),
      all().count({ count: '*' }),
    ]);
    return { findings: rows.map(findingOf), total: Number(count) };
  }

  /** Waivers of one application, or of all, the next to end first. */
  async waivers(options: {
    state: GuardrailState;
    now: Date;
    application?: string;
  }): Promise<WaiverDetail[]> {
    const { state, now, application } = options;
    const rows: Array<{ waiver_json: string; owner_ref: string | null }> =
      await this.#knex({ waiver: 'guardrail_waivers' })
        .leftJoin('applications', 'applications.name', 'waiver.application')
        .modify(query => {
          if (application !== undefined) {
            query.where('waiver.application', application);
          }
        })
        .orderBy(['expires', 'waiver.application', 'position'])
        .limit(MAX_WAIVERS)
        .select('waiver_json', 'owner_ref');
    return rows.map(row =>
      waiverDetail({
        waiver: JSON.parse(row.waiver_json),
        ownerRef: row.owner_ref ?? '',
        rules: state.rules,
        now,
      }),
    );
  }
}

/** Only words of ours: nothing that anybody sent. */
function seriousness(): string {
  const cases = BY_SERIOUSNESS.map(
    (outcome, index) => `when '${outcome}' then ${index}`,
  );
  return `case outcome ${cases.join(' ')} end`;
}

function findingOf(row: {
  finding_json: string;
  first_seen_at: string;
}): GuardrailFinding {
  return { ...JSON.parse(row.finding_json), since: row.first_seen_at };
}
