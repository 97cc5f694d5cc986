/** What guardrails have against the applications of an index: two findings each, of 40 rules, and a waiver to every tenth. */
import { Knex } from 'knex';
import {
  EvaluatedApplication,
  writeEvaluations,
} from '../plugins/namespaces-backend/src/guardrails/record/writeEvaluations';
import { Outcome } from '../plugins/namespaces-backend/src/guardrails/record/outcome';
import { sampleApplicationName } from './sampleApplications';

const RULES = 40;
const OUTCOMES: readonly Outcome[] = ['warning', 'error', 'unknown', 'waived'];
const BATCH = 500;

/** A rule that a fortieth of the findings are of. */
export const RULE = 'rule-3';

export async function writeGuardrails(knex: Knex, size: number): Promise<void> {
  for (let start = 0; start < size; start += BATCH) {
    const evaluated = Array.from(
      { length: Math.min(BATCH, size - start) },
      (_, index) => evaluatedApplication(start + index),
    );
    await knex.transaction(tx =>
      writeEvaluations(tx, evaluated, new Date().toISOString()),
    );
  }
}

function evaluatedApplication(index: number): EvaluatedApplication {
  const application = sampleApplicationName(index);
  return {
    application,
    basis: String(index),
    unreadable: 0,
    apiUses: ['Deployment', 'Service', 'ConfigMap', 'Ingress', 'Role'].map(
      kind => ({ apiVersion: 'v1', kind, uses: 6 }),
    ),
    waivers:
      index % 10 === 0
        ? [
            {
              id: 'waiver',
              application,
              rule: RULE,
              object: { kind: 'Deployment', name: application },
              environments: ['production'],
              reason: 'It takes longer than planned.',
              expires: '2027-01-31',
              file: `platform/waivers/${application}.yaml`,
              line: 6,
            },
          ]
        : [],
    findings: ['develop', 'production'].map((environment, number) => {
      const outcome = OUTCOMES[(index + number) % OUTCOMES.length];
      const verdict = outcome === 'unknown' ? 'not-evaluated' : 'fail';
      const rule = `rule-${(index + number) % RULES}`;
      return {
        fingerprint: `${application}/${environment}`,
        outcome,
        finding: {
          rule,
          title: `Rule ${rule}`,
          why: 'Something goes wrong without it, in a sentence or two that people read.',
          source: 'policy',
          verdict,
          severity: 'error',
          message: 'The Deployment has what it should not have.',
          remediation: 'Write what it should have, and propose the change.',
          application,
          environment,
          namespace: `${application}-${environment}`,
          object: {
            apiVersion: 'apps/v1',
            kind: 'Deployment',
            namespace: `${application}-${environment}`,
            name: application,
          },
          file: `applications/${application}/${environment}/deployment.yaml`,
          line: 12,
          waivable: true,
        },
      };
    }),
  };
}
