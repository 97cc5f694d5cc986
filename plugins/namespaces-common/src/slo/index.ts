export * from './editing';
export * from './review';
export * from './status';
