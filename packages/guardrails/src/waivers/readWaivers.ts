import { isApplicationName } from '@freehold/application';
import { showValue, type Problem } from '@freehold/slo';
import type { Waiver } from './model';
import { parseWaivers } from './parse/parseWaivers';
import { isWithin, WAIVERS_DIRECTORY } from './waiverFile';

/** @public */
export interface ReadWaivers {
  /** Of the files that can be read, in the order of their paths. */
  waivers: Waiver[];
  /** Why the other files waive nothing. */
  problems: Problem[];
}

const FILE_NAME = /^([^/]+)\.yaml$/;

/**
 * Reads every file of waivers of a monorepo. A file that would be a YAML file elsewhere, and is none that is read, is a
 * problem: somebody believes that it waives something.
 *
 * @param platformFiles - texts by path from the root of the monorepo; those elsewhere are passed over
 * @public
 */
export function readWaivers(
  platformFiles: ReadonlyMap<string, string>,
): ReadWaivers {
  const waivers: Waiver[] = [];
  const problems: Problem[] = [];
  const files = [...platformFiles]
    .filter(([path]) => isWithin(path, WAIVERS_DIRECTORY))
    .filter(([path]) => /\.ya?ml$/i.test(path))
    .sort(([left], [right]) => (left < right ? -1 : 1));
  for (const [file, text] of files) {
    const name = FILE_NAME.exec(file.slice(WAIVERS_DIRECTORY.length + 1))?.[1];
    if (name === undefined || !isApplicationName(name)) {
      problems.push(notRead(file));
      continue;
    }
    const parsed = parseWaivers(text, { file, application: name });
    problems.push(...parsed.problems);
    if (parsed.ok) {
      waivers.push(...parsed.value);
    }
  }
  return { waivers, problems };
}

function notRead(file: string): Problem {
  return {
    code: 'waivers/file-name',
    severity: 'error',
    file,
    path: [],
    message: `${showValue(
      file,
    )} is not named after an application, and waives nothing.`,
    remedy: `Name it ${WAIVERS_DIRECTORY}/<application>.yaml, or remove it.`,
  };
}
