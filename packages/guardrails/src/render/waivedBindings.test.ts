import { examplePlatform, NAME } from '../waivers/__testUtils__/waivers';
import { BINDING, FILE, POLICY, render, SOURCE } from './__testUtils__/render';

describe('bindings of a waived policy', () => {
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
});
