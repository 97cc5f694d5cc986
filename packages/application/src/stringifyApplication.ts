import { Document } from 'yaml';
import { inCanonicalOrder } from './canonicalOrder';
import { applicationJsonSchema, sharedSchema } from './jsonSchema';
import type { Application } from './schema/applicationSchema';

/**
 * Writes application.yaml. Equal applications give equal bytes, and reading the text gives the application back. Every
 * text that some version of YAML could take for something else is quoted, and lines are never folded, so that a change
 * of one field is a change of one line.
 *
 * @public
 */
export function stringifyApplication(application: Application): string {
  const document = new Document(
    inCanonicalOrder(application, sharedSchema(applicationJsonSchema)),
    {
      version: '1.2',
      schema: 'core',
      compat: 'yaml-1.1',
      aliasDuplicateObjects: false,
    },
  );
  return document.toString({
    indent: 2,
    indentSeq: true,
    lineWidth: 0,
    singleQuote: true,
    blockQuote: 'literal',
    minContentWidth: 0,
    nullStr: 'null',
  });
}
