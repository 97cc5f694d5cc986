import { DraftPolicyFinding } from '@freehold/backstage-plugin-namespaces-common';
import {
  GuardrailChecker,
  GuardrailResult,
  WorkspaceReading,
} from '@freehold/guardrails';
import { DirectoryTexts } from '../../detail/readDirectory';
import {
  READABLE_FILES,
  guardedResults,
  unreadableResults,
} from '../evaluate/evaluateApplication';
import { countOutcomes, outcomeOf } from '../record/outcome';
import { findingOf } from '../record/recordedFinding';
import { DraftSession } from './DraftSession';

/** What a draft would change for one application. */
export interface ComparedApplication {
  findings: DraftPolicyFinding[];
  errors: number;
  warnings: number;
  notEvaluated: number;
  /** Whether there is anything that counts: waived findings, and those that only inform, do not. */
  violates: boolean;
  /** Violates the draft and not what stands now. */
  newlyViolating: boolean;
  /** Violates what stands now, and is known not to violate the draft. */
  mended: boolean;
}

type Finding = GuardrailResult & { verdict: 'fail' | 'not-evaluated' };

export function compareApplication(
  session: DraftSession,
  application: string,
  directory: DirectoryTexts,
): ComparedApplication {
  const { standing, draft } = session;
  // Both have the same platform: the files are read once, and only policies are asked.
  let reading: WorkspaceReading | undefined;
  const resultsOf = (checker: GuardrailChecker) =>
    guardedResults(application, () => {
      reading ??= checker.readApplication(application, directory.texts);
      return checker.checkReading(reading, { sources: ['file', 'policy'] });
    });
  const before = concerned(session, resultsOf(standing));
  const results = resultsOf(draft);
  const after = concerned(session, results);
  // Of a file that cannot be read, no policy knows what it holds.
  const unread =
    unreadableResults(application, directory).length +
    results.filter(({ policy }) => policy === READABLE_FILES).length;

  const known = new Set(before.map(identityOf));
  const titles = new Map(draft.rules.map(rule => [rule.id, rule]));
  const counts = countOutcomes(after.map(outcomeOf));
  const notEvaluated = counts.notEvaluated + unread;
  const wasViolating = before.some(isViolation);
  const isViolating = after.some(isViolation);
  return {
    findings: after.map(result => ({
      ...findingOf(application, result, titles.get(result.policy)),
      isNew: !known.has(identityOf(result)),
    })),
    errors: counts.errors,
    warnings: counts.warnings,
    notEvaluated,
    violates: isViolating || notEvaluated > 0,
    newlyViolating: isViolating && !wasViolating,
    mended: wasViolating && !isViolating && notEvaluated === 0,
  };
}

function concerned(
  { policies }: DraftSession,
  results: readonly GuardrailResult[],
): Finding[] {
  return results.flatMap(result => {
    const { verdict, source, policy } = result;
    return source === 'policy' &&
      policies.has(policy) &&
      (verdict === 'fail' || verdict === 'not-evaluated')
      ? [{ ...result, verdict }]
      : [];
  });
}

function isViolation(result: Finding): boolean {
  return ['error', 'warning', 'info'].includes(outcomeOf(result));
}

/** The pair of policy and object, whatever part of the policy decides: parts of a draft are numbered anew. */
function identityOf({ policy, environment, object, verdict }: Finding): string {
  const { apiVersion, kind, namespace, name } = object;
  return JSON.stringify([
    policy,
    environment,
    apiVersion,
    kind,
    namespace,
    name,
    verdict,
  ]);
}
