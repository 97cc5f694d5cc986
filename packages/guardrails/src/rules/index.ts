export type * from './model';
export { repositoryRules } from './repositoryRules';
