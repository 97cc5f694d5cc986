import {
  ApplicationGuardrails,
  DraftPolicyResponse,
  GuardrailFinding,
  GuardrailOverview,
  GuardrailRuleDetail,
  GuardrailRuleRow,
  WaiverDetail,
} from '@freehold/backstage-plugin-namespaces-common';
import { COMMIT } from './builders';

export const POLICY_TEXT = `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata:
  name: require-probes
`;

/** One finding; what a test does not care about is plausible. */
export function guardrailFinding(
  part: Partial<GuardrailFinding> = {},
): GuardrailFinding {
  const environment = part.environment ?? 'production';
  return {
    rule: 'require-probes',
    title: 'Containers have probes',
    why: 'Without a readiness probe traffic arrives before the container can serve it.',
    source: 'policy',
    verdict: 'fail',
    severity: 'error',
    message: 'container "payment-authorizer" has no readinessProbe',
    remediation: 'Add a readinessProbe to every container.',
    application: 'payment-authorizer',
    environment,
    namespace: `payment-authorizer-${environment}`,
    object: {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      namespace: `payment-authorizer-${environment}`,
      name: 'payment-authorizer',
    },
    file: `applications/payment-authorizer/${environment}/deployment.yaml`,
    line: 24,
    column: 9,
    since: '2026-11-12T09:00:00Z',
    waivable: true,
    ...part,
  };
}

export function waiverDetail(part: Partial<WaiverDetail> = {}): WaiverDetail {
  return {
    id: 'load-balancer-2026',
    application: 'payment-authorizer',
    ownerRef: 'group:default/team-payment',
    rule: 'no-load-balancer',
    title: 'Services are not exposed by load balancers',
    object: { kind: 'Service', name: 'payment-authorizer' },
    environments: ['production'],
    reason: 'The card network connects to a fixed address until March.',
    requestedBy: 'user:default/yui.kobayashi',
    approver: 'user:default/hana.sato',
    expires: '2027-01-31',
    state: 'active',
    daysLeft: 70,
    file: 'platform/waivers/payment-authorizer.yaml',
    line: 6,
    ...part,
  };
}

export function applicationGuardrails(
  part: Partial<ApplicationGuardrails> = {},
): ApplicationGuardrails {
  return {
    application: 'payment-authorizer',
    namespaces: [
      {
        namespace: 'payment-authorizer-develop',
        environment: 'develop',
        state: 'clean',
        errors: 0,
        warnings: 0,
        notEvaluated: 0,
        waived: 0,
      },
      {
        namespace: 'payment-authorizer-production',
        environment: 'production',
        state: 'error',
        errors: 1,
        warnings: 0,
        notEvaluated: 0,
        waived: 0,
      },
    ],
    findings: [guardrailFinding()],
    waivers: [],
    checked: { at: new Date().toISOString(), commit: COMMIT },
    ...part,
  };
}

export function ruleRow(
  part: Partial<GuardrailRuleRow> = {},
): GuardrailRuleRow {
  return {
    rule: 'require-probes',
    title: 'Containers have probes',
    source: 'policy',
    severity: 'error',
    why: 'Without a readiness probe traffic arrives before the container can serve it.',
    remediation: 'Add a readinessProbe to every container.',
    file: 'platform/guardrails/require-probes.yaml',
    state: 'error',
    violating: 3,
    errors: 2,
    waived: 1,
    notEvaluated: 0,
    since: '2026-11-12T09:00:00Z',
    ...part,
  };
}

export function ruleDetail(
  part: Partial<GuardrailRuleDetail> = {},
): GuardrailRuleDetail {
  return {
    ...ruleRow(part),
    findings: [guardrailFinding()],
    totalFindings: 1,
    text: POLICY_TEXT,
    checked: { at: new Date().toISOString(), commit: COMMIT },
    ...part,
  };
}

export function guardrailOverview(
  part: Partial<GuardrailOverview> = {},
): GuardrailOverview {
  const now = new Date().toISOString();
  return {
    rules: [
      ruleRow(),
      ruleRow({
        rule: 'slo-exists',
        title: 'Every application has an SLO',
        source: 'repository',
        severity: 'warning',
        state: 'clean',
        violating: 0,
        errors: 0,
        waived: 0,
        since: undefined,
        file: undefined,
      }),
    ],
    platformProblems: [],
    waivers: [],
    applications: 13,
    byState: { error: 2, unknown: 0, warning: 1, waived: 1, clean: 9 },
    upgrade: [],
    checked: { at: now, commit: COMMIT },
    index: { commit: COMMIT, checkedAt: now },
    ...part,
  };
}

/** A piece of the answer to a draft: of 100 applications, all looked at, and none that violates it. */
export function draftPiece(
  part: Partial<Extract<DraftPolicyResponse, { ok: true }>> = {},
): Extract<DraftPolicyResponse, { ok: true }> {
  return {
    ok: true,
    commit: COMMIT,
    policies: ['example-replicas'],
    applications: 100,
    totalApplications: 100,
    findings: [],
    omittedFindings: 0,
    violating: [],
    mended: [],
    ...part,
  };
}
