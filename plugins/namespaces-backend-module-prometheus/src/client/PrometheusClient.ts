import { readBodyWithin } from '@freehold/backstage-plugin-namespaces-node';
import {
  answerSchema,
  PrometheusAnswer,
  QueryAnswer,
  toQueryAnswer,
} from './answer';
import { PrometheusError } from './PrometheusError';

/** Half a million samples are about 15 MB. */
const DEFAULT_LIMIT_BYTES = 64 * 1024 * 1024;
const MAX_ERROR_LENGTH = 300;

export interface PrometheusClientOptions {
  name: string;
  /** Without a slash at the end. */
  url: string;
  headers: Readonly<Record<string, string>>;
  timeoutMs: number;
  limitBytes?: number;
  fetch: typeof fetch;
}

export interface RangeQuery {
  query: string;
  /** First and last instant, in milliseconds. */
  startMs: number;
  endMs: number;
  stepMs: number;
}

/**
 * Asks one Prometheus. Queries go in the body of a POST, because those for many SLOs are longer than addresses may be.
 * Every failure is a {@link PrometheusError} that names the instance; only an abort by the caller is passed on as it is.
 */
export class PrometheusClient {
  readonly #options: PrometheusClientOptions;
  #queries = 0;

  constructor(options: PrometheusClientOptions) {
    this.#options = options;
  }

  /** Queries that were sent so far. */
  get queries(): number {
    return this.#queries;
  }

  async query(
    query: string,
    atMs: number,
    signal: AbortSignal,
  ): Promise<QueryAnswer> {
    return this.#ask('query', { query, time: seconds(atMs) }, signal);
  }

  async queryRange(
    { query, startMs, endMs, stepMs }: RangeQuery,
    signal: AbortSignal,
  ): Promise<QueryAnswer> {
    const range = {
      query,
      start: seconds(startMs),
      end: seconds(endMs),
      step: seconds(stepMs),
    };
    return this.#ask('query_range', range, signal);
  }

  async #ask(
    path: string,
    parameters: Record<string, string>,
    signal: AbortSignal,
  ): Promise<QueryAnswer> {
    const { timeoutMs } = this.#options;
    const body = new URLSearchParams({
      ...parameters,
      timeout: `${timeoutMs}ms`,
      // Thanos leaves stores out that do not answer, unless it is told that half of the figures are none.
      partial_response: 'false',
    });
    const { status, text } = await this.#send(path, body, signal);
    const answer = parseAnswer(text);
    if (answer?.status === 'success' && status === 200) {
      const { rows, warnings } = toQueryAnswer(answer);
      return { rows, warnings: warnings.map(warning => this.#shown(warning)) };
    }
    if (answer?.status === 'error') {
      throw this.#error(
        isTooMuchFor(answer) ? 'too-much' : 'refused',
        `answered ${status} ${this.#shown(answer.errorType)}: ${this.#shown(
          answer.error,
        )}`,
      );
    }
    if (status === 200) {
      throw this.#error(
        'not-prometheus',
        'answered something else than the API of Prometheus does; check its url',
      );
    }
    throw this.#error('refused', `answered ${status}${hint(status)}`);
  }

  async #send(path: string, body: URLSearchParams, signal: AbortSignal) {
    const {
      url,
      headers,
      timeoutMs,
      limitBytes = DEFAULT_LIMIT_BYTES,
    } = this.#options;
    signal.throwIfAborted();
    this.#queries += 1;
    // Prometheus gives up first, and says so; this is for one that says nothing any more.
    const timeout = AbortSignal.timeout(timeoutMs + 1000);
    try {
      const response = await this.#options.fetch(`${url}/api/v1/${path}`, {
        method: 'POST',
        body,
        headers: { accept: 'application/json', ...headers },
        // A redirect could carry the credentials elsewhere.
        redirect: 'manual',
        signal: AbortSignal.any([signal, timeout]),
      });
      const text = await readBodyWithin(response, limitBytes);
      if (text === undefined) {
        throw this.#error(
          'too-much',
          `answered with more than ${Math.round(limitBytes / 2 ** 20)} MB`,
        );
      }
      return { status: response.status, text };
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof PrometheusError) {
        throw error;
      }
      if (timeout.aborted) {
        throw this.#error(
          'timeout',
          `did not answer within ${timeoutMs / 1000} s`,
        );
      }
      throw this.#error('unreachable', `cannot be reached${reason(error)}`);
    }
  }

  #error(kind: PrometheusError['kind'], what: string): PrometheusError {
    return new PrometheusError(
      kind,
      `Prometheus '${this.#options.name}' ${what}`,
    );
  }

  /** What somebody else wrote: on one line, not too long, and without what it must not repeat. */
  #shown(text: string): string {
    const secrets = Object.values(this.#options.headers).flatMap(value => [
      value,
      value.replace(/^(Bearer|Basic) /, ''),
    ]);
    const clean = secrets
      .filter(secret => secret.length > 3)
      .reduce((shown, secret) => shown.replaceAll(secret, '***'), text)
      .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
      .trim();
    return clean.length > MAX_ERROR_LENGTH
      ? `${clean.slice(0, MAX_ERROR_LENGTH)}…`
      : clean;
  }
}

function parseAnswer(text: string): PrometheusAnswer | undefined {
  try {
    return answerSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function isTooMuchFor({
  errorType,
  error,
}: Extract<PrometheusAnswer, { status: 'error' }>): boolean {
  return errorType === 'timeout' || /too many samples/i.test(error);
}

function hint(status: number): string {
  if (status === 401 || status === 403) {
    return '; check auth and headers of this instance';
  }
  return status === 404 || (status >= 300 && status < 400)
    ? '; check its url'
    : '';
}

/** `fetch failed` has the reason in its cause; its code tells enough, and has no address in it. */
function reason(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code =
    cause && typeof cause === 'object' && 'code' in cause ? cause.code : '';
  return typeof code === 'string' && code ? ` (${code})` : '';
}

function seconds(ms: number): string {
  return String(ms / 1000);
}
