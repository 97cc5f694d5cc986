import { SloSeries } from '@freehold/backstage-plugin-namespaces-node';
import { PrometheusClient } from '../client/PrometheusClient';
import { AskedInstance, PrometheusSloProvider } from '../PrometheusSloProvider';
import { FakeOptions, fakePrometheus, HOUR } from './fakePrometheus';
import { Handler, prometheusServer } from './prometheusServer';
import { sloSeries } from './sloSeries';

export const shop = sloSeries();
export const { signal } = new AbortController();

export const hours = (series: SloSeries[], from: number, to: number) => ({
  series,
  from: from * HOUR,
  to: to * HOUR,
  signal,
});

/** An instance that does not answer. */
export const down: Handler = (_asked, response) => {
  response.writeHead(503);
  response.end('no healthy upstream');
};

/** One event a minute, of which every tenth fails. */
export const fake = (options: Partial<FakeOptions> = {}) =>
  fakePrometheus({
    series: [shop],
    events: (_series, minute) => ({ total: 1, good: minute % 10 ? 1 : 0 }),
    until: 200 * 60,
    ...options,
  });

export function instance(
  name: string,
  url: string,
  clusters?: string[],
): AskedInstance {
  const client = new PrometheusClient({
    name,
    url,
    headers: {},
    timeoutMs: 5000,
    fetch,
  });
  return { name, presence: 'up', client, ...(clusters && { clusters }) };
}

/** A Prometheus for all tests of a file, and providers that ask it unless a test names others. */
export function askedPrometheus() {
  const tokyo = prometheusServer();
  const warn = jest.fn();
  return {
    tokyo,
    warn,
    provider: ({
      instances = [instance('tokyo', tokyo.url)],
      now = 200 * HOUR,
    }: {
      instances?: AskedInstance[];
      now?: number;
    } = {}) =>
      new PrometheusSloProvider({
        instances,
        namespaceLabel: 'namespace',
        logger: { warn },
        now: () => now,
      }),
  };
}
