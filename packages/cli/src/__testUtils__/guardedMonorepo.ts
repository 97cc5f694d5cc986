import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runFreehold } from './runFreehold';
import { Workspace } from './workspace';

const SAMPLE = resolve(__dirname, '../../../../examples/monorepo');

/**
 * A workspace whose `monorepo` has the sample's platform and policies, and one application as Freehold generates it,
 * without a finding.
 */
export async function guardedMonorepo(): Promise<Workspace> {
  const workspace = new Workspace();
  for (const part of ['platform/platform.yaml', 'platform/guardrails']) {
    cpSync(join(SAMPLE, part), join(workspace.path, 'monorepo', part), {
      recursive: true,
    });
  }
  const { exitCode, stderr } = await runFreehold(
    [
      ...['generate', '--application', 'application.yaml'],
      ...['--platform', 'platform.yaml', '--out', 'monorepo'],
    ],
    workspace.path,
  );
  if (exitCode !== 0) throw new Error(stderr);
  return workspace;
}

/** Copies it, for one test to break. */
export function copyMonorepo(workspace: Workspace, name: string): string {
  const path = join(workspace.path, name);
  cpSync(join(workspace.path, 'monorepo'), path, { recursive: true });
  return path;
}
