export type * from './result';
export type * from './workspace';
export type * from './GuardrailChecker';
