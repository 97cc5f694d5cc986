export * from './status';
export * from './drafts';
