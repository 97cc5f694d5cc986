/**
 * Git's tree objects as bytes: `<mode> SP <name> NUL <object id>` per entry, sorted by name as if a directory's name
 * ended in `/`. Entries that a change does not touch are copied as they stand, whatever their mode.
 */

export type TreeEntryKind = 'file' | 'directory' | 'symlink' | 'submodule';

export interface RawTreeEntry {
  mode: string;
  kind: TreeEntryKind;
  name: string;
  oid: string;
}

/** What one entry shall be: a mode and an object, or gone. */
export type TreeEdit =
  | { name: string; mode: string; oid: string }
  | { name: string; mode?: undefined; oid?: undefined };

const ZERO = 0x30;
const FOUR = 0x34;
const SPACE = 0x20;
const SLASH = 0x2f;
const NUL = 0x00;

/**
 * Steps through a tree's entries without decoding or allocating anything: a directory of 10,000 is passed through
 * several times for one change. Byte by byte in JavaScript, because a native search costs more than the few bytes of a
 * name.
 */
export class TreeCursor {
  start = 0;
  nameStart = 0;
  nameEnd = 0;
  end = 0;

  constructor(
    private readonly tree: Buffer,
    private readonly oidBytes: number,
  ) {}

  next(): boolean {
    const { tree } = this;
    this.start = this.end;
    if (this.start === tree.length) return false;
    let at = this.start;
    while (at < tree.length && tree[at] !== SPACE) at += 1;
    this.nameStart = at + 1;
    while (at < tree.length && tree[at] !== NUL) at += 1;
    this.nameEnd = at;
    this.end = at + 1 + this.oidBytes;
    if (this.nameEnd <= this.nameStart || this.end > tree.length)
      throw new Error('A tree object of the monorepo is malformed');
    return true;
  }

  entry(): RawTreeEntry {
    const mode = this.tree.toString('latin1', this.start, this.nameStart - 1);
    return {
      mode,
      kind: kindOf(mode),
      name: this.name('utf8'),
      oid: this.tree.toString('hex', this.nameEnd + 1, this.end),
    };
  }

  nameLength(): number {
    return this.nameEnd - this.nameStart;
  }

  name(encoding: 'utf8' | 'latin1'): string {
    return this.tree.toString(encoding, this.nameStart, this.nameEnd);
  }

  nameBytes(): Buffer {
    return this.tree.subarray(this.nameStart, this.nameEnd);
  }

  /** Whether the name has these bytes. From the end, because the names of one directory often begin alike. */
  hasName(name: Buffer): boolean {
    if (name.length !== this.nameLength()) return false;
    for (let at = name.length - 1; at >= 0; at -= 1) {
      if (this.tree[this.nameStart + at] !== name[at]) return false;
    }
    return true;
  }

  /** Orders as git does: by bytes, a directory's name as if it ended in `/`. */
  compareName(name: Buffer, isDirectory: boolean): number {
    const { tree, nameStart } = this;
    const shared = Math.min(name.length, this.nameLength());
    for (let at = 0; at < shared; at += 1) {
      const order = tree[nameStart + at] - name[at];
      if (order !== 0) return order;
    }
    const endOf = (directory: boolean) => (directory ? SLASH : NUL);
    const mine =
      this.nameLength() > shared
        ? tree[nameStart + shared]
        : endOf(this.isDirectory());
    return mine - (name.length > shared ? name[shared] : endOf(isDirectory));
  }

  /** `40000`, or `040000` as some old tools wrote it: no other mode has a 4 there. */
  isDirectory(): boolean {
    const { tree, start } = this;
    return (tree[start] === ZERO ? tree[start + 1] : tree[start]) === FOUR;
  }
}

function kindOf(mode: string): TreeEntryKind {
  if (mode === '40000' || mode === '040000') return 'directory';
  if (mode === '120000') return 'symlink';
  if (mode === '160000') return 'submodule';
  return 'file';
}

/** All entries in the tree's order. */
export function treeEntries(tree: Buffer, oidBytes: number): RawTreeEntry[] {
  const entries: RawTreeEntry[] = [];
  const cursor = new TreeCursor(tree, oidBytes);
  while (cursor.next()) entries.push(cursor.entry());
  return entries;
}

/** Above so many names, looking each entry up in a map is cheaper than comparing it with all of them. */
const FEW = 4;

/** Only the named entries, without decoding the others. */
export function findTreeEntries(
  tree: Buffer,
  oidBytes: number,
  names: Iterable<string>,
): Map<string, RawTreeEntry> {
  const wanted = new Map(
    Array.from(names, name => {
      const bytes = Buffer.from(name);
      return [bytes.toString('latin1'), bytes];
    }),
  );
  const few = wanted.size <= FEW ? [...wanted.values()] : undefined;
  const found = new Map<string, RawTreeEntry>();
  const cursor = new TreeCursor(tree, oidBytes);
  while (cursor.next()) {
    const isWanted = few
      ? few.some(name => cursor.hasName(name))
      : wanted.has(cursor.name('latin1'));
    if (isWanted) {
      const entry = cursor.entry();
      found.set(entry.name, entry);
    }
  }
  return found;
}

/** Names that are equal to this one but for the case of letters. */
export function findNamesIgnoringCase(
  tree: Buffer,
  oidBytes: number,
  name: string,
): string[] {
  const folded = name.toLowerCase();
  // Letters of other scripts may change their length with their case; ASCII never does.
  const isAscii = /^[\x20-\x7e]*$/.test(name);
  const found: string[] = [];
  const cursor = new TreeCursor(tree, oidBytes);
  while (cursor.next()) {
    if (isAscii && cursor.nameLength() !== name.length) continue;
    const each = cursor.name('utf8');
    if (each.toLowerCase() === folded) found.push(each);
  }
  return found;
}

function sortKey(entry: { name: Buffer; isDirectory: boolean }): Buffer {
  return entry.isDirectory
    ? Buffer.concat([entry.name, Buffer.of(SLASH)])
    : entry.name;
}

/** The tree with some entries set or removed; a removal of what is not there changes nothing. */
export function editTree(
  tree: Buffer,
  oidBytes: number,
  edits: TreeEdit[],
): Buffer {
  const touched = edits.map(edit => Buffer.from(edit.name));
  const inserts = edits
    .flatMap(edit => (edit.mode === undefined ? [] : [edit]))
    .map(edit => ({
      name: Buffer.from(edit.name),
      isDirectory: kindOf(edit.mode) === 'directory',
      bytes: Buffer.concat([
        Buffer.from(`${edit.mode} ${edit.name}\0`),
        Buffer.from(edit.oid, 'hex'),
      ]),
    }))
    .sort((a, b) => Buffer.compare(sortKey(a), sortKey(b)));

  const parts: Buffer[] = [];
  let copiedTo = 0;
  let next = 0;
  const cursor = new TreeCursor(tree, oidBytes);
  while (cursor.next()) {
    while (
      next < inserts.length &&
      cursor.compareName(inserts[next].name, inserts[next].isDirectory) > 0
    ) {
      parts.push(tree.subarray(copiedTo, cursor.start), inserts[next].bytes);
      copiedTo = cursor.start;
      next += 1;
    }
    if (touched.some(name => cursor.hasName(name))) {
      parts.push(tree.subarray(copiedTo, cursor.start));
      copiedTo = cursor.end;
    }
  }
  parts.push(tree.subarray(copiedTo));
  for (const insert of inserts.slice(next)) parts.push(insert.bytes);
  return Buffer.concat(parts);
}
