import { CelFault } from '../fault';
import type { CelInput, CelValue, CelVariables } from '../types';
import { fromJson } from '../values/json';
import { isMap } from '../values/map';
import { CelUnknowable } from '../values/unknowable';
import { CostMeter } from './costMeter';

/** One evaluation of a program: what it has cost, its variables, and those of its macros. */
export class Frame {
  readonly meter = new CostMeter();
  readonly locals: CelValue[] = [];
  /** What was worked out on demand. Most evaluations demand nothing, and have none. */
  private demanded: Map<string, CelValue | CelFault> | undefined;

  constructor(private readonly inputs: CelVariables) {}

  variable(name: string, offset: number): CelValue {
    const input = this.inputs.get(name);
    if (input === undefined) {
      throw new CelFault(
        'evaluation',
        `the variable '${name}' has no value`,
        offset,
      );
    }
    if (typeof input === 'function') {
      return this.demand(name, input, offset);
    }
    return input instanceof CelUnknowable || isMap(input)
      ? input
      : fromJson(input);
  }

  private demand(
    name: string,
    input: Extract<CelInput, () => unknown>,
    offset: number,
  ): CelValue {
    this.demanded ??= new Map();
    let value = this.demanded.get(name);
    if (value === undefined) {
      const result = input();
      value = result.ok
        ? result.value
        : new CelFault(result.error.kind, result.error.message, offset);
      this.demanded.set(name, value);
    }
    if (value instanceof CelFault) {
      throw value;
    }
    return value;
  }
}
