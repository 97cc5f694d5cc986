import { sha1 } from '@noble/hashes/legacy';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils';

/** The object id that git gives to a file with this text. */
export function blobOid(text: string): string {
  const content = utf8ToBytes(text);
  return bytesToHex(
    sha1(concatBytes(utf8ToBytes(`blob ${content.length}\0`), content)),
  );
}
