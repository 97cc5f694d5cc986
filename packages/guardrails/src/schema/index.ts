export { SchemaChecker } from './SchemaChecker';
export { checkSchema } from './checkSchema';
export type * from './model';
export { schemaRules } from './schemaRules';
