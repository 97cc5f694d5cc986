export { SchemaChecker } from './SchemaChecker';
export { checkSchema } from './checkSchema';
export { schemaProblemCodes } from './model';
export type {
  ObjectFinding,
  SchemaOptions,
  SchemaProblem,
  SchemaProblemCode,
  SchemaSubject,
} from './model';
export { schemaRules } from './schemaRules';
