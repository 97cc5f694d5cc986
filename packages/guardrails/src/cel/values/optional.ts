import type { CelValue } from '../types';

/**
 * A value that may be absent: `optional.of(1)`, `object.?spec`.
 *
 * @public
 */
export class CelOptional {
  static readonly none = new CelOptional(undefined);

  private constructor(private readonly held: CelValue | undefined) {}

  static of(value: CelValue): CelOptional {
    return new CelOptional(value);
  }

  /** `undefined` when there is none: no value of CEL is. */
  get value(): CelValue | undefined {
    return this.held;
  }
}
