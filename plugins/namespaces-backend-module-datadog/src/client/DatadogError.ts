/**
 * What went wrong with a request. `keys` holds for all requests; `refused` for this one only, whose question Datadog
 * does not accept; the others may be over the next time.
 */
export type DatadogErrorKind =
  | 'keys'
  | 'rate-limited'
  | 'refused'
  | 'timeout'
  | 'unavailable'
  | 'strange';

/** The message is for people, and has no key in it. */
export class DatadogError extends Error {
  readonly kind: DatadogErrorKind;

  constructor(kind: DatadogErrorKind, message: string) {
    super(message);
    this.name = 'DatadogError';
    this.kind = kind;
  }
}
