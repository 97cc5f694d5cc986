import { showValue } from '../document/describe';
import { positionOf, locateTargets } from './locateTargets';
import { decimalText, shiftPoint } from './decimalText';
import { parseOpenSlo } from '../openslo/parseOpenSlo';
import type { Problem } from '../problem';

/** @public */
export interface SloTargetEdit {
  /** `Objective.id`. */
  objective: string;
  /** Fraction, more than 0 and less than 1. */
  target: number;
}

/** @public */
export type EditedSlo =
  | { ok: true; text: string }
  | { ok: false; problems: Problem[] };

/**
 * Writes other targets into `slo.yaml` and touches nothing else: comments, order and line breaks stay as people wrote
 * them. A target that stands as `targetPercent` is written as a percentage. Fifteen digits are kept, as they are read.
 *
 * @public
 */
export function editSloTargets(
  text: string,
  edits: readonly SloTargetEdit[],
  options: { file?: string } = {},
): EditedSlo {
  const parsed = parseOpenSlo(text, options);
  if (!parsed.ok) {
    return parsed;
  }
  const places = locateTargets(text);
  const problems: Problem[] = [];
  const replacements = new Map<string, string>();
  for (const { objective, target } of edits) {
    const place = places.get(objective);
    const written = Number(target.toPrecision(15));
    const report = (code: string, message: string, remedy: string) =>
      problems.push({
        code,
        severity: 'error',
        ...(options.file !== undefined && { file: options.file }),
        path: [],
        ...(place && positionOf(text, place)),
        message,
        remedy,
      });
    if (!place) {
      const known = [...places.keys()];
      report(
        'openslo/objective-unknown',
        `The file has no objective ${showValue(objective)}`,
        known.length > 0
          ? `Write one of ${known.join(', ')}.`
          : 'Add an SLO with objectives first.',
      );
    } else if (replacements.has(objective)) {
      report(
        'openslo/objective-twice',
        `The target of ${objective} is given twice`,
        'Give each objective one target.',
      );
    } else if (!(written > 0 && written < 1)) {
      report(
        'openslo/target-range',
        `The target of ${objective} must be more than 0 and less than 1, not ${target}`,
        'Write a fraction: 0.999 stands for 99.9 %.',
      );
    } else {
      const fraction = decimalText(written);
      replacements.set(
        objective,
        place.field === 'target' ? fraction : shiftPoint(fraction, 2),
      );
    }
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, text: replaced() };

  function replaced(): string {
    // From the end of the text, so that what is replaced moves nothing that is still to be replaced.
    return [...places]
      .sort(([, left], [, right]) => right.start - left.start)
      .reduce((result, [objective, { start, end }]) => {
        const value = replacements.get(objective);
        return value === undefined
          ? result
          : result.slice(0, start) + value + result.slice(end);
      }, text);
  }
}
