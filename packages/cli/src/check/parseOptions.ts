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
  const minor = Number(/^1\.(\d{1,2})$/.exec(text)?.[1]);
  if (!(minor >= MINORS.min && minor <= MINORS.max)) {
    throw refusal(
      `--kubernetes-version is ${JSON.stringify(
        text,
      )}, which is no version of Kubernetes that is known`,
      `Write a minor version from 1.${MINORS.min} to 1.${MINORS.max}.`,
    );
  }
  return { major: 1, minor };
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
