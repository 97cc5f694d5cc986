import { Bucket } from '@freehold/slo';
import { DatadogError } from '../client/DatadogError';
import { CountedSeries } from './countedSeries';
import { TermAnswers } from './readTerms';
import { SignedTerm, termKey } from './term';
import { CountsByNamespace } from './toCounts';

/**
 * Good and total events of a series, in the order of time, where there were any; or why they are not known. Where one
 * metric is missing, it counted nothing.
 */
export function eventsOf(
  { series, good, total }: CountedSeries,
  answers: TermAnswers,
): Bucket[] | DatadogError {
  const goodTerms = countsOf(good, answers, series.namespace);
  const totalTerms = countsOf(total, answers, series.namespace);
  if (goodTerms instanceof DatadogError) return goodTerms;
  if (totalTerms instanceof DatadogError) return totalTerms;
  const starts = new Set(
    totalTerms.flatMap(({ counts }) => [...counts.keys()]),
  );
  return [...starts]
    .sort((left, right) => left - right)
    .map(start => {
      const events = Math.max(sumAt(totalTerms, start), 0);
      // Datadog may still count what was there a moment ago, and then finds more good events than there are.
      const held = Math.min(Math.max(sumAt(goodTerms, start), 0), events);
      return { start, good: held, total: events };
    })
    .filter(({ total: events }) => events > 0);
}

interface TermCounts {
  sign: 1 | -1;
  counts: ReadonlyMap<number, number>;
}

const NOTHING: ReadonlyMap<number, number> = new Map();

function countsOf(
  terms: readonly SignedTerm[],
  answers: TermAnswers,
  namespace: string,
): TermCounts[] | DatadogError {
  const counted: TermCounts[] = [];
  for (const term of terms) {
    const answer: CountsByNamespace | DatadogError | undefined = answers.get(
      termKey(term),
    );
    if (answer instanceof DatadogError) return answer;
    counted.push({
      sign: term.sign,
      counts: answer?.get(namespace) ?? NOTHING,
    });
  }
  return counted;
}

function sumAt(terms: readonly TermCounts[], start: number): number {
  return terms.reduce(
    (sum, { sign, counts }) => sum + sign * (counts.get(start) ?? 0),
    0,
  );
}
