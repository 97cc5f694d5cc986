import { InputError } from '@backstage/errors';
import { posix } from 'node:path';
import { Repository } from '../git/repository';
import {
  findNamesIgnoringCase,
  findTreeEntries,
  RawTreeEntry,
  treeEntries,
} from '../git/treeObject';
import { assertMonorepoPath, quotePath } from '../monorepoPath';
import { Snapshot, TreeEntry } from '../types';
import { readFailureText, readFileEntry } from './fileText';
import { readApplicationFiles } from './readApplicationFiles';

const APPLICATIONS = 'applications';

/** One commit of the repository. Symbolic links and submodules are not part of the monorepo: they read as failures. */
export class LocalSnapshot implements Snapshot {
  readonly commit: string;
  readonly #rootTree: string;

  constructor(
    private readonly repository: Repository,
    commit: { id: string; tree: string },
    private readonly limits: { maxFileBytes: number },
  ) {
    this.commit = commit.id;
    this.#rootTree = commit.tree;
  }

  async readText(path: string): Promise<string | undefined> {
    return (await this.readTexts([path])).get(path);
  }

  async readTexts(paths: Iterable<string>): Promise<Map<string, string>> {
    const unique = [...new Set(paths)].sort();
    unique.forEach(assertMonorepoPath);
    const entries = await this.#find(unique);
    const texts = await Promise.all(
      unique.map(async path => {
        const entry = entries.get(path);
        // A directory is not a file: it reads as absent, like on any file system that is asked for a file.
        if (!entry || entry.kind === 'directory') return undefined;
        const read = await readFileEntry(
          this.repository,
          { ...entry, kind: entry.kind },
          this.limits,
        );
        if ('text' in read) return [path, read.text] as const;
        throw new InputError(
          `File ${quotePath(path)} at commit ${
            this.commit
          } cannot be read: ${readFailureText(read.failure, this.limits)}`,
        );
      }),
    );
    return new Map(texts.filter(text => text !== undefined));
  }

  async list(directory: string): Promise<TreeEntry[]> {
    const oid = await this.#directory(directory);
    if (oid === undefined) return [];
    const tree = await this.repository.tree(oid);
    return listed(tree, this.repository.format.oidBytes, directory).sort(
      byPath,
    );
  }

  async findIgnoringCase(path: string): Promise<string[]> {
    assertMonorepoPath(path);
    const directory = posix.dirname(path) === '.' ? '' : posix.dirname(path);
    const oid = await this.#directory(directory);
    if (oid === undefined) return [];
    return findNamesIgnoringCase(
      await this.repository.tree(oid),
      this.repository.format.oidBytes,
      posix.basename(path),
    ).map(name => posix.join(directory, name));
  }

  async listFiles(directory: string): Promise<TreeEntry[]> {
    const oid = await this.#directory(directory);
    return oid === undefined
      ? []
      : (await this.#walk(oid, directory)).sort(byPath);
  }

  async listApplications(): Promise<Array<{ name: string; oid: string }>> {
    return (await this.list(APPLICATIONS))
      .filter(entry => entry.type === 'directory')
      .map(({ path, oid }) => ({ name: applicationName(path), oid }));
  }

  async *readApplications(names?: Iterable<string>) {
    const directories = names
      ? await this.#findApplications(names)
      : await this.listApplications();
    yield* readApplicationFiles(this.repository, directories, this.limits);
  }

  async #findApplications(names: Iterable<string>) {
    const paths = Array.from(names, name => `${APPLICATIONS}/${name}`);
    paths.forEach(assertMonorepoPath);
    const entries = await this.#find([...new Set(paths)].sort());
    return [...entries]
      .filter(([, entry]) => entry.kind === 'directory')
      .map(([path, { oid }]) => ({ name: applicationName(path), oid }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async #directory(path: string): Promise<string | undefined> {
    if (path === '') return this.#rootTree;
    assertMonorepoPath(path);
    const entry = (await this.#find([path])).get(path);
    return entry?.kind === 'directory' ? entry.oid : undefined;
  }

  /** Finds many paths at once: each directory on the way is scanned once, and all of one depth are read together. */
  async #find(paths: string[]): Promise<Map<string, RawTreeEntry>> {
    const found = new Map<string, RawTreeEntry>();
    const descend = async (oid: string, prefix: string, below: string[]) => {
      const byName = groupByFirstSegment(below, prefix.length);
      const tree = await this.repository.tree(oid);
      const entries = findTreeEntries(
        tree,
        this.repository.format.oidBytes,
        byName.keys(),
      );
      await Promise.all(
        [...entries].map(async ([name, entry]) => {
          const path = prefix + name;
          const group = byName.get(name) ?? [];
          if (group.includes(path)) found.set(path, entry);
          const deeper = group.filter(each => each !== path);
          if (entry.kind === 'directory' && deeper.length > 0)
            await descend(entry.oid, `${path}/`, deeper);
        }),
      );
    };
    if (paths.length > 0) await descend(this.#rootTree, '', paths);
    return found;
  }

  async #walk(oid: string, directory: string): Promise<TreeEntry[]> {
    const tree = await this.repository.treeOnce(oid);
    const entries = listed(tree, this.repository.format.oidBytes, directory);
    const nested = await Promise.all(
      entries.map(entry =>
        entry.type === 'directory'
          ? this.#walk(entry.oid, entry.path)
          : [entry],
      ),
    );
    return nested.flat();
  }
}

function applicationName(path: string): string {
  return path.slice(APPLICATIONS.length + 1);
}

function listed(
  tree: Buffer,
  oidBytes: number,
  directory: string,
): TreeEntry[] {
  const prefix = directory === '' ? '' : `${directory}/`;
  const entries: TreeEntry[] = [];
  for (const { kind, name, oid } of treeEntries(tree, oidBytes)) {
    if (kind === 'file' || kind === 'directory')
      entries.push({ path: prefix + name, type: kind, oid });
  }
  return entries;
}

function groupByFirstSegment(
  paths: string[],
  from: number,
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const end = path.indexOf('/', from);
    const name = end === -1 ? path.slice(from) : path.slice(from, end);
    const group = groups.get(name);
    if (group) group.push(path);
    else groups.set(name, [path]);
  }
  return groups;
}

function byPath(a: TreeEntry, b: TreeEntry): number {
  if (a.path === b.path) return 0;
  return a.path < b.path ? -1 : 1;
}
