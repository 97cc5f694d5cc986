import { GuardrailOverview } from '@freehold/backstage-plugin-namespaces-common';
import { IndexReader } from '../../database/IndexReader';
import { GuardrailReader } from './GuardrailReader';
import { UpgradeTables } from './UpgradeTables';
import { ruleRows } from './ruleRows';

/** Every rule, every waiver, and whether the platform is ready for what comes. */
export async function guardrailOverview(
  services: {
    guardrails: GuardrailReader;
    upgrades: UpgradeTables;
    reader: IndexReader;
  },
  now: Date,
): Promise<GuardrailOverview> {
  const { guardrails, upgrades, reader } = services;
  const state = await guardrails.state();
  const [counts, waivers, { applications, byState }, upgrade, index] =
    await Promise.all([
      guardrails.ruleCounts(state.revision),
      guardrails.waivers({ state, now }),
      guardrails.applicationsByState(),
      upgrades.readiness(state),
      reader.freshness(),
    ]);
  return {
    rules: ruleRows(state.rules, counts),
    platformProblems: state.platformProblems,
    waivers,
    applications,
    byState,
    upgrade,
    checked: state.checked,
    index,
  };
}
