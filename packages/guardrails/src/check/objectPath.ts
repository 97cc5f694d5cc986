import type { CelJson } from '../cel';

/** `*` stands for every item of a list. */
export type PathPattern = ReadonlyArray<string | number | typeof EVERY>;

export const EVERY = Symbol('every item');

/** `spec.containers[*].ports[0].name`, or with keys in quotes that have dots: `metadata.labels["example.com/a"]`. */
const PART = /\.?(?:([^.[\]"]+)|\[(\*|[0-9]{1,6})\]|\["([^"]*)"\])/y;

/** Parts of a path as annotations write it; `undefined` when it is none. */
export function parsePathPattern(text: string): PathPattern | undefined {
  const parts: Array<string | number | typeof EVERY> = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < text.length) {
    const match = PART.exec(text);
    if (match === null) {
      return undefined;
    }
    const [, name, index, quoted] = match;
    parts.push(name ?? quoted ?? (index === '*' ? EVERY : Number(index)));
  }
  return parts.length === 0 ? undefined : parts;
}

const POD_TEMPLATE = ['spec', 'template', 'spec'];

/**
 * A path that is written for a Deployment, for another kind: a CronJob has its template deeper, a Pod is one itself.
 */
export function pathForKind(pattern: PathPattern, kind: string): PathPattern {
  const isInTemplate = POD_TEMPLATE.every(
    (part, index) => pattern[index] === part,
  );
  if (!isInTemplate) {
    return pattern;
  }
  switch (kind) {
    case 'CronJob':
      return ['spec', 'jobTemplate', ...pattern];
    case 'Pod':
      return ['spec', ...pattern.slice(POD_TEMPLATE.length)];
    default:
      return pattern;
  }
}

/** Paths that a pattern stands for in an object. What is behind the last `*` need not be there. */
export function expandPath(
  pattern: PathPattern,
  object: CelJson | undefined,
): Array<Array<string | number>> {
  const every = pattern.indexOf(EVERY);
  if (every === -1) {
    return [[...(pattern as ReadonlyArray<string | number>)]];
  }
  const before = pattern.slice(0, every) as Array<string | number>;
  const items = valueAt(object, before);
  return Array.isArray(items)
    ? items.flatMap((item: CelJson, index) =>
        expandPath(pattern.slice(every + 1), item).map(rest => [
          ...before,
          index,
          ...rest,
        ]),
      )
    : [];
}

/** What stands at a path; own fields only. */
export function valueAt(
  object: CelJson | undefined,
  path: ReadonlyArray<string | number>,
): CelJson | undefined {
  let value: CelJson | undefined = object;
  for (const part of path) {
    if (
      typeof value !== 'object' ||
      value === null ||
      !Object.hasOwn(value, part)
    ) {
      return undefined;
    }
    value = (value as { [key: string | number]: CelJson })[part];
  }
  return value;
}
