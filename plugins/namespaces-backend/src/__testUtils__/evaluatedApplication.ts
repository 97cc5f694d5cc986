import { Waiver } from '@freehold/guardrails';
import { Outcome } from '../guardrails/record/outcome';
import { FoundFinding } from '../guardrails/record/recordedFinding';
import { EvaluatedApplication } from '../guardrails/record/writeEvaluations';

/** An evaluation of an application, with everything that a test does not care about filled in. */
export function evaluatedApplication(
  options: {
    application: string;
    findings?: Array<Partial<FoundFinding> & { outcome?: Outcome }>;
    waivers?: Array<Partial<Waiver>>;
  } & Partial<Omit<EvaluatedApplication, 'findings' | 'waivers'>>,
): EvaluatedApplication {
  const { application, findings = [], waivers = [], ...rest } = options;
  return {
    application,
    basis: 'basis',
    apiUses: [],
    unreadable: 0,
    ...rest,
    findings: findings.map(({ outcome = 'error', ...part }, index) => ({
      fingerprint: `${application}/${part.rule}/${part.environment}/${index}`,
      outcome,
      finding: {
        rule: 'rule',
        title: 'A rule',
        source: 'policy',
        verdict: outcome === 'unknown' ? 'not-evaluated' : 'fail',
        severity: 'error',
        message: 'It is wrong.',
        remediation: 'Mend it.',
        application,
        waivable: true,
        ...part,
      },
    })),
    waivers: waivers.map((part, index) => ({
      id: `waiver-${index}`,
      application,
      rule: 'rule',
      object: { kind: 'Deployment', name: application },
      environments: ['production'],
      reason: 'It takes longer.',
      approver: 'user:default/ren',
      expires: '2027-01-31',
      file: `platform/waivers/${application}.yaml`,
      line: 6,
      ...part,
    })),
  };
}
