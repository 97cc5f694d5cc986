import {
  UpgradeFinding,
  UpgradeReadiness,
} from '@freehold/backstage-plugin-namespaces-common';
import { ApiUsage, upgradeReadiness } from '@freehold/guardrails';
import { parseKubernetesVersion } from '@freehold/application';
import { Knex } from 'knex';
import { GuardrailState } from './GuardrailState';

/** Applications that are named for an API; all of them are counted. */
const MAX_APPLICATIONS = 50;

/** Whether the platform is ready for the versions of Kubernetes that it is going to run. */
export class UpgradeTables {
  readonly #knex: Knex;
  #remembered?: { revision: number; readiness: UpgradeReadiness[] };

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async readiness(state: GuardrailState): Promise<UpgradeReadiness[]> {
    const { revision } = state;
    if (this.#remembered?.revision !== revision) {
      this.#remembered = {
        revision,
        readiness: await this.#readReadiness(state),
      };
    }
    return this.#remembered.readiness;
  }

  async #readReadiness({
    platform,
  }: GuardrailState): Promise<UpgradeReadiness[]> {
    if (!platform?.targets.length) {
      return [];
    }
    const [uses, unknown] = await Promise.all([this.#uses(), this.#unknown()]);
    return Promise.all(
      platform.targets.map(async target => {
        const report = upgradeReadiness(uses, {
          current: parseKubernetesVersion(platform.current),
          target: parseKubernetesVersion(target),
        });
        return {
          current: report.current,
          target: report.target,
          // What nobody has looked at is not ready.
          ready: report.ready && unknown === 0,
          blocking: await this.#named(report.blocking),
          deprecated: await this.#named(report.deprecated),
          unknown,
        };
      }),
    );
  }

  /** Uses of every API over all applications: whose they are is asked for the few that matter. */
  async #uses() {
    const rows: Array<{
      api_version: string;
      kind: string;
      uses: number | string;
    }> = await this.#knex('guardrail_api_uses')
      .groupBy('api_version', 'kind')
      .select('api_version', 'kind')
      .sum({ uses: 'uses' });
    return rows.map(row => ({
      application: '',
      apiVersion: row.api_version,
      kind: row.kind,
      count: Number(row.uses),
    }));
  }

  /** Applications that were never looked at, or not at all of their files. */
  async #unknown(): Promise<number> {
    const [[{ all }], [{ readable }]] = await Promise.all([
      this.#knex('applications').count({ all: '*' }),
      this.#knex('guardrail_applications')
        .where({ unreadable: 0 })
        .count({ readable: '*' }),
    ]);
    return Math.max(0, Number(all) - Number(readable));
  }

  async #named(usages: readonly ApiUsage[]): Promise<UpgradeFinding[]> {
    return Promise.all(
      usages.map(async usage => ({
        apiVersion: usage.apiVersion,
        kind: usage.kind,
        ...(usage.deprecatedIn && { deprecatedIn: usage.deprecatedIn }),
        ...(usage.removedIn && { removedIn: usage.removedIn }),
        ...(usage.replacement && { replacement: usage.replacement }),
        source: usage.source,
        uses: usage.uses,
        applications: await this.#knex('guardrail_api_uses')
          .where({ api_version: usage.apiVersion, kind: usage.kind })
          .orderBy('application')
          .limit(MAX_APPLICATIONS)
          .pluck('application'),
      })),
    );
  }
}
