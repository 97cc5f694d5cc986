import { createInterface } from 'node:readline';
import { collectStderr, exitOf, Git, GitCommandError } from './git';

export interface RefUpdate {
  ref: string;
  to: string;
  /** Object id that the ref must have now; `undefined` when it must not exist. */
  from: string | undefined;
}

/**
 * Moves several refs at once, or none: `git update-ref` locks all of them and compares their values before it moves the
 * first. Throws `GitCommandError` when one is locked or has another value. When this process dies before the answer,
 * git sees the end of its input and lets go of the locks.
 */
export async function moveRefs(
  git: Git,
  updates: RefUpdate[],
  options: { zeroOid: string; onPrepared?(): Promise<void> },
): Promise<void> {
  const child = git.spawn(['update-ref', '--no-deref', '--stdin']);
  const stderr = collectStderr(child);
  child.stdin.on('error', () => {});
  const exit = exitOf(child);
  // Awaited further down on every path; until then a failure to start must not count as unhandled.
  exit.catch(() => {});

  const answers = statusLines(child.stdout);
  const failed = async () =>
    new GitCommandError('update-ref', await exit, stderr());
  try {
    child.stdin.write(
      [
        'start',
        ...updates.map(
          ({ ref, to, from }) =>
            `update ${ref} ${to} ${from ?? options.zeroOid}`,
        ),
        'prepare\n',
      ].join('\n'),
    );
    if (!(await answers.saw('prepare: ok'))) throw await failed();
    await options.onPrepared?.();
    child.stdin.write('commit\n');
    if (!(await answers.saw('commit: ok'))) throw await failed();
  } finally {
    child.stdin.end();
    await exit.catch(() => {});
  }
}

/** Waits for a line of the child's answers; `false` when they end without it. */
function statusLines(input: NodeJS.ReadableStream) {
  const lines = createInterface({ input })[Symbol.asyncIterator]();
  return {
    async saw(wanted: string): Promise<boolean> {
      for (;;) {
        const line = await lines.next();
        if (line.done) return false;
        if (line.value === wanted) return true;
      }
    },
  };
}
