import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';

/** One question, as it arrived. */
export interface Asked {
  path: string;
  headers: IncomingMessage['headers'];
  form: Record<string, string>;
}

export type Handler = (
  asked: Asked,
  response: ServerResponse,
) => void | Promise<void>;

/** A server that answers on the API of Prometheus what a test makes it answer; one for all tests of a file. */
export function prometheusServer() {
  const asked: Asked[] = [];
  let handler: Handler = (_asked, response) => json(response, matrix([]));
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) {
      body += chunk;
    }
    const one: Asked = {
      path: request.url ?? '',
      headers: request.headers,
      form: Object.fromEntries(new URLSearchParams(body)),
    };
    asked.push(one);
    await handler(one, response);
  });
  beforeAll(
    () =>
      new Promise<void>(resolve => {
        server.listen(0, '127.0.0.1', resolve);
      }),
  );
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    asked.length = 0;
  });
  return {
    asked,
    get url() {
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    answer(next: Handler) {
      handler = next;
    },
  };
}

export function json(response: ServerResponse, body: object, status = 200) {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

type Metric = Record<string, string>;

export function matrix(
  result: Array<{ metric: Metric; values: Array<[number, string]> }>,
) {
  return { status: 'success', data: { resultType: 'matrix', result } };
}

export function vector(
  result: Array<{ metric: Metric; value: [number, string] }>,
) {
  return { status: 'success', data: { resultType: 'vector', result } };
}
