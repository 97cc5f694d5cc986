import { createGuardrailChecker } from '@freehold/guardrails';
import { readPlatformFiles } from '../check/readPlatformFiles';
import { readPolicyFolder } from '../check/readPolicyFolder';
import type { GuardrailsListOptions } from '../commands/guardrailsList';
import { CouldNotRunError } from '../couldNotRunError';
import { type ExitCode, exitCodes } from '../exitCode';
import { escapeControls } from '../output/escapeControls';
import type { Terminal } from '../terminal';
import { monorepoRoot } from './monorepoRoot';

/** `freehold guardrails list` */
export function listGuardrails(
  { monorepo, policies, format }: GuardrailsListOptions,
  { cwd, now = Date.now, stdout }: Terminal,
): ExitCode {
  const created = createGuardrailChecker({
    platformFiles: readPlatformFiles(monorepoRoot(monorepo, cwd)),
    policyFiles:
      policies === undefined ? undefined : readPolicyFolder(policies, cwd),
    now: now(),
  });
  if (!created.ok) throw new CouldNotRunError(created.problems);
  const rules = [...created.checker.rules];
  if (format === 'json') {
    stdout(`${JSON.stringify({ rules }, null, 2)}\n`);
    return exitCodes.ok;
  }
  const width = Math.max(...rules.map(({ id }) => id.length));
  for (const { id, severity, title, file } of rules) {
    const where = file === undefined ? '' : ` (${file})`;
    stdout(
      `${escapeControls(
        `${id.padEnd(width)}  ${severity.padEnd(7)}  ${title}${where}`,
      )}\n`,
    );
  }
  return exitCodes.ok;
}
