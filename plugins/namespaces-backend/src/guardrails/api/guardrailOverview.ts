import { GuardrailOverview } from '@freehold/backstage-plugin-namespaces-common';
import { IndexReader } from '../../database/IndexReader';
import { GuardrailReader } from './GuardrailReader';
import { ruleRows } from './ruleRows';

/** Every rule, every waiver, and whether the platform is ready for what comes. */
export async function guardrailOverview(
  services: {
    guardrails: GuardrailReader;
    reader: IndexReader;
  },
  now: Date,
): Promise<GuardrailOverview> {
  const { guardrails, reader } = services;
  const state = await guardrails.state();
  const [counts, waivers, { applications, byState }, index] = await Promise.all(
    [
      guardrails.ruleCounts(state.revision),
      guardrails.waivers({ state, now }),
      guardrails.applicationsByState(),
      reader.freshness(),
    ],
  );
  return {
    rules: ruleRows(state.rules, counts),
    platformProblems: state.platformProblems,
    waivers,
    applications,
    byState,
    upgrade: [],
    checked: state.checked,
    index,
  };
}
