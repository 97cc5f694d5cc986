import type { AppliedWaiver, GuardrailResult } from '../check/result';
import type { Waiver } from './model';
import { WaiverIndex } from './WaiverIndex';
import type { WaiverTerms } from './terms';

/**
 * The same results, with its waiver at each finding that has one. Only what fails is waived: what could not be evaluated
 * is not known, and nobody can have granted an exception from it.
 *
 * @param waivers - an index, when many applications are looked at one after the other
 * @public
 */
export function applyWaivers(
  results: readonly GuardrailResult[],
  waivers: WaiverIndex | readonly Waiver[],
  terms: WaiverTerms,
): GuardrailResult[] {
  const index =
    waivers instanceof WaiverIndex ? waivers : new WaiverIndex(waivers, terms);
  return results.map(result => {
    const waiver = index.waiving(result);
    return waiver === undefined
      ? result
      : { ...result, waiver: appliedWaiver(waiver) };
  });
}

function appliedWaiver(waiver: Waiver): AppliedWaiver {
  const { id, file, line, reason, approver = '', expires } = waiver;
  return { id, file, line, reason, approver, expires };
}
