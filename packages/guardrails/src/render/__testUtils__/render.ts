import {
  examplePlatform,
  NOW,
  waiver,
} from '../../waivers/__testUtils__/waivers';
import { readManifests } from '../../object';
import { parsePolicies } from '../../policy';
import type { Waiver } from '../../waivers/model';
import { renderGuardrails } from '../renderGuardrails';

export const FILE = 'platform/guardrails/probes.yaml';
export const OTHER = 'platform/guardrails/other.yaml';
export const RENDERED = 'platform/rendered/guardrails/probes.yaml';

export const POLICY = `# Written by the SREs.
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: probes}   # as waivers name it
spec:
  matchConstraints:
    resourceRules:
      - {apiGroups: [apps], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [deployments]}
  validations:
    - expression: >-
        object.spec.template.spec.containers.all(c,
          has(c.livenessProbe))
`;

export const BINDING = `# Everywhere.
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata:
  name: probes
  labels: {team: sre}
spec:
  policyName: probes
  validationActions: [Deny]
`;

export const SOURCE = `${POLICY}---\n${BINDING}`;

/** What clusters would apply of these files, read as an API server reads it. */
export function render(
  files: Record<string, string>,
  waivers: Array<Partial<Waiver>>,
  platform = examplePlatform(),
) {
  const rendered = renderGuardrails({
    guardrailFiles: new Map(Object.entries(files)),
    waivers: waivers.map(waiver),
    platform,
    now: NOW,
  });
  if (!rendered.ok) {
    throw new Error(JSON.stringify(rendered.problems));
  }
  const { documents } = readManifests(
    [...rendered.value.values()].join('\n---\n'),
  );
  const parsed = parsePolicies(documents);
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.problems));
  }
  return { texts: rendered.value, bindings: parsed.value.bindings };
}
