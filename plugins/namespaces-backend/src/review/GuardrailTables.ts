import {
  GuardrailFinding,
  ReviewedFinding,
  ReviewedGuardrails,
  ReviewedWaiver,
  WaiverDetail,
} from '@freehold/backstage-plugin-namespaces-common';
import { Knex } from 'knex';
import { GuardrailReader } from '../guardrails/api/GuardrailReader';
import { Counted } from './compareSeries';

/** Lists of what a review sees of the guardrails. */
export type GuardrailListName =
  | 'newErrors'
  | 'expiringWaivers'
  | 'expiredWaivers'
  | 'requestedWaivers';

/** What a review sees of the guardrails, before its lists are cut. */
export interface CountedGuardrails
  extends Pick<ReviewedGuardrails, 'checked' | 'byState'> {
  newErrors: Counted<ReviewedFinding>;
  expiringWaivers: Counted<ReviewedWaiver>;
  expiredWaivers: Counted<ReviewedWaiver>;
  requestedWaivers: Counted<ReviewedWaiver>;
}

/** Reads what a review looks at of the guardrails. */
export class GuardrailTables {
  readonly #knex: Knex;
  readonly #guardrails: GuardrailReader;

  constructor(knex: Knex, guardrails: GuardrailReader) {
    this.#knex = knex;
    this.#guardrails = guardrails;
  }

  /** @param since - errors that were first seen before are no news */
  async read(options: {
    since: Date;
    now: Date;
    limit: number;
  }): Promise<CountedGuardrails> {
    const { since, now, limit } = options;
    const state = await this.#guardrails.state();
    const [newErrors, waivers, { byState }] = await Promise.all([
      this.#newErrors(since, limit),
      this.#guardrails.waivers({ state, now }),
      this.#guardrails.applicationsByState(),
    ]);
    const inState = (name: WaiverDetail['state']) => {
      const found = waivers.filter(waiver => waiver.state === name);
      return {
        items: found.slice(0, limit).map(reviewedWaiver),
        count: found.length,
      };
    };
    return {
      checked: state.checked,
      byState,
      newErrors,
      expiringWaivers: inState('expiring'),
      expiredWaivers: inState('expired'),
      requestedWaivers: inState('requested'),
    };
  }

  /** Newest first. */
  async #newErrors(
    since: Date,
    limit: number,
  ): Promise<Counted<ReviewedFinding>> {
    const all = () =>
      this.#knex({ finding: 'guardrail_findings' })
        .where('finding.outcome', 'error')
        .where('finding.first_seen_at', '>=', since.toISOString());
    const [rows, [{ count }]] = await Promise.all([
      all()
        .leftJoin('applications', 'applications.name', 'finding.application')
        .orderBy([
          { column: 'finding.first_seen_at', order: 'desc' },
          { column: 'finding.application', order: 'asc' },
          { column: 'finding.fingerprint', order: 'asc' },
        ])
        .limit(limit)
        .select('finding.finding_json', 'finding.first_seen_at', 'owner_ref'),
      all().count({ count: '*' }),
    ]);
    return { items: rows.map(reviewedFinding), count: Number(count) };
  }
}

function reviewedFinding(row: {
  finding_json: string;
  first_seen_at: string;
  owner_ref: string | null;
}): ReviewedFinding {
  const finding: GuardrailFinding = JSON.parse(row.finding_json);
  const { application, rule, title, message, environment, namespace } = finding;
  return {
    application,
    ownerRef: row.owner_ref ?? '',
    rule,
    title,
    message,
    ...(environment && { environment }),
    ...(namespace && { namespace }),
    since: row.first_seen_at,
  };
}

function reviewedWaiver(waiver: WaiverDetail): ReviewedWaiver {
  const { ownerRef, requestedBy } = waiver;
  return {
    id: waiver.id,
    application: waiver.application,
    ...(ownerRef && { ownerRef }),
    rule: waiver.rule,
    title: waiver.title,
    environments: waiver.environments,
    reason: waiver.reason,
    ...(requestedBy && { requestedBy }),
    expires: waiver.expires,
    daysLeft: waiver.daysLeft,
  };
}
