import type { GuardrailRule } from '../../check/GuardrailChecker';
import type { GuardrailResult } from '../../check/result';

export const FILE = 'applications/web/production/deployment.yaml';

export const TEXT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      hostNetwork: true # why not
      containers:
        - name: 価格
          image: "registry/web:latest"
`;

export const RULES: GuardrailRule[] = [
  {
    id: 'no-host-network',
    title: 'Pods do not use the network of their node',
    why: 'A pod there reaches what only nodes may reach.',
    remediation: 'Remove hostNetwork.',
    source: 'policy',
    severity: 'error',
    file: 'platform/guardrails/no-host-network.yaml',
  },
];

/** A violation of a policy; what a test is about is given. */
export function finding(over: Partial<GuardrailResult> = {}): GuardrailResult {
  return {
    policy: 'no-host-network',
    rule: 'validations[0]',
    verdict: 'fail',
    severity: 'error',
    object: {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      namespace: 'web-production',
      name: 'web',
    },
    file: FILE,
    line: 8,
    column: 7,
    message: 'The pod uses the network of its node',
    remediation: 'Remove hostNetwork.',
    source: 'policy',
    application: 'web',
    environment: 'production',
    path: ['spec', 'template', 'spec', 'hostNetwork'],
    ...over,
  };
}

export const WAIVER: NonNullable<GuardrailResult['waiver']> = {
  id: 'needs-node',
  file: 'platform/waivers/web.yaml',
  line: 6,
  reason: 'It measures the node.',
  approver: 'user:default/yui.kobayashi',
  expires: '2027-01-31',
};

/** What nobody should be able to do to a log. */
export const HOSTILE =
  'a\n::error::forged\r\u001b[31m%0A,x=1 ##[error] <b>&"\' \u0000\u202e \ud800 ]]>';
