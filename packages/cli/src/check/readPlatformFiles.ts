import { readFiles } from './readFiles';
import { refuseUnreadable } from './refuseUnreadable';

/** Everything below platform/, and CODEOWNERS. One file that cannot be read may be the one that refuses. */
export function readPlatformFiles(root: string): Map<string, string> {
  const below = readFiles(root, 'platform', {
    isOptional: name => !/\.(?:ya?ml|json)$/.test(name),
  });
  const codeowners = readFiles(root, 'CODEOWNERS');
  refuseUnreadable([...below.unreadable, ...codeowners.unreadable]);
  return new Map([...below.texts, ...codeowners.texts]);
}
