import {
  GuardrailFreshness,
  SourceProblem,
} from '@freehold/backstage-plugin-namespaces-common';
import { GuardrailRule } from '@freehold/guardrails';
import { Knex } from 'knex';
import { EvaluatedPlatform } from '../evaluate/evaluatedPlatform';

/** What holds for everything that was evaluated. */
export interface GuardrailState {
  /** Grows with everything that is written. */
  revision: number;
  checked: GuardrailFreshness;
  rules: readonly GuardrailRule[];
  platformProblems: SourceProblem[];
  /** Absent before the first evaluation. */
  platform?: EvaluatedPlatform;
}

export async function readGuardrailState(knex: Knex): Promise<GuardrailState> {
  const row = await knex('guardrail_state').where({ id: 1 }).first();
  if (!row) {
    throw new Error('The table guardrail_state is empty; run the migrations');
  }
  const { commit, checked_at: at, error } = row;
  return {
    revision: row.revision,
    checked: {
      ...(at && { at }),
      ...(commit && { commit }),
      ...(error && { error }),
    },
    rules: JSON.parse(row.rules_json),
    platformProblems: JSON.parse(row.platform_problems_json),
    ...(row.platform_json && { platform: JSON.parse(row.platform_json) }),
  };
}
