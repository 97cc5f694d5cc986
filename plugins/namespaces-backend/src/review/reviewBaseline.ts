import { OBJECTIVE_STATES, ObjectiveState } from '@freehold/slo';
import { sloRank } from '../database/sloRank';
import { SeriesFigures } from '../slo/record/SloReader';

/** How an objective was when a review was held. */
export interface SeriesBefore {
  state: ObjectiveState;
  /** Budget left, when it was known. */
  remaining?: number;
}

/** What a review keeps for the next one to be compared with. */
export interface ReviewBaseline {
  /** By number of the series. */
  series: ReadonlyMap<number, SeriesBefore>;
  /** The newest change of a target that the review could know of; clocks of committers do not matter. */
  lastTargetChange: number;
}

/** Rank and budget left, if known, by number of the series: ten thousand objectives are some 200 kB. */
interface WrittenBaseline {
  series: Record<string, [rank: number, remaining?: number]>;
  lastTargetChange: number;
}

export function baselineOf(
  series: readonly SeriesFigures[],
  lastTargetChange: number,
): ReviewBaseline {
  return {
    series: new Map(
      series.map(({ id, state, remaining }) => [
        id,
        { state, ...(remaining !== undefined && { remaining }) },
      ]),
    ),
    lastTargetChange,
  };
}

export function stringifyBaseline(baseline: ReviewBaseline): string {
  const written: WrittenBaseline = {
    series: Object.fromEntries(
      [...baseline.series].map(([id, { state, remaining }]) => [
        id,
        remaining === undefined
          ? [sloRank(state)]
          : [sloRank(state), remaining],
      ]),
    ),
    lastTargetChange: baseline.lastTargetChange,
  };
  return JSON.stringify(written);
}

export function parseBaseline(text: string): ReviewBaseline {
  const { series, lastTargetChange }: WrittenBaseline = JSON.parse(text);
  return {
    series: new Map(
      Object.entries(series).map(([id, [rank, remaining]]) => {
        const state = OBJECTIVE_STATES[rank];
        return [
          Number(id),
          remaining === undefined ? { state } : { state, remaining },
        ];
      }),
    ),
    lastTargetChange,
  };
}
