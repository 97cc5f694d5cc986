import {
  examplePlatform,
  NAME,
  NOW,
  waiver,
} from '../waivers/__testUtils__/waivers';
import { readManifests } from '../object';
import { parsePolicies } from '../policy';
import type { Waiver } from '../waivers/model';
import { renderGuardrails } from './renderGuardrails';

const FILE = 'platform/guardrails/probes.yaml';
const OTHER = 'platform/guardrails/other.yaml';
const RENDERED = 'platform/rendered/guardrails/probes.yaml';

const POLICY = `# Written by the SREs.
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

const BINDING = `# Everywhere.
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata:
  name: probes
  labels: {team: sre}
spec:
  policyName: probes
  validationActions: [Deny]
`;

const SOURCE = `${POLICY}---\n${BINDING}`;

function render(
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

  it('has one binding for namespaces in which the same is waived', () => {
    const { bindings } = render({ [FILE]: SOURCE }, [
      { environments: ['production', 'staging'] },
      {
        id: 'second',
        environments: ['develop'],
        object: { kind: 'StatefulSet', name: 'db' },
      },
      { id: 'third', environments: ['develop'] },
    ]);
    expect(
      bindings.map(({ name, matchResources }) => [
        name,
        matchResources?.namespaceSelector[0].values,
        matchResources?.excludeResourceRules.map(
          ({ resources, resourceNames }) => `${resources[0]} ${resourceNames}`,
        ),
      ]),
    ).toEqual([
      [
        `probes-waived-${NAME}-develop`,
        [`${NAME}-develop`],
        [`deployments ${NAME}`, 'statefulsets db'],
      ],
      [
        `probes-waived-${NAME}-production`,
        [`${NAME}-production`, `${NAME}-staging`],
        [`deployments ${NAME}`],
      ],
      [
        'probes',
        ['develop', 'production', 'staging'].map(name => `${NAME}-${name}`),
        [],
      ],
    ]);
  });

  it('keeps what a binding demands itself, in every binding of the policy', () => {
    const selective = BINDING.replace('name: probes', 'name: only-a').replace(
      /$/,
      `  matchResources:
    matchPolicy: Exact
    excludeResourceRules:
      - {apiGroups: [apps], apiVersions: [v1], operations: ['*'], resources: [deployments], resourceNames: [legacy]}
    namespaceSelector:
      matchLabels: {freehold.dev/tier: a}
    objectSelector:
      matchLabels: {app: web}
`,
    );
    const { bindings } = render(
      { [FILE]: `${POLICY}---\n${BINDING}---\n${selective}` },
      [{}],
    );
    expect(bindings.map(({ name }) => name)).toEqual([
      `probes-waived-${NAME}-production`,
      'probes',
      `only-a-waived-${NAME}-production`,
      'only-a',
    ]);
    for (const { matchResources } of bindings.slice(2)) {
      expect(matchResources).toMatchObject({
        matchPolicy: 'Exact',
        namespaceSelector: [
          { key: 'freehold.dev/tier', values: ['a'] },
          { key: 'kubernetes.io/metadata.name' },
        ],
        objectSelector: [{ key: 'app' }],
      });
      expect(matchResources?.excludeResourceRules[0].resourceNames).toEqual([
        'legacy',
      ]);
    }
  });

  it('leaves out what controllers make of a waived workload, and nothing that they have not marked', () => {
    const aboutPods = POLICY.replace(
      'apiGroups: [apps]',
      "apiGroups: ['*']",
    ).replace('[deployments]', "['*']");
    const ruled = `${BINDING.replace(
      'name: probes',
      'name: ruled',
    )}  matchResources:
    resourceRules:
      - {apiGroups: ['*'], apiVersions: ['*'], operations: ['*'], resources: [pods, services]}
`;
    const { bindings } = render(
      { [FILE]: [aboutPods, BINDING, ruled].join('---\n') },
      [{}, { id: 'db', object: { kind: 'StatefulSet', name: 'db' } }],
    );
    const resources = (
      rules: ReadonlyArray<{ resources: readonly string[] }> = [],
    ) => rules.map(rule => rule.resources[0]).join(' ');
    const hash = 'pod-template-hash';
    const member = 'statefulset.kubernetes.io/pod-name';
    const waived = 'deployments statefulsets';
    expect(
      bindings.map(({ name, matchResources }) => [
        name.replace(`-waived-${NAME}-production`, '*'),
        resources(matchResources?.resourceRules),
        resources(matchResources?.excludeResourceRules),
        matchResources?.objectSelector.map(
          ({ key, operator }) => `${key} ${operator}`,
        ),
      ]),
    ).toEqual([
      ['probes*', '', `${waived} pods replicasets`, []],
      [
        'probes*-unmanaged',
        'pods',
        `${waived} replicasets`,
        [`${hash} DoesNotExist`, `${member} DoesNotExist`],
      ],
      [
        'probes*-unmanaged-2',
        'replicasets',
        `${waived} pods`,
        [`${hash} DoesNotExist`],
      ],
      ['probes', '', '', []],
      ['ruled*', 'pods', `${waived} pods replicasets`, []],
      [
        'ruled*-unmanaged',
        'pods',
        `${waived} replicasets`,
        [`${hash} DoesNotExist`, `${member} DoesNotExist`],
      ],
      [
        'ruled*-unmanaged-2',
        'pods',
        `${waived} pods`,
        [`${hash} DoesNotExist`],
      ],
      ['ruled', 'pods', '', []],
    ]);
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

  it('gives names that nobody has, and none that is too long', () => {
    const long = BINDING.replace('name: probes', `name: ${'x'.repeat(253)}`);
    const taken = BINDING.replace(
      'name: probes',
      `name: probes-waived-${NAME}-production`,
    );
    const { bindings } = render(
      { [FILE]: [POLICY, BINDING, long, taken].join('---\n') },
      [{}],
    );
    const names = bindings.map(({ name }) => name);
    expect(new Set(names).size).toBe(6);
    expect(names[0]).toBe(`probes-waived-${NAME}-production-2`);
    expect(names.every(name => name.length <= 253)).toBe(true);
  });

  it('tells environments apart that have the same namespace', () => {
    const platform = examplePlatform();
    for (const environment of platform.spec.environments) {
      environment.namespacePattern = '{application}';
    }
    const { bindings } = render({ [FILE]: SOURCE }, [{}], platform);
    expect(
      bindings.map(({ name, matchResources }) => [
        name,
        matchResources?.namespaceSelector.map(
          ({ operator, values }) => `${operator} ${values}`,
        ),
        matchResources?.excludeResourceRules.length,
      ]),
    ).toEqual([
      [`probes-waived-${NAME}-production`, [`In ${NAME}`, 'In production'], 1],
      [
        `probes-waived-${NAME}-elsewhere`,
        [`In ${NAME}`, 'NotIn production'],
        0,
      ],
      ['probes', [`NotIn ${NAME}`], 0],
    ]);
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
