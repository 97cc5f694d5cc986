import { examplePlatform, NAME, NOW } from '../waivers/__testUtils__/waivers';
import type { Waiver } from '../waivers/model';
import {
  BINDING,
  FILE,
  OTHER,
  POLICY,
  render,
  RENDERED,
  SOURCE,
} from './__testUtils__/render';
import { renderGuardrails } from './renderGuardrails';

describe('renderGuardrails', () => {
  it('writes the files as they are when nothing is waived', () => {
    const odd = `\ufeff---\n# Nothing\n...\n${SOURCE}\n`;
    const { texts } = render({ [FILE]: SOURCE, [OTHER]: '# Empty.\n' }, []);
    expect(Object.fromEntries(texts)).toEqual({
      [RENDERED]: `# Written by Freehold from ${FILE} and platform/waivers/: change these,
# and run \`freehold guardrails render\`. Clusters apply this file.
${SOURCE}`,
      'platform/rendered/guardrails/other.yaml':
        expect.stringMatching(/\n# Empty\.\n$/),
    });
    expect(render({ [FILE]: odd }, []).texts.get(RENDERED)).toMatch(
      /\n---\n# Nothing\n\.\.\.\n# Written by the SREs/,
    );
  });

  it('leaves the waived object out of the binding, in its namespace only', () => {
    const { texts } = render({ [FILE]: SOURCE }, [{}]);
    const text = texts.get(RENDERED) ?? '';
    expect(text.slice(text.indexOf(POLICY))).toBe(`${POLICY}---
# Everywhere.
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata:
  name: probes-waived-${NAME}-production
  labels:
    team: sre
  annotations:
    freehold.dev/waivers: ${NAME}/no-probes-yet until 2027-01-31
spec:
  policyName: probes
  validationActions:
    - Deny
  matchResources:
    excludeResourceRules:
      - apiGroups:
          - apps
        apiVersions:
          - "*"
        operations:
          - "*"
        resources:
          - deployments
          - "deployments/*"
        resourceNames:
          - ${NAME}
    namespaceSelector:
      matchExpressions:
        - key: kubernetes.io/metadata.name
          operator: In
          values:
            - ${NAME}-production
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata:
  name: probes
  labels:
    team: sre
spec:
  policyName: probes
  validationActions:
    - Deny
  matchResources:
    namespaceSelector:
      matchExpressions:
        - key: kubernetes.io/metadata.name
          operator: NotIn
          values:
            - ${NAME}-production
`);
  });

  it.each<[string, Partial<Waiver>]>([
    ['requested', { approver: undefined }],
    ['ended', { expires: '2026-11-21' }],
    ['too long', { expires: '2027-05-22' }],
    ['of a rule of the repository', { rule: 'slo-defined' }],
    ['of no object', { object: undefined }],
    ['of no environment', { environments: [] }],
    ['of an environment that is not there', { environments: ['moon'] }],
    ['of a kind that nobody knows', { object: { kind: 'Gadget', name: 'x' } }],
    ['of the whole cluster', { object: { kind: 'ClusterRole', name: 'x' } }],
    [
      'of the Namespace of somebody else',
      { object: { kind: 'Namespace', name: 'kube-system' } },
    ],
  ])('renders nothing of a waiver that is %s', (_, overrides) => {
    expect(render({ [FILE]: SOURCE }, [overrides])).toEqual(
      render({ [FILE]: SOURCE }, []),
    );
  });

  it('finds bindings in other files, and in lists', () => {
    const list = `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: ConfigMap
    metadata: {name: a, namespace: b}
    data: {number: "1", text: yes-sir}
  - ${BINDING.slice('# Everywhere.\n'.length).replaceAll('\n', '\n    ')}
`;
    const { bindings, texts } = render({ [FILE]: POLICY, [OTHER]: list }, [{}]);
    expect(bindings.map(({ name }) => name)).toEqual([
      `probes-waived-${NAME}-production`,
      'probes',
    ]);
    expect(texts.get('platform/rendered/guardrails/other.yaml')).toContain(
      'number: "1"',
    );
  });

  it('renders nothing of a folder that cannot be read', () => {
    const broken = renderGuardrails({
      guardrailFiles: new Map([
        [FILE, SOURCE],
        [OTHER, 'kind: ['],
      ]),
      waivers: [],
      platform: examplePlatform(),
      now: NOW,
    });
    expect(broken).toMatchObject({
      ok: false,
      problems: [{ file: OTHER, code: 'manifest/syntax' }],
    });
  });

  it('is the same whatever the order of the waivers', () => {
    const waivers: Array<Partial<Waiver>> = [
      {},
      { id: 'b', object: { kind: 'CronJob', name: 'nightly' } },
      { id: 'c', object: { kind: 'Deployment', name: 'another' } },
      { id: 'd', application: 'cart', environments: ['develop', 'production'] },
    ];
    expect(render({ [FILE]: SOURCE }, waivers).texts).toEqual(
      render({ [FILE]: SOURCE }, [...waivers].reverse()).texts,
    );
  });
});
