import { RawTreeEntry, TreeCursor } from './treeObject';

export interface ChangedEntry {
  name: string;
  before?: RawTreeEntry;
  after?: RawTreeEntry;
}

/** One of the two trees, from the first entry that is not wholly in the shared prefix. */
class Side {
  readonly taken = new Map<string, RawTreeEntry>();
  readonly #cursor: TreeCursor;
  done: boolean;

  constructor(
    readonly tree: Buffer,
    oidBytes: number,
    sharedPrefixBytes: number,
  ) {
    this.#cursor = new TreeCursor(tree, oidBytes);
    this.done = !this.#cursor.next();
    while (!this.done && this.#cursor.end <= sharedPrefixBytes)
      this.done = !this.#cursor.next();
  }

  get start(): number {
    return this.#cursor.start;
  }

  compare(other: Side): number {
    return this.#cursor.compareName(
      other.#cursor.nameBytes(),
      other.#cursor.isDirectory(),
    );
  }

  take(): void {
    const entry = this.#cursor.entry();
    this.taken.set(entry.name, entry);
    this.done = !this.#cursor.next();
  }
}

/**
 * Entries that differ between two trees. The trees of two neighbouring commits are equal but for a few entries, and
 * comparing bytes costs a hundredth of decoding entries: what the trees share at their ends is skipped. Always from the
 * start of an entry on, because an object id is arbitrary bytes, which could look like one.
 */
export function changedEntries(
  from: Buffer,
  to: Buffer,
  oidBytes: number,
): ChangedEntry[] {
  const shared = sharedPrefix(from, to);
  const left = new Side(from, oidBytes, shared);
  const right = new Side(to, oidBytes, shared);
  while (!left.done && !right.done && !restIsEqual(left, right)) {
    const order = left.compare(right);
    if (order <= 0) left.take();
    if (order >= 0) right.take();
  }
  if (left.done || right.done) {
    while (!left.done) left.take();
    while (!right.done) right.take();
  }

  const before = left.taken;
  const after = right.taken;
  return [...new Set([...before.keys(), ...after.keys()])]
    .map(name => ({ name, before: before.get(name), after: after.get(name) }))
    .filter(
      ({ before: a, after: b }) => a?.oid !== b?.oid || a?.mode !== b?.mode,
    );
}

function restIsEqual(left: Side, right: Side): boolean {
  return (
    left.tree.length - left.start === right.tree.length - right.start &&
    left.tree.compare(right.tree, right.start, undefined, left.start) === 0
  );
}

const BLOCK = 4096;

function sharedPrefix(a: Buffer, b: Buffer): number {
  const max = Math.min(a.length, b.length);
  let at = 0;
  while (
    at + BLOCK <= max &&
    a.compare(b, at, at + BLOCK, at, at + BLOCK) === 0
  )
    at += BLOCK;
  while (at < max && a[at] === b[at]) at += 1;
  return at;
}
