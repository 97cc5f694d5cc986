import {
  type Application,
  checkApplication,
  parseApplication,
  parsePlatform,
  type Platform,
  type Problem,
  resolveApplication,
  type ResolvedApplication,
} from '@freehold/application';
import { resolve } from 'node:path';
import { CouldNotRunError } from '../couldNotRunError';
import { readTextFile } from './readTextFile';

/** An application as its two documents describe it, parsed, checked and resolved. */
export interface LoadedApplication {
  application: Application;
  applicationText: string;
  platform: Platform;
  resolved: ResolvedApplication;
  /** Nothing that stops a run. */
  warnings: Problem[];
}

/**
 * Reads both documents and reports the problems of both at once; people should not have to run a command twice to learn
 * about the second mistake.
 *
 * @param files - paths as they were typed, which is also how problems name them
 */
export async function loadApplication(
  files: { application: string; platform: string },
  cwd: string,
): Promise<LoadedApplication> {
  const [applicationText, platformText] = await readAll(
    [files.application, files.platform],
    cwd,
  );
  const application = parseApplication(applicationText, {
    file: files.application,
  });
  const platform = parsePlatform(platformText, { file: files.platform });
  const problems = [...application.problems, ...platform.problems];
  if (!application.ok || !platform.ok) throw new CouldNotRunError(problems);

  problems.push(
    ...checkApplication(application.value, platform.value, {
      file: files.application,
      text: applicationText,
    }),
  );
  if (problems.some(problem => problem.severity === 'error')) {
    throw new CouldNotRunError(problems);
  }
  return {
    application: application.value,
    applicationText,
    platform: platform.value,
    resolved: resolveApplication(application.value, platform.value),
    warnings: problems,
  };
}

async function readAll(files: string[], cwd: string): Promise<string[]> {
  const results = await Promise.allSettled(
    files.map(file => readTextFile(resolve(cwd, file), file)),
  );
  const problems: Problem[] = [];
  const texts: string[] = [];
  for (const result of results) {
    if (result.status === 'fulfilled') {
      texts.push(result.value);
    } else if (result.reason instanceof CouldNotRunError) {
      problems.push(...result.reason.problems);
    } else {
      throw result.reason;
    }
  }
  if (problems.length) throw new CouldNotRunError(problems);
  return texts;
}
