/**
 * A value of a type that only Kubernetes' libraries have: a quantity, a URL, an IP address.
 *
 * @public
 */
export abstract class CelOpaque {
  /** Name of the type, as `type()` shows it: `kubernetes.Quantity`. */
  abstract readonly typeName: string;
  /** What `==` says of two values of the same type. */
  abstract equals(other: CelOpaque): boolean;
}
