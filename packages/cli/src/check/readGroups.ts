import { parseOwnerRef } from '@freehold/application';
import { resolve } from 'node:path';
import { CouldNotRunError } from '../couldNotRunError';
import { readTextFile } from '../input/readTextFile';

/** The groups of the organisation, as a file has them: a JSON list of references, or one a line. */
export async function readGroups(
  file: string,
  cwd: string,
): Promise<Set<string>> {
  const text = await readTextFile(resolve(cwd, file), file);
  const refs = text.trimStart().startsWith('[')
    ? jsonList(text, file)
    : text
        .split('\n')
        .map(line => line.replace(/#.*$/, '').trim())
        .filter(line => line !== '');
  return new Set(
    refs.map(ref => {
      const group = parseOwnerRef(ref);
      if (group === undefined) {
        throw refusal(
          file,
          `${JSON.stringify(ref.slice(0, 100))} is no reference of a group`,
        );
      }
      return group.ref;
    }),
  );
}

function jsonList(text: string, file: string): string[] {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value) && value.every(item => typeof item === 'string')) {
      return value;
    }
  } catch {
    // Told below, as anything else that is no list.
  }
  throw refusal(file, 'It is no JSON list of texts');
}

function refusal(file: string, message: string): CouldNotRunError {
  return CouldNotRunError.because({
    code: 'cli/groups',
    file,
    message: `${message}.`,
    remedy: 'Write one reference a line, as group:default/team-payment.',
  });
}
