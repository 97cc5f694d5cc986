import { availableParallelism } from 'node:os';
import type { CheckOptions } from '../commands/check';
import { CouldNotRunError } from '../couldNotRunError';

/** As platform.yaml may name them. */
const MINORS = { min: 31, max: 38 };

/** `1.36`, and nothing that a cluster is not. */
export function parseVersionOption(
  text: string | undefined,
): { major: number; minor: number } | undefined {
  if (text === undefined) return undefined;
  const match = /^v?1\.(\d{1,2})$/.exec(text);
  if (match === null) {
    throw refusal(
      `--kubernetes-version is ${JSON.stringify(
        text,
      )}, which is no version of Kubernetes`,
      'Write a minor version, as 1.36.',
    );
  }
  return { major: 1, minor: Number(match[1]) };
}

export function parseJobsOption({ jobs }: CheckOptions): number | undefined {
  if (jobs === undefined) return undefined;
  const number = Number(jobs);
  if (!Number.isInteger(number) || number < 1 || number > 64) {
    throw refusal(
      `--jobs is ${JSON.stringify(jobs)}, which is no number of threads`,
      `Write a number from 1 to 64; this machine has ${availableParallelism()} processors.`,
    );
  }
  return number;
}

function refusal(message: string, remedy: string): CouldNotRunError {
  return CouldNotRunError.because({
    code: 'cli/option',
    message: `${message}.`,
    remedy,
  });
}
