import { ChildProcessWithoutNullStreams } from 'node:child_process';
import { MonorepoError } from '../errors';
import { BatchFrames, FrameHeader } from './batchFrames';
import { collectStderr, Git, startError } from './git';

/** One object of the repository; `content` is absent when the object is larger than the caller's limit. */
export interface GitObject extends FrameHeader {
  content?: Buffer;
}

interface Request {
  name: string;
  maxBytes: number;
  attempts: number;
  header?: FrameHeader;
  resolve(object: GitObject | undefined): void;
  reject(error: Error): void;
}

/** Requests on the wire at a time: enough to hide the pipe's latency, few enough that others get their turn. */
const MAX_IN_FLIGHT = 256;

/**
 * Reads objects through one long-lived `git cat-file --batch`, which answers in a tenth of a millisecond where a new
 * process takes several. A process that dies is replaced and what it owed is asked again; one that nobody uses is
 * ended. It resolves refs too, and always freshly: git re-reads them on each request.
 */
export class ObjectReader {
  #child: ChildProcessWithoutNullStreams | undefined;
  #inFlight: Request[] = [];
  #waiting: Request[] = [];
  #idle: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(
    private readonly git: Git,
    private readonly options: { idleMs: number },
  ) {}

  /**
   * Reads the object with this id, or that this full ref name points to; `undefined` when there is none.
   */
  read(
    name: string,
    options: { maxBytes?: number } = {},
  ): Promise<GitObject | undefined> {
    // The protocol is lines: a name with a line feed would shift every later answer to the wrong request.
    if (!/^[0-9A-Za-z._/+-]+$/.test(name))
      return Promise.reject(new Error(`Not an object name: ${name}`));
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        name,
        maxBytes: options.maxBytes ?? Number.MAX_SAFE_INTEGER,
        attempts: 0,
        resolve,
        reject,
      });
      this.#pump();
    });
  }

  /** Ends the process; requests that are still open fail. */
  close(): void {
    this.#closed = true;
    this.#stop();
    this.#failAll(this.#closedError());
  }

  #pump(): void {
    if (this.#closed) {
      this.#failAll(this.#closedError());
      return;
    }
    clearTimeout(this.#idle);
    if (this.#waiting.length === 0 && this.#inFlight.length === 0) {
      this.#rest();
      return;
    }
    if (this.#waiting.length === 0 || this.#inFlight.length >= MAX_IN_FLIGHT)
      return;
    const child = this.#child ?? this.#start();
    holdProcessOpen(child, true);
    const batch = this.#waiting.splice(
      0,
      MAX_IN_FLIGHT - this.#inFlight.length,
    );
    this.#inFlight.push(...batch);
    child.stdin.write(batch.map(request => `${request.name}\n`).join(''));
  }

  /** Nothing to do: neither keeps Node running for the child's sake, nor the child forever. */
  #rest(): void {
    if (!this.#child) return;
    holdProcessOpen(this.#child, false);
    this.#idle = setTimeout(() => this.#stop(), this.options.idleMs);
    this.#idle.unref();
  }

  #start(): ChildProcessWithoutNullStreams {
    const child = this.git.spawn(['cat-file', '--batch']);
    const stderr = collectStderr(child);
    const frames = new BatchFrames({
      header: header => {
        this.#inFlight[0].header = header;
        return header.size <= this.#inFlight[0].maxBytes;
      },
      content: content => this.#answer(content),
      missing: () => this.#answer(undefined),
    });
    child.stdin.on('error', () => {});
    child.stdout.on('data', (chunk: Buffer) => {
      if (this.#child !== child) return;
      try {
        frames.push(chunk);
      } catch (error) {
        // Out of step: no later answer of this process can be trusted.
        child.kill('SIGKILL');
        this.#lost(child, String(error));
        return;
      }
      this.#pump();
    });
    child.on('error', error => {
      if (this.#child !== child) return;
      this.#child = undefined;
      this.#failAll(startError(error));
    });
    child.on('close', () => this.#lost(child, stderr()));
    this.#child = child;
    return child;
  }

  #answer(content: Buffer | undefined): void {
    const request = this.#inFlight.shift();
    if (!request) throw new Error('git cat-file answered without a question');
    request.resolve(
      request.header && {
        ...request.header,
        ...(content !== undefined && { content }),
      },
    );
  }

  /** The process is gone. What it was working on may be why, so that one gets a second chance but not a third. */
  #lost(child: ChildProcessWithoutNullStreams, reason: string): void {
    if (this.#child !== child) return;
    this.#child = undefined;
    const [suspect, ...others] = this.#inFlight;
    this.#inFlight = [];
    if (suspect) {
      suspect.attempts += 1;
      suspect.header = undefined;
      if (suspect.attempts < 2) others.unshift(suspect);
      else suspect.reject(unreadable(suspect.name, reason));
    }
    for (const request of others) request.header = undefined;
    this.#waiting.unshift(...others);
    this.#pump();
  }

  #stop(): void {
    clearTimeout(this.#idle);
    const child = this.#child;
    this.#child = undefined;
    child?.stdin.end();
  }

  #failAll(error: Error): void {
    const requests = [...this.#inFlight, ...this.#waiting];
    this.#inFlight = [];
    this.#waiting = [];
    for (const request of requests) request.reject(error);
  }

  #closedError(): MonorepoError {
    return new MonorepoError({
      code: 'monorepo/closed',
      message: `The store of '${this.git.gitDir}' was closed.`,
      remedy: 'Open the store again.',
    });
  }
}

function unreadable(name: string, reason: string): MonorepoError {
  return new MonorepoError({
    code: 'monorepo/object-unreadable',
    message: `Object ${name} of the monorepo cannot be read: ${
      reason.trim().slice(0, 500) || 'git ended without a message'
    }.`,
    remedy: 'Run `git fsck` in the repository and restore what it names.',
  });
}

/** Pipes and process are referenced only while an answer is awaited, so that a command-line tool can just end. */
function holdProcessOpen(
  child: ChildProcessWithoutNullStreams,
  hold: boolean,
): void {
  const handles = [child, child.stdin, child.stdout, child.stderr] as Array<{
    ref?(): void;
    unref?(): void;
  }>;
  for (const handle of handles) {
    if (hold) handle.ref?.();
    else handle.unref?.();
  }
}
