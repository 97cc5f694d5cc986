import { InputError } from '@backstage/errors';
import { createHash } from 'node:crypto';

const CHANGE_ID = /^[A-Za-z0-9._-]{1,200}$/;
/** Of the ids, those that are a valid ref name everywhere: git refuses `a..b` and `x.lock`, macOS equates `A` and `a`. */
const REF_SAFE = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/;
const TRAILER = 'Freehold-Change';

export function assertChangeId(id: string): void {
  if (!CHANGE_ID.test(id)) {
    throw new InputError(
      `change.id ${JSON.stringify(
        String(id).slice(0, 80),
      )} is not valid. Use 1 to 200 of A-Z a-z 0-9 . _ -`,
    );
  }
}

/**
 * The ref that remembers that a change landed, pointing to its commit. Ids that cannot be a ref name stand under their
 * hash, after a `+`, which no id contains.
 */
export function changeRef(id: string): string {
  assertChangeId(id);
  const name =
    REF_SAFE.test(id) && !id.endsWith('.lock')
      ? id
      : `+${createHash('sha256').update(id).digest('hex')}`;
  return `refs/freehold/changes/${name}`;
}

/** The message's last line: which change a commit is, for clones that leave the refs behind. */
export function changeTrailer(id: string): string {
  return `${TRAILER}: ${id}`;
}

/** Reads the trailer of a commit's body. Only the last line counts: what stands above it is people's text. */
export function changeOfBody(body: string): string | undefined {
  const lastLine = body.trimEnd().split('\n').at(-1) ?? '';
  const id = lastLine.startsWith(`${TRAILER}: `)
    ? lastLine.slice(TRAILER.length + 2)
    : undefined;
  return id !== undefined && CHANGE_ID.test(id) ? id : undefined;
}
