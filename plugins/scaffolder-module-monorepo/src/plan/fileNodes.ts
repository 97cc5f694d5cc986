import { PlanEntry } from '@freehold/generators';

/** A folder or a file of a plan, as the tree shows it. */
export type FileNode =
  | { kind: 'folder'; name: string; path: string; children: FileNode[] }
  | { kind: 'file'; name: string; path: string; entry: PlanEntry };

type Folder = Extract<FileNode, { kind: 'folder' }>;

/** Folders first, each kind by name. */
function byKindAndName(a: FileNode, b: FileNode): number {
  return a.kind === b.kind
    ? a.name.localeCompare(b.name, 'en')
    : Number(a.kind === 'file') - Number(b.kind === 'file');
}

function sorted(nodes: FileNode[]): FileNode[] {
  for (const node of nodes) {
    if (node.kind === 'folder') {
      sorted(node.children);
    }
  }
  return nodes.sort(byKindAndName);
}

/** Folders that hold nothing but one folder become one line, as source hosts show them. */
function joined(node: FileNode): FileNode {
  if (node.kind === 'file') {
    return node;
  }
  const [only] = node.children;
  if (node.children.length === 1 && only.kind === 'folder') {
    return joined({ ...only, name: `${node.name}/${only.name}` });
  }
  return { ...node, children: node.children.map(joined) };
}

/** The tree of a plan's paths. Files that stay as they are are left out: nothing happens to them. */
export function fileNodes(entries: PlanEntry[]): FileNode[] {
  const root: Folder = { kind: 'folder', name: '', path: '', children: [] };
  const folders = new Map<string, Folder>([['', root]]);
  const folderAt = (path: string): Folder => {
    const known = folders.get(path);
    if (known) {
      return known;
    }
    const cut = path.lastIndexOf('/');
    const folder: Folder = {
      kind: 'folder',
      name: path.slice(cut + 1),
      path,
      children: [],
    };
    folders.set(path, folder);
    folderAt(path.slice(0, Math.max(cut, 0))).children.push(folder);
    return folder;
  };
  for (const entry of entries) {
    if (entry.action !== 'keep') {
      const cut = entry.path.lastIndexOf('/');
      folderAt(entry.path.slice(0, Math.max(cut, 0))).children.push({
        kind: 'file',
        name: entry.path.slice(cut + 1),
        path: entry.path,
        entry,
      });
    }
  }
  return sorted(root.children).map(joined);
}
