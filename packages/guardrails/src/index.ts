export * from './cel';
export * from './check';
export * from './fix';
export * from './object';
export * from './policy';
export * from './render';
export * from './report';
export * from './waivers';
export type * from './rules/model';
