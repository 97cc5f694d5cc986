import { LoggerService } from '@backstage/backend-plugin-api';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { Platform, PLATFORM_FILE } from '@freehold/application';
import { MonorepoStore, Snapshot } from '@freehold/monorepo';
import { applicationEntities } from '../entities/applicationEntities';
import { SourcePlaces } from '../entities/sourceAnnotations';
import { lastGoodPlatform } from '../readings/lastGoodVersion';
import { readOutcomes } from '../readings/readOutcomes';
import { readPlatform } from '../readings/readPlatform';
import { logBroken, logBrokenPlatform } from './logBroken';
import { Findings, planCatalogMutation } from './planCatalogMutation';
import { singleRunner } from './singleRunner';

const PROVIDER_NAME = 'freehold-monorepo';

export interface MonorepoEntityProviderOptions {
  store: MonorepoStore;
  logger: LoggerService;
  places: Omit<SourcePlaces, 'links'>;
}

/** What the catalog was told last. */
interface Told {
  commit: string;
  /** Platform that applications are read against until platform/ changes. */
  platform: Platform;
  /** References of the entities of each application. */
  provided: Map<string, readonly string[]>;
}

/**
 * Keeps the catalog equal to the monorepo's head. It compares commits and reads only directories that differ; the
 * first pass of a process, and one now and then, reads everything. What to tell the catalog is decided in
 * `planCatalogMutation`.
 *
 * What was told last is kept in memory, and every replica of a backend follows the monorepo on its own: replicas tell
 * the catalog the same things, and none depends on having run at the right moment.
 */
export class MonorepoEntityProvider implements EntityProvider {
  readonly #store: MonorepoStore;
  readonly #logger: LoggerService;
  readonly #places: SourcePlaces;
  readonly #run = singleRunner(() => this.#pass());
  #connection: EntityProviderConnection | undefined;
  #told: Told | undefined;
  #everythingWanted = false;

  constructor({ store, logger, places }: MonorepoEntityProviderOptions) {
    this.#store = store;
    this.#logger = logger;
    this.#places = { ...places, links: store.links };
  }

  getProviderName(): string {
    return PROVIDER_NAME;
  }

  /** Passes are left to the schedule, so that a large monorepo does not hold up the start of the catalog. */
  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
  }

  /** Tells the catalog what changed since the last time; everything, when there was none. */
  async update(): Promise<void> {
    await this.#run();
  }

  /** Reads everything again, whatever was told before. */
  async readEverything(): Promise<void> {
    this.#everythingWanted = true;
    await this.#run();
  }

  async #pass(): Promise<void> {
    const everything = this.#everythingWanted;
    this.#everythingWanted = false;
    try {
      await this.#tellCatalog(everything ? undefined : this.#told);
    } catch (error) {
      this.#everythingWanted ||= everything;
      throw error;
    }
  }

  async #tellCatalog(told: Told | undefined): Promise<void> {
    const connection = this.#connection;
    if (!connection) {
      return;
    }
    const head = await this.#store.head();
    if (told?.commit === head) {
      return;
    }

    const snapshot = await this.#store.snapshot(head);
    const difference = told && (await this.#difference(told, snapshot));
    const platform = difference
      ? told.platform
      : await this.#readPlatform(snapshot);
    if (!platform) {
      return;
    }
    const findings: Findings =
      difference ?? (await this.#everything(snapshot, platform));
    const provided: Told['provided'] = told?.provided ?? new Map();

    const plan = planCatalogMutation({
      findings,
      provided,
      toEntities: application => applicationEntities(application, this.#places),
      locationKey: PROVIDER_NAME,
    });
    if (plan.mutation) {
      await connection.applyMutation(plan.mutation);
    }
    logBroken(this.#logger, plan.broken, head);
    this.#told = {
      commit: head,
      platform,
      provided:
        findings.scope === 'everything'
          ? plan.provided
          : amended(provided, plan.provided),
    };
  }

  /** `undefined` when only reading everything will do. */
  async #difference(
    told: Told,
    snapshot: Snapshot,
  ): Promise<Findings | undefined> {
    const diff = await this.#diff(told.commit, snapshot.commit);
    if (!diff || diff.platformChanged) {
      return undefined;
    }
    return {
      scope: 'difference',
      outcomes: await readOutcomes(this.#store, snapshot, told.platform, {
        names: diff.changed,
        isProvided: name => told.provided.has(name),
      }),
      removed: diff.removed,
    };
  }

  async #diff(from: string, to: string) {
    try {
      return await this.#store.diff(from, to);
    } catch (error) {
      // Somebody rewrote the branch, and the commit that the catalog knows is gone.
      this.#logger.warn(
        `Commits ${from} and ${to} cannot be compared, so the whole monorepo is read: ${error}`,
      );
      return undefined;
    }
  }

  async #everything(snapshot: Snapshot, platform: Platform): Promise<Findings> {
    return {
      scope: 'everything',
      outcomes: await readOutcomes(this.#store, snapshot, platform, {
        isProvided: () => false,
      }),
    };
  }

  /** Without a readable platform nothing can be understood: the last good one stays in force, as it does elsewhere. */
  async #readPlatform(snapshot: Snapshot): Promise<Platform | undefined> {
    const reading = readPlatform(await snapshot.readText(PLATFORM_FILE));
    if (reading.status === 'ok') {
      return reading.platform;
    }
    const platform = await lastGoodPlatform(this.#store);
    logBrokenPlatform(this.#logger, reading.problems, {
      commit: snapshot.commit,
      replaced: platform !== undefined,
    });
    return platform;
  }
}

function amended(
  provided: Told['provided'],
  changes: Told['provided'],
): Told['provided'] {
  for (const [name, refs] of changes) {
    if (refs.length > 0) {
      provided.set(name, refs);
    } else {
      provided.delete(name);
    }
  }
  return provided;
}
