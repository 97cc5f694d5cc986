import { showValue } from '@freehold/slo';
import type { CelJson } from '../../cel';
import type { Path } from '../SchemaReport';
import { isPercent } from '../formats';
import { isSet, numberOf } from './context';
import type { KindContext } from './context';

/**
 * A number of Pods, or a share of them.
 *
 * @param most - the largest share in percent
 */
export function checkShare(
  value: CelJson | undefined,
  path: Path,
  { report }: KindContext,
  most = 100,
): void {
  if (!isSet(value)) {
    return;
  }
  const number = numberOf(value);
  if (number === undefined ? !isPercent(String(value)) : number < 0) {
    report.field(
      'invalid-value',
      path,
      `is ${showValue(
        value,
      )}, and has to be a number that is not negative, or a percentage`,
      'Write a whole number, or a percentage such as 25%.',
    );
  } else if (number === undefined && percentOf(value) > most) {
    report.field(
      'invalid-value',
      path,
      `is ${showValue(value)}, and may be at most ${most}%`,
      `Write at most ${most}%.`,
    );
  }
}

export function isZero(value: CelJson | undefined): boolean {
  const number = numberOf(value);
  return number === undefined ? percentOf(value) === 0 : number === 0;
}

function percentOf(value: CelJson | undefined): number {
  return typeof value === 'string' && isPercent(value)
    ? Number(value.slice(0, -1))
    : NaN;
}
