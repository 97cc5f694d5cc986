import { accessOf } from './access';
import { parseManifests } from './parseManifests';
import { quotaOf } from './quota';

const groupRefs = new Map([['team-a@example.com', 'group:default/team-a']]);
const file = { path: 'applications/pay/develop/rolebinding.yaml' };

describe('parseManifests', () => {
  it.each([
    ['an empty file', ''],
    ['only comments', '# nothing\n'],
    ['a scalar', 'text'],
    ['a list', '- a\n- b\n'],
    ['null documents', '---\n---\n'],
  ])('finds no object in %s', (_what, text) => {
    expect(parseManifests(text)).toEqual([]);
  });

  it.each([
    ['broken YAML', 'kind: [', /line 1|column|flow/i],
    ['a duplicate key', 'kind: A\nkind: B\n', /unique/i],
    [
      'aliases that multiply',
      [
        'a: &a [x, x, x, x, x, x, x, x, x, x]',
        'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]',
        'c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]',
        'd: [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]',
      ].join('\n'),
      /alias/i,
    ],
    ['too many documents', '---\na: 1\n'.repeat(101), /101 documents/],
  ])('refuses %s', (_what, text, reason) => {
    expect(() => parseManifests(text)).toThrow(reason);
  });

  it('keeps a key that is a property of objects from becoming one', () => {
    const [{ object }] = parseManifests('__proto__: {kind: RoleBinding}\n');
    expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
  });
});

describe('quotaOf', () => {
  it('reads amounts as they are written, and nothing that is no quota', () => {
    const documents = parseManifests(`
kind: ResourceQuota
metadata: {name: quota}
spec:
  hard:
    requests.cpu: "8"
    pods: 40
    requests.memory: 16Gi
---
kind: LimitRange
spec: {hard: {pods: 1}}
---
kind: ResourceQuota
spec: {hard: none}
---
kind: ResourceQuota
`);
    expect(quotaOf(documents)).toEqual([
      { resource: 'requests.cpu', hard: '8' },
      { resource: 'pods', hard: '40' },
      { resource: 'requests.memory', hard: '16Gi' },
    ]);
  });
});

describe('accessOf', () => {
  it('tells every subject of every binding, with its line', () => {
    const documents = parseManifests(`apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: owner
roleRef: {kind: ClusterRole, name: edit}
subjects:
  - kind: Group
    name: team-a@example.com
  - kind: User
    name: team-a@example.com
---
kind: RoleBinding
metadata: {name: by-hand}
roleRef: {kind: Role, name: debugger}
subjects:
  - kind: ServiceAccount
    name: robot
`);
    expect(accessOf(documents, file, groupRefs)).toEqual([
      {
        subject: 'team-a@example.com',
        subjectKind: 'Group',
        groupRef: 'group:default/team-a',
        role: 'edit',
        roleKind: 'ClusterRole',
        binding: 'owner',
        file,
        line: 7,
      },
      {
        subject: 'team-a@example.com',
        subjectKind: 'User',
        role: 'edit',
        roleKind: 'ClusterRole',
        binding: 'owner',
        file,
        line: 9,
      },
      {
        subject: 'robot',
        subjectKind: 'ServiceAccount',
        role: 'debugger',
        roleKind: 'Role',
        binding: 'by-hand',
        file,
        line: 16,
      },
    ]);
  });

  it.each([
    'kind: RoleBinding',
    'kind: RoleBinding\nsubjects: nobody',
    'kind: RoleBinding\nsubjects: [text, null, [a]]',
    'kind: ClusterRole\nsubjects: [{kind: Group, name: a}]',
  ])('finds nobody in %j', text => {
    expect(accessOf(parseManifests(text), file, groupRefs)).toEqual([]);
  });
});
