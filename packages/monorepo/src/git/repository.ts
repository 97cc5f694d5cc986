import { MonorepoError } from '../errors';
import { Git } from './git';
import { GitObject, ObjectReader } from './objectReader';
import { HashAlgorithm } from './packBuilder';
import { ParsedCommit, parseCommit } from './commitObject';
import { ObjectCache } from './objectCache';

/** Bytes of trees to keep: the directory of 10,000 applications is half a megabyte. */
const TREE_CACHE_BYTES = 16 * 1024 * 1024;

/** Bytes of large files to keep: CODEOWNERS of 10,000 applications is half a megabyte, and read by every creation. */
const BLOB_CACHE_BYTES = 8 * 1024 * 1024;

/** Smaller files are read as fast as they are found; keeping them would push the large ones out. */
const MIN_KEPT_BLOB_BYTES = 64 * 1024;

/** Object format of a repository: length of an id, and how it is computed. */
export interface ObjectFormat {
  algorithm: HashAlgorithm;
  oidBytes: number;
  zeroOid: string;
}

export function objectFormat(algorithm: HashAlgorithm): ObjectFormat {
  const oidBytes = algorithm === 'sha1' ? 20 : 32;
  return { algorithm, oidBytes, zeroOid: '0'.repeat(oidBytes * 2) };
}

/** Typed reads of one repository. Objects never change, so trees and large files are kept by id. */
export class Repository {
  readonly #objects: ObjectReader;
  readonly #trees = new ObjectCache(TREE_CACHE_BYTES);
  readonly #blobs = new ObjectCache(BLOB_CACHE_BYTES);

  constructor(
    readonly git: Git,
    readonly format: ObjectFormat,
    options: { idleMs: number },
  ) {
    this.#objects = new ObjectReader(git, options);
  }

  /** Id of what a full ref name points to. */
  async resolveRef(ref: string): Promise<string | undefined> {
    return (await this.#objects.read(ref, { maxBytes: 0 }))?.oid;
  }

  /** `undefined` when there is no such object, or it is no commit. */
  async commit(name: string): Promise<ParsedCommit | undefined> {
    const object = await this.#objects.read(name);
    if (object?.type !== 'commit' || !object.content) return undefined;
    return parseCommit(object.oid, object.content);
  }

  /** Without `content` when the file is larger than `maxBytes`. */
  async blob(oid: string, maxBytes: number): Promise<GitObject> {
    const kept = this.#blobs.get(oid);
    if (kept && kept.length <= maxBytes)
      return { oid, type: 'blob', size: kept.length, content: kept };
    const blob = await this.#expect(oid, 'blob', maxBytes);
    if (blob.content) this.keepBlob(oid, blob.content);
    return blob;
  }

  /** Keeps a large file that was just read or written: the next change starts from it. */
  keepBlob(oid: string, content: Buffer): void {
    if (content.length >= MIN_KEPT_BLOB_BYTES) this.#blobs.set(oid, content);
  }

  /** A tree's bytes, without keeping them: for reads of thousands of small trees. */
  async treeOnce(oid: string): Promise<Buffer> {
    return this.#trees.get(oid) ?? (await this.#readTree(oid));
  }

  /** A tree's bytes, kept for the next read. */
  tree(oid: string): Promise<Buffer> {
    return this.#trees.getOrRead(oid, () => this.#readTree(oid));
  }

  /** Keeps a tree that was just written: the next change starts from it. */
  keepTree(oid: string, content: Buffer): void {
    this.#trees.set(oid, content);
  }

  close(): void {
    this.#objects.close();
  }

  async #readTree(oid: string): Promise<Buffer> {
    return (await this.#expect(oid, 'tree')).content ?? Buffer.alloc(0);
  }

  async #expect(
    oid: string,
    type: string,
    maxBytes?: number,
  ): Promise<GitObject> {
    const object = await this.#objects.read(oid, { maxBytes });
    if (object?.type === type) return object;
    throw new MonorepoError({
      code: 'monorepo/object-unreadable',
      message: `Object ${oid} of the monorepo '${this.git.gitDir}' is ${
        object ? `a ${object.type}, not a ${type}` : 'missing'
      }.`,
      remedy:
        'Run `git fsck` in the repository and restore what it names from a clone.',
    });
  }
}
