/**
 * A point in time, in nanoseconds since 1970-01-01T00:00:00Z.
 *
 * @public
 */
export class CelTimestamp {
  constructor(readonly nanoseconds: bigint) {}
}
