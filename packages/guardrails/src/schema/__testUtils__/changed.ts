import { readFileSync } from 'fs';
import { join } from 'path';
import type { CelJson } from '../../cel';
import type { ManifestObject } from '../../object';
import { CHANGES } from '../__fixtures__/changes';
import type { Change } from '../__fixtures__/changes';
import { objectsOf } from './check';

type Container = Record<string | number, CelJson | undefined>;

/** The objects that Kubernetes accepts. */
export const ACCEPTED: readonly ManifestObject[] = objectsOf(
  readFileSync(join(__dirname, '../__fixtures__/accepted.yaml'), 'utf8'),
);

export function nameOf(object: ManifestObject): string {
  const { name } = object.metadata as ManifestObject;
  return `${object.kind} ${name}`;
}

/** A title for a change, by which its answer is found. */
export function titleOf([code, object, field, ...value]: Change): string {
  const written = value.length > 0 ? ` = ${JSON.stringify(value[0])}` : ' gone';
  return `${code}: ${object} ${field}${written}`;
}

/** The object with the change. */
export function changed([, object, field, ...value]: Change): ManifestObject {
  const original = ACCEPTED.find(accepted => nameOf(accepted) === object);
  const copy = JSON.parse(JSON.stringify(original)) as Container;
  const path = pathOf(field);
  const last = path.pop()!;
  let target = copy;
  for (const part of path) {
    target[part] ??= {};
    target = target[part] as Container;
  }
  if (value.length > 0) {
    target[last] = value[0];
  } else {
    delete target[last];
  }
  return copy as ManifestObject;
}

export function pathOf(field: string): Array<string | number> {
  return field
    .split('/')
    .map(part => (/^\d+$/.test(part) ? Number(part) : part));
}

/** What is measured with Kubernetes' own code: every object, a line each. */
export function measured(): string {
  return [...ACCEPTED, ...CHANGES.map(changed)]
    .map(object => JSON.stringify(object))
    .join('\n');
}
