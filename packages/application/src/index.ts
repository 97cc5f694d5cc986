export * from './problem';
export * from './resolved';
export { parsePlatform } from './parsePlatform';
export { parseApplication } from './parseApplication';
export type { Application } from './schema/applicationSchema';
export type { Platform } from './schema/platformSchema';
export { deriveOwnership } from './ownership';
export { parseOwnerRef, type OwnerRef } from './references';
