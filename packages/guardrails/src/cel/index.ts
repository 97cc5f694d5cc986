export * from './types';
export { CelDuration } from './values/duration';
export { CelOpaque } from './values/opaque';
export { CelOptional } from './values/optional';
export { CelTimestamp } from './values/timestamp';
export { CelType } from './values/type';
export { CelUint } from './values/uint';
export { CelUnknowable } from './values/unknowable';
export { celEngine } from './engine';
