import { SchemaChecker } from './SchemaChecker';
import type { SchemaOptions, SchemaProblem, SchemaSubject } from './model';

/**
 * What the API server would refuse of one object. For many objects, keep a `SchemaChecker`.
 *
 * @public
 */
export function checkSchema(
  subject: SchemaSubject,
  options: SchemaOptions,
): SchemaProblem[] {
  return new SchemaChecker(options).check(subject);
}
