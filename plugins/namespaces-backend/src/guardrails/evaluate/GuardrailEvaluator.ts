import { LoggerService } from '@backstage/backend-plugin-api';
import { isError, stringifyError } from '@backstage/errors';
import { Problem, formatProblem } from '@freehold/application';
import { createGuardrailChecker } from '@freehold/guardrails';
import { MonorepoStore, Snapshot } from '@freehold/monorepo';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import { chunked } from '../../database/chunked';
import { readDirectory } from '../../detail/readDirectory';
import { SharedRun } from '../../SharedRun';
import { sourceProblem } from '../../sourceProblem';
import { EvaluationLostError, EvaluationTurn } from '../record/EvaluationTurn';
import {
  EvaluatedApplication,
  writeEvaluations,
} from '../record/writeEvaluations';
import { applicationBases } from './applicationBasis';
import { DueApplication, dueApplications } from './dueApplications';
import { EvaluationContext, evaluateApplication } from './evaluateApplication';
import {
  MAX_PLATFORM_PROBLEMS,
  evaluatedPlatform,
  platformProblems,
  platformResults,
} from './evaluatedPlatform';
import { readPlatformSource } from './platformSource';

/** Applications whose texts are in memory at once, and which are written together. */
const APPLICATIONS_AT_ONCE = 25;

const MAX_ERROR_LENGTH = 1000;

/** @internal */
export interface GuardrailEvaluatorOptions {
  knex: Knex;
  store: MonorepoStore;
  /** Groups of the organisation. */
  groups: () => Promise<ReadonlySet<string>>;
  logger: LoggerService;
  now: () => Date;
  /** Ends everything when the process does. */
  signal: AbortSignal;
  createChecker?: typeof createGuardrailChecker;
}

/** No application can be looked at: what the platform says cannot be used. */
class PlatformUnusableError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(
      `The guardrails of the platform cannot be used: ${problems
        .slice(0, 3)
        .map(formatProblem)
        .join('; ')}`,
    );
    this.name = 'PlatformUnusableError';
  }
}

/** Keeps what guardrails have against applications up to date with the index. */
export class GuardrailEvaluator {
  readonly #options: GuardrailEvaluatorOptions;
  readonly #shared = new SharedRun(() => this.#untilCurrent());
  #loggedError?: string;

  constructor(options: GuardrailEvaluatorOptions) {
    this.#options = options;
  }

  /**
   * Looks at every application for which something has changed. Never rejects: a failure is recorded and logged once,
   * and everything that is shown keeps its age. Calls during an evaluation share one further one.
   */
  async evaluate(): Promise<void> {
    await this.#shared.run();
  }

  /**
   * Goes on while the index has moved meanwhile: whoever moved it may have found this evaluation at work, and left the
   * rest to it.
   */
  async #untilCurrent(): Promise<void> {
    while ((await this.#tryEvaluate()) === 'behind');
  }

  async #tryEvaluate(): Promise<'current' | 'behind' | 'failed'> {
    const { knex, logger, signal } = this.#options;
    let turn: EvaluationTurn | undefined;
    try {
      const commit = await this.#indexedCommit();
      if (!commit || signal.aborted) {
        return 'current';
      }
      turn = await EvaluationTurn.begin(knex);
      await this.#evaluateAt(commit, turn);
      this.#loggedError = undefined;
      return (await this.#indexedCommit()) === commit ? 'current' : 'behind';
    } catch (error) {
      if (error instanceof EvaluationLostError) {
        logger.debug(`${error.message}; it goes on from there`);
      } else if (!signal.aborted) {
        await this.#fail(turn, error);
      }
      return 'failed';
    }
  }

  async #indexedCommit(): Promise<string | undefined> {
    const state = await this.#options
      .knex('index_state')
      .where({ id: 1 })
      .first('commit');
    return state?.commit || undefined;
  }

  async #evaluateAt(commit: string, turn: EvaluationTurn): Promise<void> {
    const { knex, store, now } = this.#options;
    const at = now();
    const snapshot = await store.snapshot(commit);
    const platform = await readPlatformSource(snapshot);
    const groups = await this.#groups();
    const { createChecker = createGuardrailChecker } = this.#options;
    const made = createChecker({
      platformFiles: platform.texts,
      now: at.getTime(),
      ...(groups && { groups }),
    });
    if (!made.ok) {
      throw new PlatformUnusableError(made.problems);
    }
    const { checker } = made;
    const aboutPlatform = platformResults(checker);
    const { due, all } = await dueApplications(
      knex,
      snapshot,
      applicationBases({ platform, groups, now: at }),
    );
    for (const batch of chunked(due, APPLICATIONS_AT_ONCE)) {
      const evaluated = await this.#evaluateBatch(snapshot, batch, {
        checker,
        platform,
        platformResults: aboutPlatform,
      });
      await turn.write(tx => writeEvaluations(tx, evaluated, at.toISOString()));
    }
    await turn.succeed({
      commit,
      checked_at: at.toISOString(),
      platform_problems_json: JSON.stringify(
        platformProblems(aboutPlatform, all),
      ),
      rules_json: JSON.stringify(checker.rules),
      platform_json: JSON.stringify(evaluatedPlatform(platform) ?? ''),
    });
  }

  async #evaluateBatch(
    snapshot: Snapshot,
    batch: readonly DueApplication[],
    context: EvaluationContext,
  ): Promise<EvaluatedApplication[]> {
    const directories = await Promise.all(
      batch.map(({ name }) => readDirectory(snapshot, `applications/${name}`)),
    );
    const evaluated: EvaluatedApplication[] = [];
    for (const [index, application] of batch.entries()) {
      this.#options.signal.throwIfAborted();
      evaluated.push(
        evaluateApplication(application, directories[index], context),
      );
      // Requests get their turn on the event loop.
      await setImmediate();
    }
    return evaluated;
  }

  /** Nothing when nobody can be asked, or the catalog has just begun to fill: whether owners exist is unknown then. */
  async #groups(): Promise<ReadonlySet<string> | undefined> {
    try {
      const groups = await this.#options.groups();
      return groups.size > 0 ? groups : undefined;
    } catch (error) {
      this.#options.logger.warn(
        `Guardrails cannot tell which groups exist, because the catalog does not answer: ${stringifyError(
          error,
        )}`,
      );
      return undefined;
    }
  }

  async #fail(turn: EvaluationTurn | undefined, error: unknown): Promise<void> {
    const { logger } = this.#options;
    // Pages show it in a sentence of their own, without the name of a class.
    const text = isError(error) ? error.message : stringifyError(error);
    const message = text.slice(0, MAX_ERROR_LENGTH);
    if (message !== this.#loggedError) {
      this.#loggedError = message;
      logger.error(`The findings of guardrails are not up to date: ${message}`);
    }
    try {
      await turn?.fail({
        error: message,
        ...(error instanceof PlatformUnusableError && {
          platform_problems_json: JSON.stringify(
            error.problems.slice(0, MAX_PLATFORM_PROBLEMS).map(sourceProblem),
          ),
        }),
      });
    } catch (failure) {
      logger.error(
        `The failure cannot be recorded: ${stringifyError(failure)}`,
      );
    }
  }
}
