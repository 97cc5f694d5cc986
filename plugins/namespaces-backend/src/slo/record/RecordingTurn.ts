import { Knex } from 'knex';
import { lockIndex } from '../../database/lockIndex';

/** Another replica has recorded something since this turn began: nothing of this one may be written. */
export class TurnLostError extends Error {
  constructor(provider: string) {
    super(
      `Another refresh of ${provider} has recorded something in the meantime`,
    );
    this.name = 'TurnLostError';
  }
}

/**
 * The right of one refresh to write. Each transaction first claims the source's revision: of two refreshes that began at
 * the same one, the second to write fails as a whole, so that no hour is written twice.
 */
export class RecordingTurn {
  readonly #knex: Knex;
  readonly #provider: string;
  #revision: number;

  private constructor(knex: Knex, provider: string, revision: number) {
    this.#knex = knex;
    this.#provider = provider;
    this.#revision = revision;
  }

  static async begin(knex: Knex, provider: string): Promise<RecordingTurn> {
    await knex('slo_sources')
      .insert({
        id: provider,
        revision: 0,
        refreshed_at: '',
        attempted_at: '',
        error: '',
      })
      .onConflict('id')
      .ignore();
    const row = await knex('slo_sources').where({ id: provider }).first();
    return new RecordingTurn(knex, provider, row?.revision ?? 0);
  }

  /** Writes as a whole or not at all. Rejects with a `TurnLostError` when the turn is over. */
  async write(work: (tx: Knex.Transaction) => Promise<void>): Promise<void> {
    const revision = this.#revision;
    await this.#knex.transaction(async tx => {
      await lockIndex(tx);
      const claimed = await tx('slo_sources')
        .where({ id: this.#provider, revision })
        .update({ revision: revision + 1 });
      if (claimed === 0) {
        throw new TurnLostError(this.#provider);
      }
      await work(tx);
    });
    this.#revision = revision + 1;
  }

  async succeed(at: string): Promise<void> {
    await this.#finish({ refreshed_at: at, attempted_at: at, error: '' });
  }

  /** Everything that is shown keeps its age. */
  async fail(at: string, error: string): Promise<void> {
    await this.#finish({ attempted_at: at, error });
  }

  async #finish(outcome: {
    refreshed_at?: string;
    attempted_at: string;
    error: string;
  }): Promise<void> {
    await this.#knex('slo_sources')
      .where({ id: this.#provider, revision: this.#revision })
      .update(outcome);
  }
}
