type Segment = '**' | string;

/**
 * A pattern of CODEOWNERS as GitHub reads it: like one of a gitignore file, without `!`, `[...]` and `\`. One that ends
 * with a slash or names a directory holds for everything below; `docs/*` for what stands directly in `docs`.
 */
export interface CodeownersPattern {
  matches(path: string): boolean;
  /** The first names, two at most, of every path that matches: `['applications', 'member-api']`. */
  readonly anchor: readonly string[];
}

const UNSUPPORTED = /^!|[[\]\\]/;

/** `undefined` for a pattern that GitHub does not read, and skips. */
export function codeownersPattern(
  pattern: string,
): CodeownersPattern | undefined {
  if (UNSUPPORTED.test(pattern) || pattern === '/') {
    return undefined;
  }
  const isDirectory = pattern.endsWith('/');
  const names = pattern.split('/').filter(name => name !== '');
  const isAnchored = pattern.slice(0, -1).includes('/');
  const last = names[names.length - 1];
  const segments: Segment[] = [
    ...(isAnchored ? [] : ['**']),
    ...names,
    ...(isDirectory ? ['**', '*'] : []),
  ];
  // A name also holds for all that stands below it; `*` behind a slash does not.
  const reachesBelow =
    !isDirectory && last !== '**' && !(isAnchored && last === '*');
  const plain = names.findIndex(name => /[*?]/.test(name));
  const anchor = isAnchored
    ? names.slice(0, plain === -1 ? 2 : Math.min(plain, 2))
    : [];
  return { anchor, matches: matcher() };

  /** Most lines of most files are `*` or a directory, and each is tried with every file. */
  function matcher(): CodeownersPattern['matches'] {
    if (pattern === '*') {
      return () => true;
    }
    if (isAnchored && isDirectory && plain === -1) {
      const prefix = `${names.join('/')}/`;
      return path => path.startsWith(prefix);
    }
    return path => matchFrom(segments, path.split('/'), reachesBelow);
  }
}

/** Goes through the names of the path once, and keeps every place of the pattern that it could have come to. */
function matchFrom(
  segments: readonly Segment[],
  parts: readonly string[],
  reachesBelow: boolean,
): boolean {
  let places = closure(new Set([0]), segments);
  for (const part of parts) {
    const next = new Set<number>();
    for (const place of places) {
      if (place === segments.length) {
        continue;
      }
      if (segments[place] === '**') {
        next.add(place);
      } else if (matchesName(segments[place], part)) {
        next.add(place + 1);
      }
    }
    places = closure(next, segments);
    if (reachesBelow && places.has(segments.length)) {
      return true;
    }
    if (places.size === 0) {
      return false;
    }
  }
  return places.has(segments.length);
}

/** `**` may stand for no name at all. */
function closure(
  places: Set<number>,
  segments: readonly Segment[],
): Set<number> {
  for (const place of places) {
    if (segments[place] === '**') {
      // A set visits what is added while it is walked through.
      places.add(place + 1);
    }
  }
  return places;
}

/** `*` is any text within a name, `?` any character. Never tries more than the length of one times that of the other. */
function matchesName(pattern: string, name: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  let index = 0;
  while (index < name.length) {
    if (pattern[at] === '*') {
      star = at;
      resume = index;
      at += 1;
    } else if (pattern[at] === '?' || pattern[at] === name[index]) {
      at += 1;
      index += 1;
    } else if (star >= 0) {
      at = star + 1;
      resume += 1;
      index = resume;
    } else {
      return false;
    }
  }
  while (pattern[at] === '*') {
    at += 1;
  }
  return at === pattern.length;
}
