import { readBodyWithin } from '@freehold/backstage-plugin-namespaces-node';
import { isError } from '@backstage/errors';
import { z } from 'zod';
import {
  failureAnswer,
  MetricsAnswer,
  metricsAnswer,
  metricsFailure,
  SearchAnswer,
  searchAnswer,
} from './answers';
import { DatadogError } from './DatadogError';
import { rateLimitReset } from './rateLimitReset';

/** Two thousand namespaces with 168 hours are about 20 MB. */
const DEFAULT_LIMIT_BYTES = 64 * 1024 * 1024;
const MAX_ERROR_LENGTH = 300;
/** Waits of one request for the rate limit, and how long all of them may take. */
const MAX_WAITS = 3;
const MAX_WAIT_MS = 30_000;

export interface DatadogClientOptions {
  /** Without a slash at the end. */
  url: string;
  apiKey: string;
  applicationKey: string;
  timeoutMs: number;
  limitBytes?: number;
  fetch: typeof fetch;
  /** Rejects when it is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export interface MetricsQuery {
  query: string;
  /** First instant, and the one after the last, in milliseconds. */
  fromMs: number;
  toMs: number;
}

/**
 * Asks Datadog. When too much was asked, it waits as long as Datadog says, within bounds. Every failure is a
 * {@link DatadogError}; only an abort by the caller is passed on as it is.
 */
export class DatadogClient {
  readonly #options: DatadogClientOptions;

  constructor(options: DatadogClientOptions) {
    this.#options = options;
  }

  async queryMetrics(
    { query, fromMs, toMs }: MetricsQuery,
    signal: AbortSignal,
  ): Promise<MetricsAnswer['series']> {
    const answer = await this.#get(
      '/api/v1/query',
      // Both ends belong to the answer.
      { from: String(fromMs / 1000), to: String(toMs / 1000 - 1), query },
      signal,
    );
    const failure = metricsFailure.safeParse(answer);
    if (failure.success) {
      throw new DatadogError(
        'refused',
        `Datadog could not answer: ${this.#shown(failure.data.error)}`,
      );
    }
    return understood(metricsAnswer, answer).series;
  }

  async searchSlos(
    page: { query: string; size: number; number: number },
    signal: AbortSignal,
  ): Promise<SearchAnswer> {
    const answer = await this.#get(
      '/api/v1/slo/search',
      {
        query: page.query,
        'page[size]': String(page.size),
        'page[number]': String(page.number),
      },
      signal,
    );
    return understood(searchAnswer, answer);
  }

  async #get(
    path: string,
    parameters: Record<string, string>,
    signal: AbortSignal,
  ): Promise<unknown> {
    let waitedMs = 0;
    for (let waits = 0; ; waits++) {
      const { response, text } = await this.#send(path, parameters, signal);
      if (response.status !== 429) {
        return this.#answerOf(response.status, text);
      }
      const resetMs = rateLimitReset(response.headers);
      if (waits === MAX_WAITS || waitedMs + resetMs > MAX_WAIT_MS) {
        const name = response.headers.get('x-ratelimit-name');
        throw new DatadogError(
          'rate-limited',
          `Datadog's rate limit${
            name ? ` ${this.#shown(name)}` : ''
          } is used up for another ${
            resetMs / 1000
          } s; raise freehold.slo.refreshInterval or have Datadog raise the limit`,
        );
      }
      await this.#options.sleep(resetMs, signal);
      waitedMs += resetMs;
    }
  }

  async #send(
    path: string,
    parameters: Record<string, string>,
    signal: AbortSignal,
  ): Promise<{ response: Response; text: string }> {
    const { url, apiKey, applicationKey, timeoutMs } = this.#options;
    const { limitBytes = DEFAULT_LIMIT_BYTES } = this.#options;
    signal.throwIfAborted();
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const response = await this.#options.fetch(
        `${url}${path}?${new URLSearchParams(parameters)}`,
        {
          headers: {
            accept: 'application/json',
            'DD-API-KEY': apiKey,
            'DD-APPLICATION-KEY': applicationKey,
          },
          // A redirect could carry the keys elsewhere.
          redirect: 'manual',
          signal: AbortSignal.any([signal, timeout]),
        },
      );
      const text = await readBodyWithin(response, limitBytes);
      if (text === undefined) {
        throw new DatadogError(
          'strange',
          `Datadog answered with more than ${Math.round(
            limitBytes / 2 ** 20,
          )} MB`,
        );
      }
      return { response, text };
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof DatadogError) {
        throw error;
      }
      if (timeout.aborted) {
        throw new DatadogError(
          'timeout',
          `Datadog did not answer within ${timeoutMs / 1000} s`,
        );
      }
      throw new DatadogError(
        'unavailable',
        `Datadog cannot be reached${reason(error)}`,
      );
    }
  }

  #answerOf(status: number, text: string): unknown {
    if (status === 200) {
      return parsed(text);
    }
    const failure = failureAnswer.safeParse(parsedOrNothing(text));
    const said = failure.success
      ? `: ${this.#shown(failure.data.errors.join('; '))}`
      : '';
    if (status === 401 || status === 403) {
      throw new DatadogError(
        'keys',
        `Datadog refuses the keys (${status}${said}): check that freehold.datadog.apiKey and freehold.datadog.applicationKey belong to the organisation at freehold.datadog.site, and that the application key has the scopes timeseries_query and slos_read`,
      );
    }
    throw new DatadogError(
      status >= 500 ? 'unavailable' : 'refused',
      `Datadog answered ${status}${said}`,
    );
  }

  /** What somebody else wrote: on one line, not too long, and without the keys. */
  #shown(text: string): string {
    const { apiKey, applicationKey } = this.#options;
    const clean = text
      .replaceAll(apiKey, '***')
      .replaceAll(applicationKey, '***')
      .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
      .trim();
    return clean.length > MAX_ERROR_LENGTH
      ? `${clean.slice(0, MAX_ERROR_LENGTH)}…`
      : clean;
  }
}

function understood<T extends z.ZodType>(
  schema: T,
  answer: unknown,
): z.output<T> {
  const result = schema.safeParse(answer);
  if (result.success) {
    return result.data;
  }
  const place = result.error.issues[0]?.path.join('.') ?? '';
  throw new DatadogError(
    'strange',
    `Datadog answered something that its API does not say${
      place && ` in ${place.slice(0, 80)}`
    }`,
  );
}

function parsed(text: string): unknown {
  const answer = parsedOrNothing(text);
  if (answer === undefined) {
    throw new DatadogError(
      'strange',
      'Datadog answered something else than JSON',
    );
  }
  return answer;
}

function parsedOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `fetch failed` has the reason in its cause; its code tells enough, and has no address in it. */
function reason(error: unknown): string {
  const cause = isError(error) ? error.cause : undefined;
  const code = isError(cause) ? cause.code : undefined;
  return typeof code === 'string' && code ? ` (${code})` : '';
}
