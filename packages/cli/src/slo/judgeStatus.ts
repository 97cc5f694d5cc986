import type { z } from 'zod';
import type {
  applicationSchema,
  ObjectiveLine,
  SloStatusReport,
  summarySchema,
  Verdict,
} from './status';

const BURNING = ['exhausted', 'burning-fast', 'burning'];
const UNTOLD = ['not-evaluated', 'no-data'];

/** What an answer about one application says. */
export function judgeApplication({
  application,
  file,
  source,
  objectives,
}: z.infer<typeof applicationSchema>): SloStatusReport {
  const lines = objectives.map(({ status, failure: _, ...rest }) => ({
    ...rest,
    ...(status && {
      state: status.state,
      attainment: status.attainment.ratio,
      remaining: status.budget.remaining,
    }),
  }));
  const unknown = [
    ...sourceProblems(source),
    ...(file.exists ? [] : [`${application} has no ${file.path}.`]),
    ...(file.problems.length > 0
      ? [`${file.path} has problems; what is shown was written before.`]
      : []),
    ...(file.exists && objectives.length === 0
      ? [`No objective of ${application} is measured in any namespace.`]
      : []),
    ...lines.filter(isUntold).map(({ namespace, objective, state }) => {
      const why =
        state === 'not-evaluated' ? 'is not evaluated' : 'has no data';
      return `${objective} in ${namespace} ${why}.`;
    }),
    ...objectives.flatMap(({ namespace, objective, failure }) =>
      failure === undefined ? [] : [`${objective} in ${namespace}: ${failure}`],
    ),
  ];
  const burning = lines.some(({ state }) => BURNING.includes(state ?? ''));
  return {
    subject: { kind: 'application', name: application },
    verdict: verdictOf(burning, unknown),
    source,
    unknown,
    objectives: lines,
  };
}

/** What an answer about an owner or the platform says. */
export function judgeSummary(
  summary: z.infer<typeof summarySchema>,
  owner: string | undefined,
): SloStatusReport {
  const { source, byState, worst, ...totals } = summary;
  const subject =
    owner === undefined
      ? ({ kind: 'platform' } as const)
      : ({ kind: 'owner', ref: owner } as const);
  const count = (states: readonly string[]) =>
    states.reduce((sum, state) => sum + (byState[state] ?? 0), 0);
  const untold = count(UNTOLD);
  const unknown = [
    ...sourceProblems(source),
    ...(totals.objectives === 0
      ? [`No objective of ${owner ?? 'the platform'} is measured.`]
      : []),
    ...(untold > 0
      ? [`${untold} of ${totals.namespaces} namespaces have no figures.`]
      : []),
  ];
  return {
    subject,
    verdict: verdictOf(count(BURNING) > 0, unknown),
    source,
    unknown,
    objectives: worst,
    totals: { ...totals, byState },
  };
}

function verdictOf(burning: boolean, unknown: readonly string[]): Verdict {
  if (burning) return 'burning';
  return unknown.length > 0 ? 'unknown' : 'fine';
}

function isUntold({ state }: ObjectiveLine): boolean {
  return state === undefined || UNTOLD.includes(state);
}

function sourceProblems(source: SloStatusReport['source']): string[] {
  if (source === undefined) {
    return ['The portal has no provider of SLO figures.'];
  }
  if (source.error !== undefined) {
    const since = source.refreshedAt ?? 'never';
    return [
      `${source.title} did not answer: ${source.error} The last figures are of ${since}.`,
    ];
  }
  return source.refreshedAt === undefined
    ? [`${source.title} has not answered yet; try again in some minutes.`]
    : [];
}
