import type { CostMeter } from '../../run/costMeter';
import type { CelValue } from '../../types';
import { findAll } from '../../values/pattern';
import { overload, type Library } from '../overload';

/** k8s.io/apiserver/pkg/cel/library/regex.go */
export const REGEX: Library = {
  introduced: 0,
  overloads: [
    overload(
      'string.find(string): string',
      (text: string, pattern: string, meter: CostMeter) =>
        findAll(text, pattern, 1, meter)[0] ?? '',
    ),
    overload(
      'string.findAll(string): list<string>',
      (text: string, pattern: string, meter: CostMeter) =>
        findAll(text, pattern, Infinity, meter),
    ),
    overload(
      'string.findAll(string, int): list<string>',
      (
        text: string,
        pattern: string,
        limit: bigint,
        meter: CostMeter,
      ): CelValue =>
        findAll(text, pattern, limit < 0n ? Infinity : Number(limit), meter),
    ),
  ],
};
