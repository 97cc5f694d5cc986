import { ApplicationDetail } from '@freehold/backstage-plugin-namespaces-common';

/**
 * Whether a CODEOWNERS pattern governs all of a directory. Patterns that are about single files in it, such as `*.md`,
 * do not.
 */
export function governsDirectory(pattern: string, directory: string): boolean {
  if (pattern === '*' || pattern === '/**' || pattern === '**') {
    return true;
  }
  const anchored =
    pattern.startsWith('/') || pattern.slice(0, -1).includes('/');
  const segments = pattern.replace(/^\/|\/(\*\*)?$/g, '').split('/');
  const target = directory.split('/');
  if (!anchored) {
    // One segment without an anchor matches at any depth.
    return target.some(segment => matchesSegment(segments[0], segment));
  }
  return (
    segments.length <= target.length &&
    segments.every((segment, index) => matchesSegment(segment, target[index]))
  );
}

/** The lines that govern a directory, in the order of the file: the last one is the one that counts. */
export function codeOwnersOf(
  entries: ApplicationDetail['codeOwners'],
  directory: string,
): ApplicationDetail['codeOwners'] {
  return entries
    .filter(({ pattern }) => governsDirectory(pattern, directory))
    .map(({ pattern, owners, line }) => ({ pattern, owners, line }));
}

/** `*` stands for any text within a segment. No regular expression: a hostile pattern could make one run for hours. */
function matchesSegment(pattern: string, segment: string): boolean {
  const [start, ...rest] = pattern.split(/\*+/);
  const end = rest.pop();
  if (end === undefined) {
    return pattern === segment;
  }
  if (
    segment.length < start.length + end.length ||
    !segment.startsWith(start) ||
    !segment.endsWith(end)
  ) {
    return false;
  }
  const middle = segment.slice(start.length, segment.length - end.length);
  let position = 0;
  for (const part of rest) {
    const found = middle.indexOf(part, position);
    if (found === -1) {
      return false;
    }
    position = found + part.length;
  }
  return true;
}
