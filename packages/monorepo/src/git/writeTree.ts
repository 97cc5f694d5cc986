import { MonorepoError } from '../errors';
import { assertMonorepoPath, quotePath } from '../monorepoPath';
import { PackBuilder } from './packBuilder';
import { Repository } from './repository';
import {
  editTree,
  findTreeEntries,
  RawTreeEntry,
  TreeEdit,
} from './treeObject';

/** One file of a change; `text` is absent for a deletion. */
export interface FileEdit {
  path: string;
  action: 'create' | 'update' | 'delete';
  text?: string;
}

interface EditNode {
  path: string;
  edit?: FileEdit;
  children: Map<string, EditNode>;
}

const DIRECTORY = '40000';
const REGULAR_FILE = '100644';

/**
 * Adds to the pack what a changed root directory needs: the new files, and the directories between them and the root.
 * Everything else is referred to as it stands, so the cost depends on the change and not on the monorepo. Returns the
 * new root's id. A change that does not fit what stands there fails: it was planned on something else.
 */
export async function writeTree(
  repository: Repository,
  pack: PackBuilder,
  rootOid: string | undefined,
  edits: Iterable<FileEdit>,
): Promise<string> {
  const root = editNodes(edits);
  const oid = await writeDirectory(repository, pack, rootOid, root);
  return oid ?? pack.add('tree', Buffer.alloc(0));
}

function editNodes(edits: Iterable<FileEdit>): EditNode {
  const root: EditNode = { path: '', children: new Map() };
  for (const edit of edits) {
    assertMonorepoPath(edit.path);
    let node = root;
    for (const name of edit.path.split('/')) {
      const path = node.path ? `${node.path}/${name}` : name;
      const child = node.children.get(name) ?? { path, children: new Map() };
      node.children.set(name, child);
      node = child;
    }
    if (node.edit) throw mismatch(edit.path, 'is in the plan twice');
    node.edit = edit;
  }
  return root;
}

/** Id of the directory after the change, `undefined` when nothing is left in it: git knows no empty directories. */
async function writeDirectory(
  repository: Repository,
  pack: PackBuilder,
  oid: string | undefined,
  node: EditNode,
): Promise<string | undefined> {
  const { oidBytes } = repository.format;
  const tree = oid ? await repository.tree(oid) : Buffer.alloc(0);
  const existing = findTreeEntries(tree, oidBytes, node.children.keys());
  const edits = await Promise.all(
    [...node.children].map(([name, child]) =>
      writeEntry(repository, pack, existing.get(name), name, child),
    ),
  );
  const edited = editTree(tree, oidBytes, edits);
  if (edited.length === 0) return undefined;
  const editedOid = pack.add('tree', edited);
  repository.keepTree(editedOid, edited);
  return editedOid;
}

async function writeEntry(
  repository: Repository,
  pack: PackBuilder,
  existing: RawTreeEntry | undefined,
  name: string,
  node: EditNode,
): Promise<TreeEdit> {
  if (node.edit && node.children.size > 0)
    throw mismatch(node.path, 'is both a file and a directory in the plan');
  if (existing?.kind === 'symlink' || existing?.kind === 'submodule')
    throw mismatch(node.path, `is a ${existing.kind} in the monorepo`);
  return node.edit
    ? fileEntry(repository, pack, existing, name, node.edit)
    : directoryEntry(repository, pack, existing, name, node);
}

async function directoryEntry(
  repository: Repository,
  pack: PackBuilder,
  existing: RawTreeEntry | undefined,
  name: string,
  node: EditNode,
): Promise<TreeEdit> {
  if (existing && existing.kind !== 'directory')
    throw mismatch(node.path, 'is a file in the monorepo, not a directory');
  const oid = await writeDirectory(repository, pack, existing?.oid, node);
  return oid ? { name, mode: DIRECTORY, oid } : { name };
}

function fileEntry(
  repository: Repository,
  pack: PackBuilder,
  existing: RawTreeEntry | undefined,
  name: string,
  edit: FileEdit,
): TreeEdit {
  if (existing?.kind === 'directory')
    throw mismatch(edit.path, 'is a directory in the monorepo');
  if (edit.action === 'create' && existing)
    throw mismatch(edit.path, 'is to be created but exists');
  if (edit.action !== 'create' && !existing)
    throw mismatch(edit.path, `is to be ${edit.action}d but does not exist`);
  if (edit.action === 'delete') return { name };
  if (edit.text === undefined)
    throw mismatch(edit.path, `is to be ${edit.action}d without a text`);
  const content = Buffer.from(edit.text);
  const oid = pack.add('blob', content);
  repository.keepBlob(oid, content);
  // An executable file stays one.
  return { name, mode: existing?.mode ?? REGULAR_FILE, oid };
}

function mismatch(path: string, reason: string): MonorepoError {
  return new MonorepoError({
    code: 'monorepo/plan-mismatch',
    message: `The plan does not fit the monorepo: ${quotePath(
      path,
    )} ${reason}. Nothing was written.`,
    remedy: 'Plan the change again on the newest snapshot.',
  });
}
