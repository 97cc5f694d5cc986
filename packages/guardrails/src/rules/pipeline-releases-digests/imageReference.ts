/**
 * What a reference to an image says of the bytes behind it. A tag is a name that can be moved, and no tag is `latest`.
 */
export type ImageReference = 'digest' | 'tag' | 'latest' | 'computed';

/** Longer than any reference with an expression in it; what is longer is nobody's digest. */
const MAX_LENGTH = 4000;

const EXPRESSION = /\$\{[^}]*\}/g;
const PLACEHOLDER = '\u0000';

/** Reads a reference; what an expression computes may be anything, also a digest. */
export function imageReference(reference: string): ImageReference {
  if (reference.length > MAX_LENGTH) {
    return 'tag';
  }
  const text = reference.replace(EXPRESSION, PLACEHOLDER);
  if (text.includes('@sha256:') || text.includes(`@${PLACEHOLDER}`)) {
    return 'digest';
  }
  const name = text.slice(text.lastIndexOf('/') + 1);
  const colon = name.indexOf(':');
  if (colon >= 0) {
    return name.slice(colon + 1) === 'latest' ? 'latest' : 'tag';
  }
  return name.includes(PLACEHOLDER) ? 'computed' : 'latest';
}
