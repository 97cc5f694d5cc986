import { GitObject } from '../git/objectReader';
import { Repository } from '../git/repository';
import { RawTreeEntry } from '../git/treeObject';

/** Why a file has no text. */
export type FileReadFailure =
  | 'symlink'
  | 'submodule'
  | 'too-large'
  | 'not-utf-8';

export type FileRead = { text: string } | { failure: FileReadFailure };

const DECODER_OPTIONS = { fatal: true, ignoreBOM: true };

/** The blob as text, byte for byte: a byte order mark stays, and what is not UTF-8 is refused instead of replaced. */
export function decodeFile(blob: GitObject): FileRead {
  if (!blob.content) return { failure: 'too-large' };
  try {
    const decoder = new TextDecoder('utf-8', DECODER_OPTIONS);
    return { text: decoder.decode(blob.content) };
  } catch {
    return { failure: 'not-utf-8' };
  }
}

/** Reads the blob of an entry that is a file, and says why the others have no text. */
export async function readFileEntry(
  repository: Repository,
  entry: RawTreeEntry & { kind: 'file' | 'symlink' | 'submodule' },
  limits: { maxFileBytes: number },
): Promise<FileRead> {
  if (entry.kind !== 'file') return { failure: entry.kind };
  return decodeFile(await repository.blob(entry.oid, limits.maxFileBytes));
}

/** Reason and remedy. */
export function readFailureText(
  failure: FileReadFailure,
  limits: { maxFileBytes: number },
): string {
  switch (failure) {
    case 'symlink':
      return 'it is a symbolic link. Replace it with the file itself.';
    case 'submodule':
      return 'it is a submodule. Replace it with files.';
    case 'too-large':
      return `it is larger than ${limits.maxFileBytes} bytes. Make it smaller.`;
    case 'not-utf-8':
      return 'it is not UTF-8 text. Save it as UTF-8.';
    default:
      return failure satisfies never;
  }
}
