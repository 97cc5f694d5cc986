export { canonicalise } from './canonicalise';
export type { CanonicaliseOptions, CanonicalObject } from './canonicalise';
export * from './quantity';
export * from './reader';
