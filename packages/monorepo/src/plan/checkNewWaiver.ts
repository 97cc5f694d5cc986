import { ApplicationPlanError } from './applicationPlanError';
import {
  checkWaiverTerms,
  latestExpiry,
  Waiver,
  waiverState,
  WaiverTerms,
} from '@freehold/guardrails';
import { Snapshot } from '../types';
import { readGuardrails } from './guardrails';

/**
 * Throws `ApplicationPlanError` with everything that the platform has against a waiver. What is only a warning of one
 * that stands already, as a rule that is gone, refuses a new one.
 */
export async function checkNewWaiver(
  waiver: Waiver,
  terms: WaiverTerms,
  snapshot: Snapshot,
): Promise<void> {
  const { rules } = await readGuardrails(snapshot, terms.now);
  const problems = checkWaiverTerms(waiver, { ...terms, rules });
  if (waiverState(waiver, terms.now).daysLeft < 0) {
    problems.push({
      code: 'waivers/expires-past',
      severity: 'error',
      file: waiver.file,
      path: ['expires'],
      message: `${waiver.expires} is over: the waiver ${waiver.id} would never hold.`,
      remedy: `Choose a day from today to ${latestExpiry(terms)}.`,
    });
  }
  if (problems.length > 0) {
    throw new ApplicationPlanError(
      problems.map(problem => ({ ...problem, severity: 'error' })),
    );
  }
}
