import { createServer, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';

/** A portal that answers what a test says, and remembers what it was asked. */
export class Portal {
  readonly requests: Array<{ path: string; token?: string }> = [];
  url = '';
  answer: { status: number; body: string } = { status: 200, body: '' };
  readonly #server: Server;

  static async start(): Promise<Portal> {
    const portal = new Portal();
    await new Promise<void>(done => {
      portal.#server.listen(0, '127.0.0.1', done);
    });
    const { port } = portal.#server.address() as AddressInfo;
    portal.url = `http://127.0.0.1:${port}`;
    return portal;
  }

  private constructor() {
    this.#server = createServer((request: IncomingMessage, response) => {
      this.requests.push({
        path: request.url ?? '',
        token: request.headers.authorization,
      });
      response.writeHead(this.answer.status, {
        'Content-Type': 'application/json',
      });
      response.end(this.answer.body);
    });
  }

  answers(value: unknown, status = 200): void {
    this.answer = { status, body: JSON.stringify(value) };
  }

  stop(): Promise<void> {
    return new Promise(done => {
      this.#server.close(() => done());
      this.#server.closeAllConnections();
    });
  }
}
