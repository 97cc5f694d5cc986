export * from './cel';
export * from './object';
export * from './policy';
