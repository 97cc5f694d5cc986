/** The last part of a path, as it stands in the list of its directory. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The directories above a path, from the outermost to the nearest; the root of the monorepo is not one of them. */
export function parentPaths(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
