import type { Problem } from '@freehold/application';
import {
  RENDERED_GUARDRAILS_DIRECTORY,
  renderPlatformGuardrails,
} from '@freehold/guardrails';
import { rm } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { readFiles } from '../check/readFiles';
import { readPlatformFiles } from '../check/readPlatformFiles';
import { refuseUnreadable } from '../check/refuseUnreadable';
import type { GuardrailsRenderOptions } from '../commands/guardrailsRender';
import { CouldNotRunError } from '../couldNotRunError';
import { type ExitCode, exitCodes } from '../exitCode';
import { confinedPath } from '../monorepo/confinedPath';
import { escapeControls } from '../output/escapeControls';
import { printProblems } from '../output/printProblems';
import { writeFileAtomically } from '../output/writeFile';
import type { Terminal } from '../terminal';
import { monorepoRoot } from './monorepoRoot';

/** A file of the folder that clusters apply, which differs from what it should be. */
interface Difference {
  /** Path below the folder. */
  path: string;
  /** What it should be; absent for a file whose policies are gone. */
  text?: string;
  action: 'created' | 'updated' | 'deleted';
}

/** `freehold guardrails render` */
export async function renderGuardrailFiles(
  { monorepo, out, check }: GuardrailsRenderOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { cwd, now = Date.now } = terminal;
  const root = monorepoRoot(monorepo, cwd);
  const rendered = renderPlatformGuardrails(readPlatformFiles(root), now());
  if (!rendered.ok) throw new CouldNotRunError(rendered.problems);
  const { files, waiverProblems } = rendered.value;
  printProblems([...rendered.problems, ...waiverProblems], terminal);

  const folder =
    out === undefined
      ? await confinedPath(root, RENDERED_GUARDRAILS_DIRECTORY)
      : resolve(cwd, out);
  const label = out ?? RENDERED_GUARDRAILS_DIRECTORY;
  const differences = compare(standingFiles(folder), belowFolder(files));
  if (check) {
    printProblems(
      differences.map(({ path }) => notCurrent(`${label}/${path}`)),
      terminal,
    );
    return differences.length > 0 ? exitCodes.findings : exitCodes.ok;
  }
  for (const { path, text, action } of differences) {
    const file = await confinedPath(folder, path);
    if (text === undefined) await rm(file);
    else await writeFileAtomically(file, text, `${label}/${path}`);
    terminal.stdout(escapeControls(`${action.padEnd(9)} ${label}/${path}`));
    terminal.stdout('\n');
  }
  // A waiver that cannot be read waives nothing in the cluster either, which somebody has to know.
  return waiverProblems.some(({ severity }) => severity === 'error')
    ? exitCodes.findings
    : exitCodes.ok;
}

/** Only what can have been rendered: other files are nobody's business here. */
function standingFiles(folder: string): Map<string, string> {
  const { texts, unreadable } = readFiles(dirname(folder), basename(folder));
  refuseUnreadable(unreadable);
  return new Map(
    [...texts]
      .filter(([path]) => /\.ya?ml$/.test(path))
      .map(([path, text]) => [path.slice(basename(folder).length + 1), text]),
  );
}

function belowFolder(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...files].map(([path, text]) => [
      path.slice(RENDERED_GUARDRAILS_DIRECTORY.length + 1),
      text,
    ]),
  );
}

function compare(
  standing: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, string>,
): Difference[] {
  const differences: Difference[] = [];
  for (const path of [
    ...new Set([...standing.keys(), ...wanted.keys()]),
  ].sort()) {
    const text = wanted.get(path);
    if (text === undefined) {
      differences.push({ path, action: 'deleted' });
    } else if (standing.get(path) !== text) {
      const action = standing.has(path) ? 'updated' : 'created';
      differences.push({ path, text, action });
    }
  }
  return differences;
}

function notCurrent(file: string): Problem {
  return {
    code: 'cli/not-current',
    severity: 'error',
    file,
    path: [],
    message: 'The file differs from what the policies and waivers say now.',
    remedy: 'Run freehold guardrails render and commit the result.',
  };
}
