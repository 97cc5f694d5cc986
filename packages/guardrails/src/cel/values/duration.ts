/**
 * A length of time, in whole nanoseconds as in Go.
 *
 * @public
 */
export class CelDuration {
  constructor(readonly nanoseconds: bigint) {}
}
