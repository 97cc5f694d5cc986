/**
 * A type as a value, as `type(1)` and `int` are.
 *
 * @public
 */
export class CelType {
  constructor(readonly name: string) {}
}
