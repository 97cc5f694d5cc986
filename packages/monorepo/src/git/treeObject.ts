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

const SPACE = 0x20;
const NUL = 0x00;
const SLASH = 0x2f;
const ZERO = 0x30;
const FOUR = 0x34;

interface EntrySpan {
  start: number;
  nameStart: number;
  nameEnd: number;
  end: number;
}

function* spans(tree: Buffer, oidBytes: number): Generator<EntrySpan> {
  let start = 0;
  while (start < tree.length) {
    const space = tree.indexOf(SPACE, start);
    const nameEnd = space === -1 ? -1 : tree.indexOf(NUL, space);
    const end = nameEnd + 1 + oidBytes;
    if (nameEnd <= space + 1 || end > tree.length)
      throw new Error('A tree object of the monorepo is malformed');
    yield { start, nameStart: space + 1, nameEnd, end };
    start = end;
  }
}

function kindOf(mode: string): TreeEntryKind {
  if (mode === '40000' || mode === '040000') return 'directory';
  if (mode === '120000') return 'symlink';
  if (mode === '160000') return 'submodule';
  return 'file';
}

/** `40000`, or `040000` as some old tools wrote it: no other mode has its first digit other than zero as a 4. */
function startsLikeDirectory(tree: Buffer, at: number): boolean {
  return (tree[at] === ZERO ? tree[at + 1] : tree[at]) === FOUR;
}

function entryAt(tree: Buffer, span: EntrySpan): RawTreeEntry {
  const mode = tree.toString('latin1', span.start, span.nameStart - 1);
  return {
    mode,
    kind: kindOf(mode),
    name: tree.toString('utf8', span.nameStart, span.nameEnd),
    oid: tree.toString('hex', span.nameEnd + 1, span.end),
  };
}

/** All entries in the tree's order. */
export function* treeEntries(
  tree: Buffer,
  oidBytes: number,
): Generator<RawTreeEntry> {
  for (const span of spans(tree, oidBytes)) yield entryAt(tree, span);
}

/** Only the named entries, without decoding the others: a directory of 10,000 is scanned for one. */
export function findTreeEntries(
  tree: Buffer,
  oidBytes: number,
  names: Iterable<string>,
): Map<string, RawTreeEntry> {
  const wanted = new Map<number, Map<string, string>>();
  for (const name of names) {
    const bytes = Buffer.from(name);
    const sameLength = wanted.get(bytes.length) ?? new Map<string, string>();
    wanted.set(bytes.length, sameLength.set(bytes.toString('latin1'), name));
  }
  const found = new Map<string, RawTreeEntry>();
  for (const span of spans(tree, oidBytes)) {
    const sameLength = wanted.get(span.nameEnd - span.nameStart);
    const name = sameLength?.get(
      tree.toString('latin1', span.nameStart, span.nameEnd),
    );
    if (name !== undefined) found.set(name, entryAt(tree, span));
  }
  return found;
}

/** Orders names as git does, a directory's as if it ended in `/`. */
function compareNames(
  a: Buffer,
  aIsDirectory: boolean,
  b: Buffer,
  bIsDirectory: boolean,
): number {
  const shared = Math.min(a.length, b.length);
  const order = a.compare(b, 0, shared, 0, shared);
  if (order !== 0) return order;
  const after = (name: Buffer, isDirectory: boolean) => {
    if (name.length > shared) return name[shared];
    return isDirectory ? SLASH : NUL;
  };
  return after(a, aIsDirectory) - after(b, bIsDirectory);
}

/** The tree with some entries set or removed; a removal of what is not there changes nothing. */
export function editTree(
  tree: Buffer,
  oidBytes: number,
  edits: TreeEdit[],
): Buffer {
  const touched = new Set(
    edits.map(edit => Buffer.from(edit.name).toString('latin1')),
  );
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
    .sort((a, b) => compareNames(a.name, a.isDirectory, b.name, b.isDirectory));

  const parts: Buffer[] = [];
  let copiedTo = 0;
  let next = 0;
  for (const span of spans(tree, oidBytes)) {
    const name = tree.subarray(span.nameStart, span.nameEnd);
    const isDirectory = startsLikeDirectory(tree, span.start);
    while (
      next < inserts.length &&
      compareNames(
        inserts[next].name,
        inserts[next].isDirectory,
        name,
        isDirectory,
      ) < 0
    ) {
      parts.push(tree.subarray(copiedTo, span.start), inserts[next].bytes);
      copiedTo = span.start;
      next += 1;
    }
    if (touched.has(name.toString('latin1'))) {
      parts.push(tree.subarray(copiedTo, span.start));
      copiedTo = span.end;
    }
  }
  parts.push(tree.subarray(copiedTo));
  for (const insert of inserts.slice(next)) parts.push(insert.bytes);
  return Buffer.concat(parts);
}

/** Names whose entries differ between two trees, with what they were and what they are. */
export function changedEntries(
  from: Buffer,
  to: Buffer,
  oidBytes: number,
): Array<{ name: string; before?: RawTreeEntry; after?: RawTreeEntry }> {
  const spansThatMayDiffer = cutSharedEnds(from, to, oidBytes);
  const decode = (tree: Buffer, some: EntrySpan[]) =>
    new Map(
      some.map(span => entryAt(tree, span)).map(entry => [entry.name, entry]),
    );
  const before = decode(from, spansThatMayDiffer.from);
  const after = decode(to, spansThatMayDiffer.to);
  return [...new Set([...before.keys(), ...after.keys()])]
    .map(name => ({ name, before: before.get(name), after: after.get(name) }))
    .filter(
      ({ before: a, after: b }) => a?.oid !== b?.oid || a?.mode !== b?.mode,
    );
}

/**
 * The trees of two neighbouring commits are equal but for a few entries, and comparing bytes costs a hundredth of
 * decoding entries. Equal bytes at the end count only from where both trees have an entry's start: object ids are
 * arbitrary bytes, so equal bytes alone could be cut differently in each tree.
 */
function cutSharedEnds(from: Buffer, to: Buffer, oidBytes: number) {
  const prefix = sharedPrefix(from, to);
  const suffix = sharedSuffix(
    from,
    to,
    Math.min(from.length, to.length) - prefix,
  );
  const afterPrefix = (tree: Buffer) =>
    [...spans(tree, oidBytes)].filter(span => span.end > prefix);
  const fromSpans = afterPrefix(from);
  const toSpans = afterPrefix(to);
  const startsInTo = new Set(toSpans.map(span => to.length - span.start));
  const cut = fromSpans.find(span => {
    const distance = from.length - span.start;
    return distance <= suffix && startsInTo.has(distance);
  });
  const tail = cut ? from.length - cut.start : 0;
  return {
    from: fromSpans.filter(span => from.length - span.start > tail),
    to: toSpans.filter(span => to.length - span.start > tail),
  };
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

function sharedSuffix(a: Buffer, b: Buffer, max: number): number {
  let length = 0;
  while (
    length + BLOCK <= max &&
    a.compare(
      b,
      b.length - length - BLOCK,
      b.length - length,
      a.length - length - BLOCK,
      a.length - length,
    ) === 0
  )
    length += BLOCK;
  while (length < max && a[a.length - length - 1] === b[b.length - length - 1])
    length += 1;
  return length;
}
