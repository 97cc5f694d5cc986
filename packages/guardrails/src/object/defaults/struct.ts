import type { CelJson } from '../../cel';
import type { Struct } from '../types/decodeObject';

/** A default that depends on other fields of its struct, in a minor version of Kubernetes 1. */
export type ComputedDefault = (struct: Struct, minor: number) => void;

/** What nobody wrote. The decoder leaves out what Go takes for it; an empty text that is left is behind a pointer. */
export function isUnset(value: CelJson | undefined): boolean {
  return value === undefined || value === null;
}

/** Gives a field its default when it is unset. */
export function fill(struct: Struct, field: string, value: CelJson): void {
  if (isUnset(struct[field])) {
    struct[field] = value;
  }
}

/** Gives a field its default when it is unset or empty, for the few texts that Go writes although they are empty. */
export function fillText(struct: Struct, field: string, value: string): void {
  if (struct[field] === '') {
    struct[field] = value;
  }
}

/** The struct within a field, if it is there. */
export function structIn(struct: Struct, field: string): Struct | undefined {
  const value = struct[field];
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Struct)
    : undefined;
}

/** The structs of a list, if it is one. */
export function structsIn(struct: Struct, field: string): Struct[] {
  const value = struct[field];
  return Array.isArray(value)
    ? value.filter(
        (item): item is Struct => typeof item === 'object' && item !== null,
      )
    : [];
}

/** Copies those entries into a map that it does not have yet. */
export function addMissing(target: Struct, source: Struct | undefined): void {
  for (const [key, value] of Object.entries(source ?? {})) {
    if (!Object.hasOwn(target, key)) {
      target[key] = value;
    }
  }
}

/** Whether a map has nothing in it, or is not there. */
export function isEmptyMap(struct: Struct | undefined): boolean {
  return Object.keys(struct ?? {}).length === 0;
}
