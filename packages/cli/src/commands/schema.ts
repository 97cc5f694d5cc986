import {
  applicationJsonSchema,
  platformJsonSchema,
} from '@freehold/application';
import { type Delivery, deliverText } from '../output/deliverText';
import { checkNeedsOut } from './checkNeedsOut';
import { type DocumentKind, documentKindOption } from './documentKind';
import type { FreeholdCommand } from './types';

const schemas: Record<DocumentKind, () => object> = {
  application: applicationJsonSchema,
  platform: platformJsonSchema,
};

export const schemaCommand: FreeholdCommand = {
  register(program, execute) {
    program
      .command('schema')
      .description('Print the JSON Schema of a document, for editors.')
      .addOption(documentKindOption())
      .option('--out <file>', 'write the schema instead of printing it')
      .option('--check', 'do not write: exit 1 when the file is not current')
      .action((options: Delivery & { kind: DocumentKind }, command) => {
        checkNeedsOut(options, command);
        return execute(terminal =>
          deliverText(
            `${JSON.stringify(schemas[options.kind](), null, 2)}\n`,
            options,
            terminal,
          ),
        );
      });
  },
};
