import { ServiceUnavailableError } from '@backstage/errors';
import {
  Platform,
  Tier,
  deriveOwnership,
  objectiveLabels,
  pagingOf,
} from '@freehold/application';
import { MonorepoStore } from '@freehold/monorepo';
import {
  ObjectiveLabels,
  SloDefinition,
  objectiveExposition,
  objectiveSamples,
} from '@freehold/slo';
import { Knex } from 'knex';
import { readPlatform } from '../../platform/readPlatform';

/** A namespace in which an objective is measured. */
interface MeasuredObjective {
  application: string;
  objective: string;
  environment: string;
  namespace: string;
  owner_ref: string;
  tier: Tier;
}

/**
 * The objectives of the whole platform as Prometheus scrapes them. They change with the monorepo only, so the text is
 * made once for each state of the index, however many replicas of Prometheus ask for it every few seconds.
 */
export class ObjectiveGauge {
  readonly #knex: Knex;
  readonly #store: MonorepoStore;
  #remembered?: { revision: number; text: Promise<string> };

  constructor(options: { knex: Knex; store: MonorepoStore }) {
    this.#knex = options.knex;
    this.#store = options.store;
  }

  async text(): Promise<string> {
    const state = await this.#knex('index_state').where({ id: 1 }).first();
    if (!state?.commit) {
      // No objectives would be taken for the truth; a failed scrape is remembered as one.
      throw new ServiceUnavailableError(
        'The monorepo has not been read yet; ask again in a minute',
      );
    }
    const { revision, commit } = state;
    if (this.#remembered?.revision !== revision) {
      const text = this.#write(commit);
      const remembered = { revision, text };
      this.#remembered = remembered;
      text.catch(() => {
        if (this.#remembered === remembered) {
          this.#remembered = undefined;
        }
      });
    }
    return this.#remembered.text;
  }

  async #write(commit: string): Promise<string> {
    const snapshot = await this.#store.snapshot(commit);
    const [{ platform }, definitions, measured] = await Promise.all([
      readPlatform(snapshot),
      this.#definitions(),
      this.#measured(),
    ]);
    const labelsOf = labelsBy(platform);
    const namespaceLabel =
      platform.spec.observability?.prometheus?.namespaceLabel;
    return objectiveExposition(
      measured.flatMap(row => {
        const slo = definitions.get(row.application)?.get(row.objective);
        return slo
          ? objectiveSamples(slo, row.namespace, labelsOf(row), namespaceLabel)
          : [];
      }),
    );
  }

  /** SLOs with one objective each, by application and objective. */
  async #definitions(): Promise<Map<string, Map<string, SloDefinition>>> {
    const definitions = new Map<string, Map<string, SloDefinition>>();
    const rows = await this.#knex('slo_definitions').select(
      'application',
      'objective',
      'definition_json',
    );
    for (const row of rows) {
      const ofApplication = definitions.get(row.application) ?? new Map();
      definitions.set(row.application, ofApplication);
      ofApplication.set(row.objective, JSON.parse(row.definition_json));
    }
    return definitions;
  }

  async #measured(): Promise<MeasuredObjective[]> {
    return this.#knex('slo_series')
      .join('namespaces', {
        'namespaces.application': 'slo_series.application',
        'namespaces.environment': 'slo_series.environment',
      })
      .where('retired_at', '')
      .orderBy(['slo_series.namespace', 'objective'])
      .select(
        'slo_series.application',
        'objective',
        'slo_series.environment',
        'slo_series.namespace',
        'namespaces.owner_ref',
        'tier',
      );
  }
}

/** The labels that rendered rules give the same objectives, so that the two are one series. */
function labelsBy(platform: Platform) {
  const stages = new Map(
    platform.spec.environments.map(({ name, stage }) => [name, stage]),
  );
  const owners = new Map<string, ReturnType<typeof deriveOwnership>>();
  return (row: MeasuredObjective): ObjectiveLabels => {
    const owner =
      owners.get(row.owner_ref) ?? deriveOwnership(row.owner_ref, platform);
    owners.set(row.owner_ref, owner);
    const stage = stages.get(row.environment) ?? 'develop';
    return objectiveLabels(
      { name: row.application, owner },
      { name: row.environment, paging: pagingOf(row.tier, stage, platform) },
    );
  };
}
