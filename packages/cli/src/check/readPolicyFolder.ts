import { basename, dirname, resolve } from 'node:path';
import { CouldNotRunError } from '../couldNotRunError';
import { readFiles } from './readFiles';
import { refuseUnreadable } from './refuseUnreadable';

/** Texts of a folder of policies, by the paths by which reports name them. */
export function readPolicyFolder(
  folder: string,
  cwd: string,
): Map<string, string> {
  const path = resolve(cwd, folder);
  const { texts, unreadable } = readFiles(dirname(path), basename(path), {
    skip: name => name.startsWith('.'),
    isOptional: name => !/\.(?:ya?ml|json)$/.test(name),
  });
  const labelled = (file: string) =>
    `${folder.replace(/\/+$/, '')}${file.slice(basename(path).length)}`;
  refuseUnreadable(
    unreadable.map(file => ({ ...file, file: labelled(file.file) })),
  );
  const policies = [...texts].filter(([file]) =>
    /\.(?:ya?ml|json)$/.test(file),
  );
  if (policies.length === 0) {
    throw CouldNotRunError.because({
      code: 'cli/no-policies',
      file: folder,
      message: 'There is no file of policies in it.',
      remedy: 'Name a folder with ValidatingAdmissionPolicies in YAML.',
    });
  }
  return new Map(policies.map(([file, text]) => [labelled(file), text]));
}
