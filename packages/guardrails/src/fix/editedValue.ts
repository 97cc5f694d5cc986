import type { CelJson } from '../cel';
import type { GuardrailEdit } from '../check/result';

type Path = GuardrailEdit['path'];

/** What a document has to be after edits; `undefined` when there is no place for one of them. */
export function editedValue(
  value: CelJson,
  edits: readonly GuardrailEdit[],
): CelJson | undefined {
  // Every path counts in the document as it was: items of lists are removed from the last to the first.
  let result: CelJson | undefined = value;
  for (const edit of inOrder(edits)) {
    if (result === undefined) return undefined;
    result =
      edit.op === 'set'
        ? withValue(result, edit.path, edit.value as CelJson)
        : withoutValue(result, edit.path);
  }
  return result;
}

/** First what is set, then what is removed, the last items of lists first. */
export function inOrder(edits: readonly GuardrailEdit[]): GuardrailEdit[] {
  return [
    ...edits.filter(edit => edit.op === 'set'),
    ...edits
      .filter(edit => edit.op === 'remove')
      .sort((left, right) => comparePaths(right.path, left.path)),
  ];
}

export function valueAt(value: CelJson, path: Path): CelJson | undefined {
  let current: CelJson | undefined = value;
  for (const part of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = Object.hasOwn(current, part)
      ? (current as Record<string | number, CelJson>)[part]
      : undefined;
  }
  return current;
}

export function equalValues(
  left: CelJson | undefined,
  right: CelJson | undefined,
): boolean {
  if (left === right) return true;
  if (
    typeof left !== 'object' ||
    typeof right !== 'object' ||
    left === null ||
    right === null ||
    Array.isArray(left) !== Array.isArray(right)
  ) {
    return Object.is(left, right);
  }
  const keys = Object.keys(left);
  const a = left as Record<string, CelJson>;
  const b = right as Record<string, CelJson>;
  return (
    keys.length === Object.keys(b).length &&
    keys.every(key => Object.hasOwn(b, key) && equalValues(a[key], b[key]))
  );
}

function withValue(
  value: CelJson | undefined,
  [part, ...rest]: Path,
  next: CelJson,
): CelJson | undefined {
  if (part === undefined) return next;
  if (Array.isArray(value)) {
    if (typeof part !== 'number' || part > value.length) return undefined;
    const item = withValue(value[part], rest, next);
    return item === undefined
      ? undefined
      : [...value.slice(0, part), item, ...value.slice(part + 1)];
  }
  const isMissing = value === undefined || value === null;
  if (!isMissing && typeof value !== 'object') return undefined;
  if (typeof part === 'number') {
    return isMissing && part === 0
      ? withValue([], [part, ...rest], next)
      : undefined;
  }
  const fields = (value ?? {}) as Record<string, CelJson>;
  const field = withValue(
    Object.hasOwn(fields, part) ? fields[part] : undefined,
    rest,
    next,
  );
  return field === undefined
    ? undefined
    : Object.fromEntries([...Object.entries(fields), [part, field]]);
}

function withoutValue(value: CelJson, [part, ...rest]: Path): CelJson {
  if (
    part === undefined ||
    typeof value !== 'object' ||
    value === null ||
    !Object.hasOwn(value, part)
  ) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => {
      if (index !== part) return [item];
      return rest.length === 0 ? [] : [withoutValue(item, rest)];
    });
  }
  return Object.fromEntries(
    Object.entries(value as Record<string, CelJson>).flatMap(([key, field]) => {
      if (key !== part) return [[key, field]];
      return rest.length === 0 ? [] : [[key, withoutValue(field, rest)]];
    }),
  );
}

function comparePaths(left: Path, right: Path): number {
  for (let index = 0; index < left.length && index < right.length; index += 1) {
    const [a, b] = [left[index], right[index]];
    if (a !== b) {
      if (typeof a === 'number' && typeof b === 'number') return a - b;
      return String(a) < String(b) ? -1 : 1;
    }
  }
  return left.length - right.length;
}
