/**
 * An unsigned 64-bit integer. The class tells it from an int, which is a plain bigint.
 *
 * @public
 */
export class CelUint {
  constructor(readonly value: bigint) {}

  toString(): string {
    return this.value.toString();
  }
}
