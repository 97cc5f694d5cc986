export * from './cel';
export * from './check';
export * from './object';
export * from './policy';
export type * from './rules/model';
export type * from './waivers/model';
