import { Knex } from 'knex';
import { chunked } from '../../database/chunked';

/** Everything that was recorded for an application, by application. */
export const APPLICATION_TABLES = [
  'guardrail_findings',
  'guardrail_waivers',
  'guardrail_api_uses',
  'guardrail_applications',
] as const;

/** Forgets applications that are gone, with since when they violated what. */
export async function removeGuardrails(
  tx: Knex.Transaction,
  applications: readonly string[],
): Promise<void> {
  for (const names of chunked(applications)) {
    for (const table of APPLICATION_TABLES) {
      await tx(table).whereIn('application', names).delete();
    }
  }
}
