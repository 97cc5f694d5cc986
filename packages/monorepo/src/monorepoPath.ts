import { InputError } from '@backstage/errors';

const MAX_PATH_BYTES = 4096;
const MAX_COMPONENT_BYTES = 255;

/** Code points that HFS+ ignores in names, so that `.g\u200cit` opens `.git` there. */
const IGNORABLE = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;

/**
 * Says why a path may not be read from or written to the monorepo, or `undefined` when it may. Git itself accepts more,
 * but a file that one person's checkout cannot hold, or that means something else there, breaks it for everybody.
 */
export function monorepoPathProblem(path: string): string | undefined {
  if (path === '') return 'is empty';
  if (Buffer.byteLength(path) > MAX_PATH_BYTES)
    return `is longer than ${MAX_PATH_BYTES} bytes`;
  if (/\p{Cc}/u.test(path)) return 'contains a control character';
  if (/\p{Surrogate}/u.test(path)) return 'is not well-formed Unicode';
  if (path.includes('\\')) return 'contains a backslash';
  if (path.startsWith('/')) return 'is absolute';
  if (path.startsWith('-')) return "starts with '-'";
  for (const component of path.split('/')) {
    if (component === '') return "contains an empty segment ('//')";
    if (component === '.' || component === '..')
      return `contains the segment '${component}'`;
    if (Buffer.byteLength(component) > MAX_COMPONENT_BYTES)
      return `has a segment longer than ${MAX_COMPONENT_BYTES} bytes`;
    if (isGitDirectory(component)) return "contains a '.git' segment";
  }
  return undefined;
}

/** `.git` in any of the spellings under which a case-insensitive, HFS+ or NTFS file system finds it. */
function isGitDirectory(component: string): boolean {
  const name = component
    .replace(IGNORABLE, '')
    .toLowerCase()
    .replace(/(?::.*|[. ]+)$/, '');
  return name === '.git' || name === 'git~1';
}

/** Throws `InputError` unless the path is one that {@link monorepoPathProblem} accepts. */
export function assertMonorepoPath(path: string): void {
  const problem = monorepoPathProblem(path);
  if (problem) {
    throw new InputError(
      `Path ${quotePath(
        path,
      )} ${problem}. Use a relative POSIX path inside the monorepo.`,
    );
  }
}

/** The path for a message: shortened, control characters escaped. */
export function quotePath(path: string): string {
  return JSON.stringify(path.length > 120 ? `${path.slice(0, 117)}...` : path);
}
