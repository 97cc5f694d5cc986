import { CelFault } from '../fault';
import type { CelInput, CelValue } from '../types';
import { fromJson } from '../values/json';
import { CelUnknowable } from '../values/unknowable';
import { CostMeter } from './costMeter';

/** One evaluation of a program: what it has cost, its variables, and those of its macros. */
export class Frame {
  readonly meter = new CostMeter();
  readonly locals: CelValue[] = [];
  private readonly values = new Map<string, CelValue | CelFault>();

  constructor(private readonly inputs: ReadonlyMap<string, CelInput>) {}

  variable(name: string, offset: number): CelValue {
    let value = this.values.get(name);
    if (value === undefined) {
      value = this.read(name, offset);
      this.values.set(name, value);
    }
    if (value instanceof CelFault) {
      throw value;
    }
    return value;
  }

  private read(name: string, offset: number): CelValue | CelFault {
    const input = this.inputs.get(name);
    if (input === undefined) {
      return new CelFault(
        'evaluation',
        `the variable '${name}' has no value`,
        offset,
      );
    }
    if (typeof input === 'function') {
      const result = input();
      return result.ok
        ? result.value
        : new CelFault(result.error.kind, result.error.message, offset);
    }
    return input instanceof CelUnknowable ? input : fromJson(input);
  }
}
