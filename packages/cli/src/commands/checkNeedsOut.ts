import type { Command } from 'commander';
import type { Delivery } from '../output/deliverText';

/** Refuses `--check` alone: it would compare with nothing and pass. */
export function checkNeedsOut(options: Delivery, command: Command): void {
  if (options.check && options.out === undefined) {
    command.error(
      "error: option '--check' needs '--out <file>', the file to compare with",
    );
  }
}
