import { LoggerService } from '@backstage/backend-plugin-api';
import { isError, stringifyError } from '@backstage/errors';
import { SloProvider } from '@freehold/backstage-plugin-namespaces-node';
import { Knex } from 'knex';
import { SharedRun } from '../../SharedRun';
import { RecordingTurn, TurnLostError } from '../record/RecordingTurn';
import { RefreshPass } from './RefreshPass';
import { SloSettings } from '../../settings';
import { purgeRecords } from '../record/purgeRecords';
import { DAY_MS } from '../record/dayRow';

const MAX_ERROR_LENGTH = 1000;

/** @internal */
export interface SloRefresherOptions {
  knex: Knex;
  provider: SloProvider;
  logger: LoggerService;
  now: () => Date;
  settings: SloSettings;
  /** Ends everything when the process does. */
  signal: AbortSignal;
}

/** Keeps what is recorded of SLOs, and what is made of it, up to date. */
export class SloRefresher {
  readonly #options: SloRefresherOptions;
  readonly #shared = new SharedRun(() => this.#refreshOnce());
  #loggedError?: string;
  #purgedOn?: string;

  constructor(options: SloRefresherOptions) {
    this.#options = options;
  }

  /**
   * Asks for what is missing and evaluates it. Never rejects: a failure is recorded and logged once, and everything that
   * is shown keeps its age. Calls during a refresh share one further one.
   */
  async refresh(): Promise<void> {
    await this.#shared.run();
  }

  /** Refreshes when something waits for it: a new or changed definition, or a provider that was never asked. */
  async refreshIfDue(): Promise<void> {
    const { knex, provider, logger } = this.#options;
    let due = false;
    try {
      const source = await knex('slo_sources')
        .where({ id: provider.id })
        .first();
      const waiting = await knex('slo_series')
        .where({ retired_at: '', evaluated_to: 0, failure: '' })
        .first('id');
      due = !source?.refreshed_at || waiting !== undefined;
    } catch (error) {
      logger.warn(
        `Cannot tell whether SLOs wait for a refresh: ${stringifyError(error)}`,
      );
    }
    if (due) {
      await this.refresh();
    }
  }

  async #refreshOnce(): Promise<void> {
    const { knex, provider, now, logger } = this.#options;
    if (this.#options.signal.aborted) {
      return;
    }
    const at = now();
    let turn: RecordingTurn | undefined;
    try {
      turn = await RecordingTurn.begin(knex, provider.id);
      await RefreshPass.run({ ...this.#options, turn, at });
      this.#loggedError = undefined;
      await this.#purgeDaily(turn, at);
    } catch (error) {
      if (error instanceof TurnLostError) {
        logger.debug(`${error.message}; it goes on from there`);
      } else if (!this.#options.signal.aborted) {
        await this.#fail(turn, at, error);
      }
    }
  }

  async #purgeDaily(turn: RecordingTurn, at: Date): Promise<void> {
    const today = at.toISOString().slice(0, 10);
    if (this.#purgedOn !== today) {
      const { retentionDays } = this.#options.settings;
      const before = new Date(at.getTime() - retentionDays * DAY_MS);
      await turn.write(tx => purgeRecords(tx, { before }));
      this.#purgedOn = today;
    }
  }

  async #fail(
    turn: RecordingTurn | undefined,
    at: Date,
    error: unknown,
  ): Promise<void> {
    const { logger, provider } = this.#options;
    // Pages show it in a sentence of their own, without the name of a class.
    const text = isError(error) ? error.message : stringifyError(error);
    const message = text.slice(0, MAX_ERROR_LENGTH);
    if (message !== this.#loggedError) {
      this.#loggedError = message;
      logger.error(
        `The figures of SLOs from ${provider.title} are not up to date: ${message}`,
      );
    }
    try {
      await turn?.fail(at.toISOString(), message);
    } catch (failure) {
      logger.error(
        `The failure cannot be recorded: ${stringifyError(failure)}`,
      );
    }
  }
}
