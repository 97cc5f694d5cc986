import { CelFault } from '../fault';
import { MAX_BUILT_SIZE, MAX_COST } from '../limits';

/**
 * What an evaluation has cost so far. Prices are near those of the API server: a call, a field and a step of a macro
 * cost 1, ten characters of a string cost 1. Whoever loops asks here, so that nothing runs for ever.
 */
export class CostMeter {
  private cost = 0;

  spend(cost: number): void {
    this.cost += cost;
    if (this.cost > MAX_COST) {
      throw new CelFault(
        'limit',
        `the evaluation costs more than ${MAX_COST} units`,
      );
    }
  }

  /** For walking through a string. */
  spendText(length: number): void {
    this.spend(length / 10);
  }

  /** For something new of this size: characters or elements. */
  build(size: number): void {
    if (size > MAX_BUILT_SIZE) {
      throw new CelFault(
        'limit',
        `the evaluation builds a value of more than ${MAX_BUILT_SIZE} characters or elements`,
      );
    }
    this.spend(size / 10);
  }
}
