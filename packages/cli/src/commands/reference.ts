import { referenceMarkdown } from '@freehold/application';
import { type Delivery, deliverText } from '../output/deliverText';
import { checkNeedsOut } from './checkNeedsOut';
import { type DocumentKind, documentKindOption } from './documentKind';
import type { FreeholdCommand } from './types';

export const referenceCommand: FreeholdCommand = {
  register(program, execute) {
    program
      .command('reference')
      .description('Render the reference page of a document in Markdown.')
      .addOption(documentKindOption())
      .option('--out <file>', 'write the page instead of printing it')
      .option('--check', 'do not write: exit 1 when the file is not current')
      .action((options: Delivery & { kind: DocumentKind }, command) => {
        checkNeedsOut(options, command);
        return execute(terminal =>
          deliverText(referenceMarkdown(options.kind), options, terminal),
        );
      });
  },
};
