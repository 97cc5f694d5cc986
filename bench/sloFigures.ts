/** Figures of SLOs to measure lists on: as a refresh would have written them, without the hours behind them. */
import { defaultSlos } from '@freehold/slo';
import { Knex } from 'knex';
import { chunked } from '../plugins/namespaces-backend/src/database/chunked';
import { sloRank } from '../plugins/namespaces-backend/src/database/sloRank';
import { DerivedApplication } from '../plugins/namespaces-backend/src/indexer/deriveApplication';
import { deriveObjectives } from '../plugins/namespaces-backend/src/slo/definitions/deriveObjectives';
import {
  EvaluatedRow,
  publishNamespaces,
  writeEvaluations,
} from '../plugins/namespaces-backend/src/slo/evaluate/publish';
import { UNKNOWN } from '../plugins/namespaces-backend/src/slo/record/seriesRecord';
import { indexedApplication } from './namespacesIndex';

const TREND_DAYS = 30;
const RECORDED_TO = 490_000;
/** As long as the status of an objective of which everything is known. */
const STATUS = JSON.stringify({ figures: 'x'.repeat(2_000) });
const LIVE = JSON.stringify({ errorRatios: 'x'.repeat(200) });
/** One application of so many has no SLO. */
const WITHOUT_SLO = 60;
const APPLICATIONS_PER_WRITE = 200;

/** Applications with two objectives that are measured in all six environments. */
export function applicationsWithSlos(size: number): DerivedApplication[] {
  return Array.from({ length: size }, (_, index) => {
    const application = indexedApplication(index);
    if (index % WITHOUT_SLO === WITHOUT_SLO - 1) {
      return application;
    }
    const { objectives } = deriveObjectives(application.name, {
      text: defaultSlos({
        name: application.name,
        profile: 'http',
        sloTarget: 99.5,
      }),
    });
    return { ...application, objectives };
  });
}

/**
 * Evaluates every series, most of them as healthy.
 *
 * @param turn - another turn has other figures
 */
export async function writeFigures(knex: Knex, turn: number): Promise<void> {
  const rows = await knex('slo_series')
    .orderBy(['application', 'id'])
    .select('id', 'application', 'version');
  const names = [...new Set(rows.map(({ application }) => application))];
  for (const chunk of chunked(names, APPLICATIONS_PER_WRITE)) {
    const written = new Set(chunk);
    const evaluated = rows
      .filter(({ application }) => written.has(application))
      .map(row => evaluatedRow(row, turn));
    await knex.transaction(async tx => {
      await writeEvaluations(tx, evaluated);
      await publishNamespaces(tx, chunk);
    });
  }
}

function evaluatedRow(
  { id, version }: { id: number; version: number },
  turn: number,
): EvaluatedRow {
  const chance = fraction(id * 7 + turn);
  const noise = fraction(id * 13 + turn);
  return {
    id,
    version,
    evaluated_to: RECORDED_TO + turn,
    live_json: LIVE,
    ...figures(chance, noise),
    status_json: STATUS,
    trend_json: JSON.stringify(
      Array.from({ length: TREND_DAYS }, (_, day) =>
        Number(fraction(id * TREND_DAYS + day + turn).toPrecision(3)),
      ),
    ),
    refreshed_at: new Date(turn * 300_000).toISOString(),
  };
}

function figures(chance: number, noise: number) {
  const known = { attainment: 0.995 + noise / 200, burn: noise };
  if (chance < 0.02) {
    return {
      rank: sloRank('exhausted'),
      remaining: -noise,
      attainment: 0.995 - noise / 200,
      burn: 1 + noise,
    };
  }
  if (chance < 0.03) {
    return {
      rank: sloRank('burning-fast'),
      remaining: noise,
      ...known,
      burn: 10 + noise,
    };
  }
  if (chance < 0.06) {
    return {
      rank: sloRank('burning'),
      remaining: noise,
      ...known,
      burn: 1 + noise,
    };
  }
  if (chance < 0.08) {
    return { rank: sloRank('no-data'), ...UNKNOWN };
  }
  if (chance < 0.12) {
    return { rank: sloRank('low-volume'), remaining: noise, ...known };
  }
  return { rank: sloRank('healthy'), remaining: noise, ...known };
}

/** Between 0 and 1, the same for the same number, without a pattern. */
function fraction(seed: number): number {
  let hash = Math.imul(seed + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
