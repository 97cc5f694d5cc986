import { ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { devNull } from 'node:os';
import { MonorepoError } from '../errors';

/** A git command that ran and failed. */
export class GitCommandError extends Error {
  constructor(
    readonly command: string,
    readonly exitCode: number | null,
    readonly stderr: string,
  ) {
    super(
      `git ${command} failed (exit ${exitCode ?? 'by signal'}): ${
        stderr.trim().slice(0, 2000) || 'no message'
      }`,
    );
    this.name = 'GitCommandError';
  }
}

/**
 * Settings that hold whatever the repository's or the machine's configuration says: no hook runs, nothing is packed
 * behind our back, and every object and ref is on disk before anything refers to it.
 */
const CONFIG = {
  'core.hooksPath': devNull,
  'core.quotePath': 'false',
  'core.fsync': 'loose-object,pack,pack-metadata,reference',
  'core.filesRefLockTimeout': '500',
  'core.packedRefsTimeout': '5000',
  'gc.auto': '0',
  'maintenance.auto': 'false',
  'commit.gpgSign': 'false',
  'protocol.allow': 'never',
};

/** The child sees these and nothing else: no GIT_DIR, GIT_INDEX_FILE, GIT_EXTERNAL_DIFF, ... of whoever started us. */
function gitEnvironment(): NodeJS.ProcessEnv {
  const { PATH, TMPDIR, SystemRoot } = process.env;
  return {
    ...(PATH !== undefined && { PATH }),
    ...(TMPDIR !== undefined && { TMPDIR }),
    ...(SystemRoot !== undefined && { SystemRoot }),
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_PAGER: 'cat',
  };
}

export interface GitRunOptions {
  input?: Iterable<Buffer> | string;
  /** Output beyond this fails the command, so that a huge answer cannot exhaust the memory. */
  maxOutputBytes?: number;
  timeoutMs?: number;
  /** Exit codes that are answers, not failures. */
  acceptExitCodes?: number[];
}

/** Runs the system's git on one repository, without a shell. */
export class Git {
  readonly #prefix: string[];

  constructor(
    readonly gitDir: string,
    private readonly executable: string = 'git',
  ) {
    this.#prefix = [
      `--git-dir=${gitDir}`,
      ...Object.entries(CONFIG).flatMap(([key, value]) => [
        '-c',
        `${key}=${value}`,
      ]),
    ];
  }

  spawn(args: string[]): ChildProcessWithoutNullStreams {
    return spawn(this.executable, [...this.#prefix, ...args], {
      env: gitEnvironment(),
      stdio: ['pipe', 'pipe', 'pipe'],
      shell: false,
      windowsHide: true,
    });
  }

  async run(
    args: string[],
    options: GitRunOptions = {},
  ): Promise<{ stdout: Buffer; exitCode: number }> {
    const { maxOutputBytes = 256 * 1024 * 1024, timeoutMs = 120_000 } = options;
    const command = args[0];
    const child = this.spawn(args);
    const stdout: Buffer[] = [];
    let stdoutBytes = 0;
    let refusal: string | undefined;
    const refuse = (reason: string) => {
      refusal ??= reason;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(
      () => refuse(`no answer within ${timeoutMs} ms`),
      timeoutMs,
    );
    child.stdout.on('data', (chunk: Buffer) => {
      stdoutBytes += chunk.length;
      if (stdoutBytes > maxOutputBytes)
        refuse(`more than ${maxOutputBytes} bytes of output`);
      else stdout.push(chunk);
    });
    const stderr = collectStderr(child);
    feed(child, options.input);
    try {
      const exitCode = await exitOf(child);
      if (refusal) throw new GitCommandError(command, null, refusal);
      if (exitCode !== 0 && !options.acceptExitCodes?.includes(exitCode ?? -1))
        throw new GitCommandError(command, exitCode, stderr());
      return { stdout: Buffer.concat(stdout), exitCode: exitCode ?? -1 };
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Keeps the first part of what the child says on stderr. */
export function collectStderr(child: ChildProcessWithoutNullStreams) {
  let text = '';
  child.stderr.setEncoding('utf8');
  child.stderr.on('data', (chunk: string) => {
    if (text.length < 8192) text += chunk;
  });
  return () => text;
}

/** Resolves with the exit code when the child has gone and its output was read, `null` when a signal ended it. */
export function exitOf(
  child: ChildProcessWithoutNullStreams,
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', error => reject(startError(error)));
    child.once('close', code => resolve(code));
  });
}

export function startError(error: NodeJS.ErrnoException): MonorepoError {
  return error.code === 'ENOENT'
    ? new MonorepoError({
        code: 'monorepo/git-missing',
        message: 'The git command was not found on the PATH.',
        remedy: 'Install git 2.34 or newer on the machine that runs Freehold.',
        cause: error,
      })
    : new MonorepoError({
        code: 'monorepo/git-failed',
        message: 'The git command could not be started.',
        remedy: 'Check the permissions of the git executable.',
        cause: error,
      });
}

function feed(
  child: ChildProcessWithoutNullStreams,
  input: GitRunOptions['input'] = '',
): void {
  // A child that dies early closes its end; its exit code and stderr tell more than the broken pipe does.
  child.stdin.on('error', () => {});
  if (typeof input === 'string') {
    child.stdin.end(input);
    return;
  }
  for (const chunk of input) child.stdin.write(chunk);
  child.stdin.end();
}
