import { DatadogClient } from '../client/DatadogClient';
import { DatadogError } from '../client/DatadogError';
import { CountedSeries } from './countedSeries';
import { groupedQuery } from './groupedQuery';
import { Term, termKey } from './term';
import { CountsByNamespace, toCounts } from './toCounts';

/** Requests that are under way at the same time. */
const PARALLEL = 4;

export interface TermsRequest {
  counted: readonly CountedSeries[];
  fromMs: number;
  toMs: number;
  stepMs: number;
  signal: AbortSignal;
}

/** Counts of every term, or why there are none. */
export type TermAnswers = ReadonlyMap<string, CountsByNamespace | DatadogError>;

/**
 * Asks for each term once, however many series count it. Wrong keys are wrong for all of them, and thrown; so is a
 * failure that has hit all of them and is not about what was asked. Once Datadog has had enough, nothing more is asked.
 */
export async function readTerms(
  client: DatadogClient,
  { counted, fromMs, toMs, stepMs, signal }: TermsRequest,
): Promise<TermAnswers> {
  const answers = new Map<string, CountsByNamespace | DatadogError>();
  const range = { fromMs, toMs };
  let limit: DatadogError | undefined;
  const queue = [...termsOf(counted)];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [key, { term, namespaces }] = next;
      try {
        if (limit) throw limit;
        const query = groupedQuery(term, [...namespaces].sort(), stepMs / 1000);
        const series = await client.queryMetrics({ query, ...range }, signal);
        answers.set(key, toCounts(series, term.tag, { ...range, stepMs }));
      } catch (error) {
        if (!(error instanceof DatadogError) || error.kind === 'keys') {
          queue.length = 0;
          throw error;
        }
        if (error.kind === 'rate-limited') limit = error;
        answers.set(key, error);
      }
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  throwIfNothingAnswered([...answers.values()]);
  return answers;
}

function termsOf(counted: readonly CountedSeries[]) {
  const terms = new Map<string, { term: Term; namespaces: Set<string> }>();
  for (const { series, good, total } of counted) {
    for (const term of [...good, ...total]) {
      const key = termKey(term);
      const known = terms.get(key) ?? { term, namespaces: new Set<string>() };
      terms.set(key, known);
      known.namespaces.add(series.namespace);
    }
  }
  return terms;
}

function throwIfNothingAnswered(
  answers: ReadonlyArray<CountsByNamespace | DatadogError>,
): void {
  const away = answers.filter(
    answer => answer instanceof DatadogError && answer.kind !== 'refused',
  );
  if (away.length > 0 && away.length === answers.length) {
    throw away[0];
  }
}
