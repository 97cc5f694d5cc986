import { stringifyWaivers, WaiverEntry } from '@freehold/guardrails';
import { WaiverRequest } from '../plan/requestWaiver';
import { NAME } from './sloEdits';

/** Noon in UTC, so that no time zone of a test machine moves the day. */
export const NOW = Date.UTC(2026, 10, 23, 12);
export const DAY = 24 * 60 * 60 * 1000;

export const WAIVERS = `platform/waivers/${NAME}.yaml`;
export const RENDERED = 'platform/rendered/guardrails/exposed.yaml';

/** A policy that a Service of the application violates when it is exposed. */
export const POLICY = {
  'platform/guardrails/exposed.yaml': `# Nothing is reachable from outside.
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: exposed}
spec:
  matchConstraints:
    resourceRules:
      - {apiGroups: [''], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [services]}
  validations:
    - expression: object.spec.type == 'ClusterIP'
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: exposed}
spec: {policyName: exposed, validationActions: [Deny]}
`,
};

export const REQUEST: WaiverRequest = {
  rule: 'exposed',
  object: { kind: 'Service', name: NAME },
  environments: ['production'],
  reason: 'Partners call it directly until the gateway is there.',
  requestedBy: 'user:default/hana.sato',
  expires: '2027-01-31',
};

/** What the request is when it has been granted, unless it says otherwise. */
export function granted(overrides: Partial<WaiverEntry> = {}): WaiverEntry {
  return {
    ...REQUEST,
    id: 'partners',
    approver: 'user:default/yui.kobayashi',
    ...overrides,
  };
}

export function waiversFileOf(...waivers: WaiverEntry[]) {
  return { [WAIVERS]: stringifyWaivers(NAME, waivers) };
}
