/** A digest of any algorithm; which ones a registry has is its own affair. */
const DIGEST = /@([A-Za-z][A-Za-z0-9+._-]*:[0-9a-fA-F]{32,})$/;

/** Tag and digest of an image reference; a colon before the last slash is that of a registry's port. */
export function imageParts(image: string): {
  name: string;
  tag?: string;
  digest?: string;
} {
  const match = DIGEST.exec(image);
  const rest = match ? image.slice(0, match.index) : image;
  const colon = rest.indexOf(':', rest.lastIndexOf('/') + 1);
  return {
    name: colon < 0 ? rest : rest.slice(0, colon),
    ...(colon < 0 ? {} : { tag: rest.slice(colon + 1) }),
    ...(match ? { digest: match[1] } : {}),
  };
}
