import { Knex } from 'knex';
import { lockIndex } from '../../database/lockIndex';
import { GuardrailStateTable } from '../../database/tables';

/** Another replica has written something since this turn began: nothing of this one may be written. */
export class EvaluationLostError extends Error {
  constructor() {
    super('Another evaluation has written something in the meantime');
    this.name = 'EvaluationLostError';
  }
}

/**
 * The right of one evaluation to write. Each transaction first claims the revision: of two evaluations that began at the
 * same one, the second to write fails as a whole, so that no finding of an older commit replaces one of a newer.
 */
export class EvaluationTurn {
  readonly #knex: Knex;
  #revision: number;

  private constructor(knex: Knex, revision: number) {
    this.#knex = knex;
    this.#revision = revision;
  }

  static async begin(knex: Knex): Promise<EvaluationTurn> {
    const state = await knex('guardrail_state').where({ id: 1 }).first();
    if (!state) {
      throw new Error('The table guardrail_state is empty; run the migrations');
    }
    return new EvaluationTurn(knex, state.revision);
  }

  /** Writes as a whole or not at all. Rejects with an `EvaluationLostError` when the turn is over. */
  async write(work: (tx: Knex.Transaction) => Promise<void>): Promise<void> {
    const revision = this.#revision;
    await this.#knex.transaction(async tx => {
      await lockIndex(tx);
      const claimed = await tx('guardrail_state')
        .where({ id: 1, revision })
        .update({ revision: revision + 1 });
      if (claimed === 0) {
        throw new EvaluationLostError();
      }
      await work(tx);
    });
    this.#revision = revision + 1;
  }

  /** What holds for everything that was evaluated. */
  async succeed(
    outcome: Omit<GuardrailStateTable, 'id' | 'revision' | 'error'>,
  ): Promise<void> {
    await this.write(async tx => {
      await tx('guardrail_state')
        .where({ id: 1 })
        .update({ ...outcome, error: '' });
    });
  }

  /** Everything that is shown keeps its age. */
  async fail(
    outcome: Pick<GuardrailStateTable, 'error'> &
      Partial<Pick<GuardrailStateTable, 'platform_problems_json'>>,
  ): Promise<void> {
    await this.#knex('guardrail_state')
      .where({ id: 1, revision: this.#revision })
      .update(outcome);
  }
}
