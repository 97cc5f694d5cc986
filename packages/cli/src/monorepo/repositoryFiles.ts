import { LocalMonorepoStore, MonorepoError } from '@freehold/monorepo';
import { CouldNotRunError } from '../couldNotRunError';
import { readGitBlobs } from './gitBlobs';
import type { MonorepoFiles } from './types';

/**
 * The newest commit of a branch of a bare repository.
 *
 * @param options.label - how problems name the repository: the argument as it was typed
 */
export async function repositoryFiles(
  path: string,
  options: { label: string; branch: string },
): Promise<MonorepoFiles> {
  const { label, branch } = options;
  const orProblem = async <T>(read: () => Promise<T>): Promise<T> => {
    try {
      return await read();
    } catch (error) {
      throw CouldNotRunError.because({ file: label, ...describe(error) });
    }
  };
  const store = await orProblem(() =>
    LocalMonorepoStore.open({ path, branch }),
  );
  const snapshot = await orProblem(() => store.snapshot());
  return {
    readTexts: paths => orProblem(() => snapshot.readTexts(paths)),
    readBlobs: oids => readGitBlobs(path, oids),
    close: () => store.close(),
  };
}

/** A store throws what a backend answers with; here all of it means that the monorepo cannot be read. */
function describe(error: unknown) {
  if (error instanceof MonorepoError) {
    const { code, message, remedy } = error;
    // The message ends with the remedy, for callers that show nothing else.
    return { code, message: message.replace(remedy, '').trim(), remedy };
  }
  return {
    code: 'cli/monorepo-unreadable',
    message: error instanceof Error ? error.message : String(error),
    remedy: 'Mend the repository, then run the command again.',
  };
}
