import { PLATFORM_FILE } from '@freehold/application';
import { resolveScope } from '../check/scope';
import { CouldNotRunError } from '../couldNotRunError';

/** Root of the monorepo that a directory is in. */
export function monorepoRoot(directory: string, cwd: string): string {
  const scope = resolveScope([directory], { cwd });
  if (scope.kind === 'monorepo') return scope.root;
  throw CouldNotRunError.because({
    code: 'cli/no-monorepo',
    file: directory,
    message: `It is in no directory that has a ${PLATFORM_FILE}.`,
    remedy: 'Name a directory in a manifest monorepo.',
  });
}
