/** Starts, asks and ends a Kubernetes API server of our own with its etcd, on ports of their own. */
import { ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { Agent, request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../lib/freePort';

const START_TIMEOUT_MS = 120_000;

/**
 * Plug-ins that change or refuse objects for reasons that are not those of policies: Freehold says that it does not see
 * them, so they are not what is compared here.
 */
const DISABLED_PLUGINS = [
  'DefaultIngressClass',
  'DefaultStorageClass',
  'DefaultTolerationSeconds',
  'LimitRanger',
  'PodSecurity',
  'Priority',
  'ResourceQuota',
  'RuntimeClass',
  'ServiceAccount',
  'TaintNodesByCondition',
];

/** The parts of answers that are read: of a Status, of what was created, of the version and of discovery. */
export interface AnswerBody {
  message?: string;
  major?: string;
  minor?: string;
  groups?: Array<{ versions: Array<{ groupVersion: string }> }>;
  resources?: Array<{
    name: string;
    kind: string;
    namespaced: boolean;
    verbs: string[];
  }>;
  [field: string]: unknown;
}

export interface Answer {
  status: number;
  body: AnswerBody;
  /** Texts of the `Warning` headers. */
  warnings: string[];
}

export interface RealApiServerOptions {
  /** Where `etcd` and `kube-apiserver` are. */
  programs: string;
}

export class RealApiServer {
  readonly #children: ChildProcess[] = [];
  readonly #directory = mkdtempSync(join(tmpdir(), 'freehold-apiserver-'));
  readonly #token = randomUUID();
  #agent: Agent | undefined;
  #port = 0;

  static async start({
    programs,
  }: RealApiServerOptions): Promise<RealApiServer> {
    const server = new RealApiServer();
    try {
      await server.#start(programs);
    } catch (error) {
      await server.stop();
      throw error;
    }
    return server;
  }

  async ask(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<Answer> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          agent: this.#agent,
          host: '127.0.0.1',
          port: this.#port,
          servername: 'kubernetes.default.svc',
          method,
          path,
          headers: {
            authorization: `Bearer ${this.#token}`,
            accept: 'application/json',
            ...(text !== undefined && { 'content-type': 'application/json' }),
          },
        },
        response => {
          const chunks: Buffer[] = [];
          response.on('data', chunk => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              body: parsed(Buffer.concat(chunks).toString()),
              warnings: warningsOf(response.rawHeaders),
            }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(text);
    });
  }

  async stop(): Promise<void> {
    this.#agent?.destroy();
    for (const child of this.#children.reverse()) {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        child.kill('SIGKILL');
        await ended;
      }
    }
    rmSync(this.#directory, { recursive: true, force: true });
  }

  async #start(programs: string): Promise<void> {
    const directory = this.#directory;
    const [etcdPort, peerPort, port] = await Promise.all([
      freePort(),
      freePort(),
      freePort(),
    ]);
    this.#port = port;
    const etcd = `http://127.0.0.1:${etcdPort}`;
    const peer = `http://127.0.0.1:${peerPort}`;
    this.#spawn(programs, 'etcd', [
      `--data-dir=${join(directory, 'etcd')}`,
      `--listen-client-urls=${etcd}`,
      `--advertise-client-urls=${etcd}`,
      `--listen-peer-urls=${peer}`,
      `--initial-advertise-peer-urls=${peer}`,
      `--initial-cluster=default=${peer}`,
      '--unsafe-no-fsync',
    ]);

    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
      publicKeyEncoding: { type: 'pkcs1', format: 'pem' },
    });
    const keyFile = join(directory, 'service-accounts.key');
    const tokenFile = join(directory, 'tokens.csv');
    writeFileSync(keyFile, privateKey, { mode: 0o600 });
    writeFileSync(tokenFile, `${this.#token},admin,admin,system:masters\n`, {
      mode: 0o600,
    });
    const certificates = join(directory, 'certificates');
    const log = this.#spawn(programs, 'kube-apiserver', [
      `--etcd-servers=${etcd}`,
      '--bind-address=127.0.0.1',
      `--secure-port=${port}`,
      `--cert-dir=${certificates}`,
      `--token-auth-file=${tokenFile}`,
      `--service-account-key-file=${keyFile}`,
      `--service-account-signing-key-file=${keyFile}`,
      '--service-account-issuer=https://kubernetes.default.svc',
      '--service-cluster-ip-range=10.0.0.0/16',
      '--authorization-mode=AlwaysAllow',
      '--allow-privileged=true',
      `--disable-admission-plugins=${DISABLED_PLUGINS.join(',')}`,
    ]);

    const certificate = join(certificates, 'apiserver.crt');
    const end = Date.now() + START_TIMEOUT_MS;
    while (
      this.#children.every(({ exitCode }) => exitCode === null) &&
      Date.now() < end
    ) {
      if (existsSync(certificate)) {
        this.#agent ??= new Agent({
          ca: readFileSync(certificate),
          keepAlive: true,
          maxSockets: 8,
        });
        const ready = await this.ask('GET', '/readyz').then(
          ({ status }) => status === 200,
          () => false,
        );
        if (ready) return;
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    throw new Error(
      `The API server did not start:\n${readFileSync(log, 'utf8').slice(
        -3000,
      )}`,
    );
  }

  /** Returns the file that it writes its log to. */
  #spawn(programs: string, program: string, args: string[]): string {
    const logFile = join(this.#directory, `${program}.log`);
    const log = openSync(logFile, 'a');
    const child = spawn(join(programs, program), args, {
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    this.#children.push(child);
    // Whatever ends us must not leave it behind.
    const orphaned = () => child.kill('SIGKILL');
    process.once('exit', orphaned);
    child.once('exit', () => process.off('exit', orphaned));
    return logFile;
  }
}

/** What is no JSON, as what `/readyz` says, is a message. */
function parsed(text: string): AnswerBody {
  try {
    return JSON.parse(text);
  } catch {
    return { message: text };
  }
}

/** `299 - "text"`, with quotes and backslashes escaped, in UTF-8, which Node takes for Latin-1. */
function warningsOf(rawHeaders: string[]): string[] {
  return rawHeaders.flatMap((value, index) =>
    index % 2 === 1 && rawHeaders[index - 1].toLowerCase() === 'warning'
      ? [
          Buffer.from(value, 'latin1')
            .toString()
            .replace(/^299 \S+ "/, '')
            .replace(/"$/, '')
            .replace(/\\(["\\])/g, '$1'),
        ]
      : [],
  );
}
