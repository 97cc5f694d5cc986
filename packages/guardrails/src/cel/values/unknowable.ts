/**
 * Something that cannot be known without a cluster, as who is asking. Whatever touches it is an `unsupported` error
 * that carries the reason; what does not depend on it (`false && authorizer…`) still has its value.
 *
 * @public
 */
export class CelUnknowable {
  constructor(readonly reason: string) {}
}
