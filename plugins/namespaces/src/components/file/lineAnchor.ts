/** Lines that an address marks: `#L12` or `#L12-L20`, in either order. */
export interface MarkedLines {
  from: number;
  to: number;
}

/** Reads the fragment of an address; `undefined` when it marks no lines. */
export function parseLineAnchor(fragment: string): MarkedLines | undefined {
  const match = /^#L([1-9]\d{0,7})(?:-L?([1-9]\d{0,7}))?$/.exec(fragment);
  if (!match) {
    return undefined;
  }
  const lines = [Number(match[1]), Number(match[2] ?? match[1])];
  return { from: Math.min(...lines), to: Math.max(...lines) };
}
