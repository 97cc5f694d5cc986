/**
 * What went wrong with a query. `too-much` is an answer that a smaller question would not have had: Prometheus refuses
 * to load so many samples, ran out of time, or its answer does not fit into memory here.
 */
export type PrometheusErrorKind =
  | 'unreachable'
  | 'timeout'
  | 'refused'
  | 'too-much'
  | 'not-prometheus';

/** The message is for people, and has no address beyond the name of the instance, and no credentials. */
export class PrometheusError extends Error {
  readonly kind: PrometheusErrorKind;

  constructor(kind: PrometheusErrorKind, message: string) {
    super(message);
    this.name = 'PrometheusError';
    this.kind = kind;
  }
}

export function isTooMuch(error: unknown): boolean {
  return error instanceof PrometheusError && error.kind === 'too-much';
}
