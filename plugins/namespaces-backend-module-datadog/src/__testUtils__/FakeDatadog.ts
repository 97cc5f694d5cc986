import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';

/** What was asked, as Datadog sees it. */
export interface AskedRequest {
  path: string;
  parameters: Record<string, string>;
  apiKey?: string;
  applicationKey?: string;
}

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  /** Sent as JSON; a text is sent as it is. */
  body: unknown;
}

/** Answers a request, or never does when it gives nothing back. */
export type Answering = (
  request: AskedRequest,
) => Reply | undefined | Promise<Reply | undefined>;

/** A server that speaks HTTP as Datadog does, and says what a test wants. */
export class FakeDatadog {
  readonly requests: AskedRequest[] = [];
  answer: Answering = () => ({ status: 404, body: { errors: ['Not found'] } });
  url = '';
  readonly #server: Server;

  static async start(): Promise<FakeDatadog> {
    const fake = new FakeDatadog();
    await new Promise<void>(done => {
      fake.#server.listen(0, '127.0.0.1', done);
    });
    const { port } = fake.#server.address() as AddressInfo;
    fake.url = `http://127.0.0.1:${port}`;
    return fake;
  }

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#handle(request, response).catch(error => response.destroy(error));
    });
  }

  /** The metric queries that were asked, without ranges. */
  get queries(): string[] {
    return this.requests.flatMap(({ parameters }) => parameters.query ?? []);
  }

  stop(): Promise<void> {
    return new Promise(done => {
      this.#server.close(() => done());
      this.#server.closeAllConnections();
    });
  }

  async #handle(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const url = new URL(request.url ?? '', this.url);
    const header = (name: string) => request.headers[name]?.toString();
    const asked: AskedRequest = {
      path: url.pathname,
      parameters: Object.fromEntries(url.searchParams),
      apiKey: header('dd-api-key'),
      applicationKey: header('dd-application-key'),
    };
    this.requests.push(asked);
    const reply = await this.answer(asked);
    if (!reply) {
      return;
    }
    const { status = 200, headers, body } = reply;
    response.writeHead(status, {
      'Content-Type': 'application/json',
      ...headers,
    });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  }
}
