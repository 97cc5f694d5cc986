/** As many characters of a commit id as people read. */
export function shortCommit(id: string): string {
  return id.slice(0, 7);
}
