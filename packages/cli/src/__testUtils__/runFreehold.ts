import { execFile } from 'node:child_process';
import { resolve } from 'node:path';

const BIN = resolve(__dirname, '../../bin/freehold');

export interface Run {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** Runs the program as people do: a process of its own, from the source of this clone. */
export function runFreehold(
  args: string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<Run> {
  return new Promise((done, fail) => {
    execFile(
      process.execPath,
      [BIN, ...args],
      {
        cwd,
        timeout: 60_000,
        maxBuffer: 64 * 1024 * 1024,
        env: { ...process.env, ...env },
      },
      (error, stdout, stderr) => {
        if (error && typeof error.code !== 'number') {
          fail(error);
        } else {
          done({ exitCode: Number(error?.code ?? 0), stdout, stderr });
        }
      },
    );
  });
}
