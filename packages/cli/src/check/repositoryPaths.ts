import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { GuardrailResult } from '@freehold/guardrails';
import { gitEnvironment } from '../monorepo/gitEnvironment';
import type { CheckOutcome } from './outcome';

/**
 * The same findings with their files named from the root of the repository, for hosts that show them beside its lines: a
 * monorepo may be a folder of it. Outside of a repository, or without git, they stay as they are.
 */
export async function withRepositoryPaths(
  outcome: CheckOutcome,
): Promise<CheckOutcome> {
  const prefix = await prefixOf(outcome.root);
  if (prefix === '') return outcome;
  const named = (file: string) =>
    file.startsWith('/') ? file : `${prefix}${file}`;
  return {
    ...outcome,
    results: outcome.results.map(result => renamed(result, named)),
    textOf: file =>
      outcome.textOf(
        file.startsWith(prefix) ? file.slice(prefix.length) : file,
      ),
  };
}

/** Where a folder stands in its repository, with a slash at the end; blank at the root. */
async function prefixOf(folder: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(
      'git',
      ['rev-parse', '--show-prefix'],
      { cwd: folder, env: gitEnvironment() },
    );
    return stdout.replace(/\n$/, '');
  } catch {
    return '';
  }
}

function renamed(
  result: GuardrailResult,
  named: (file: string) => string,
): GuardrailResult {
  const { file, fix, waiver } = result;
  return {
    ...result,
    ...(file !== undefined && { file: named(file) }),
    ...(fix && { fix: { ...fix, file: named(fix.file) } }),
    ...(waiver && { waiver: { ...waiver, file: named(waiver.file) } }),
  };
}
