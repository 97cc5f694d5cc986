import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  type Dirent,
} from 'node:fs';
import { join } from 'node:path';

/** The limit of the git store, and of the reader of manifests. */
export const MAX_FILE_BYTES = 4 * 1024 * 1024;

/** More than an application has, however many environments there are: below is not searched. */
const MAX_DEPTH = 16;
const MAX_FILES = 20_000;

/** A file that is there and cannot be used: nothing is known of what it would say. */
export interface UnreadableFile {
  file: string;
  code: string;
  message: string;
  remedy: string;
}

export interface ReadFiles {
  /** By path from the root, sorted. */
  texts: Map<string, string>;
  unreadable: UnreadableFile[];
}

export interface ReadFilesOptions {
  /** Folders and files that are left out by their names. */
  skip?: (name: string) => boolean;
  /** Files that nobody reads, as pictures: left out when they are no text, without a word. */
  isOptional?: (name: string) => boolean;
}

/** Why a file is not taken, told at the edge of this module. */
class Refusal extends Error {
  constructor(readonly reason: Omit<UnreadableFile, 'file'>) {
    super(reason.message);
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * All texts of a directory, or a file. It reads synchronously: of thousands of small files that takes a third of the time.
 * Links are not followed, and nothing else than files is opened.
 *
 * @param path - from `root`, with slashes
 */
export function readFiles(
  root: string,
  path: string,
  options: ReadFilesOptions = {},
): ReadFiles {
  const result: ReadFiles = { texts: new Map(), unreadable: [] };
  const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (stats?.isDirectory()) {
    readDirectory(root, path, options, result, 0);
  } else if (stats?.isSymbolicLink()) {
    result.unreadable.push(symbolicLink(path));
  } else if (stats !== undefined) {
    readFile(root, path, options, result);
  }
  return result;
}

function readDirectory(
  root: string,
  path: string,
  options: ReadFilesOptions,
  result: ReadFiles,
  depth: number,
): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(root, path), { withFileTypes: true });
  } catch (error) {
    result.unreadable.push(unreadable(path, codeOf(error)));
    return;
  }
  // The order of a file system differs between machines; a report must not.
  entries.sort((left, right) => (left.name < right.name ? -1 : 1));
  for (const entry of entries) {
    if (options.skip?.(entry.name)) continue;
    const child = path === '' ? entry.name : `${path}/${entry.name}`;
    if (result.texts.size >= MAX_FILES || depth > MAX_DEPTH) {
      result.unreadable.push({
        file: path,
        code: 'file/too-many',
        message: `There are more than ${MAX_FILES} files, or ${MAX_DEPTH} folders within each other`,
        remedy: 'Keep only what belongs to one application in its directory.',
      });
      return;
    }
    if (entry.isDirectory()) {
      readDirectory(root, child, options, result, depth + 1);
    } else if (entry.isFile()) {
      readFile(root, child, options, result);
    } else {
      result.unreadable.push(
        entry.isSymbolicLink()
          ? symbolicLink(child)
          : unreadable(child, 'it is neither a file nor a directory'),
      );
    }
  }
}

function readFile(
  root: string,
  path: string,
  { isOptional }: ReadFilesOptions,
  result: ReadFiles,
): void {
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    result.texts.set(path, readText(join(root, path)));
  } catch (error) {
    if (isOptional?.(name)) return;
    result.unreadable.push(
      error instanceof Refusal
        ? { file: path, ...error.reason }
        : unreadable(path, codeOf(error)),
    );
  }
}

/** Read into one buffer for all files: most of them are small. */
const buffer = Buffer.allocUnsafe(256 * 1024);

function readText(path: string): string {
  const descriptor = openSync(
    path,
    // Neither waits for the other end of a pipe, nor follows what has become a link meanwhile.
    constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW,
  );
  try {
    let read = readSync(descriptor, buffer, 0, buffer.length, 0);
    if (read < buffer.length) return decode(buffer.subarray(0, read));
    const { size } = fstatSync(descriptor);
    if (size > MAX_FILE_BYTES) {
      throw new Refusal({
        code: 'file/too-large',
        message: `The file has ${size} bytes; at most ${MAX_FILE_BYTES} are read`,
        remedy: 'Split the file, or keep it elsewhere.',
      });
    }
    const whole = Buffer.allocUnsafe(size);
    read = 0;
    for (;;) {
      const more = readSync(descriptor, whole, read, size - read, read);
      read += more;
      if (more === 0 || read === size) break;
    }
    return decode(whole.subarray(0, read));
  } finally {
    closeSync(descriptor);
  }
}

function decode(bytes: Buffer): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Refusal({
      code: 'file/binary',
      message: 'The file is binary: it is not UTF-8 text',
      remedy: 'Keep only text in the folders of manifests.',
    });
  }
}

/** A link that is not followed. */
export function symbolicLink(file: string): UnreadableFile {
  return {
    file,
    code: 'file/symbolic-link',
    message: 'It is a symbolic link, which a monorepo must not contain',
    remedy: 'Replace it with the file or directory itself.',
  };
}

function unreadable(file: string, reason: string): UnreadableFile {
  return {
    file,
    code: 'file/unreadable',
    message: `The file cannot be read: ${reason}`,
    remedy: 'Make it a readable file.',
  };
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
