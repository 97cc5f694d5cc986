import type { GuardrailEdit, GuardrailFix } from '../check/result';
import { applyFixes } from './applyFixes';

const FILE = 'applications/web/production/deployment.yaml';

const fixOf = (...edits: GuardrailEdit[]): GuardrailFix => ({
  title: 'Mend it',
  file: FILE,
  documentLine: 1,
  edits,
});

const set = (path: string, value: unknown): GuardrailEdit => ({
  op: 'set',
  path: pathOf(path),
  value,
});

const remove = (path: string): GuardrailEdit => ({
  op: 'remove',
  path: pathOf(path),
});

function pathOf(path: string): Array<string | number> {
  return path
    .split('.')
    .map(part => (/^\d+$/.test(part) ? Number(part) : part));
}

describe('applyFixes', () => {
  it.each<[string, string, GuardrailEdit[], string]>([
    [
      'replaces a scalar and leaves its comment',
      'spec:\n    replicas:   1 # low\n    paused: false\n',
      [set('spec.replicas', 3)],
      'spec:\n    replicas:   3 # low\n    paused: false\n',
    ],
    [
      'replaces what is quoted',
      "spec:\n  type: 'NodePort'  # why\n",
      [set('spec.type', 'ClusterIP')],
      'spec:\n  type: ClusterIP  # why\n',
    ],
    [
      'gives a key without value one',
      'spec:\n  replicas:\n  other: 1\n',
      [set('spec.replicas', 2)],
      'spec:\n  replicas: 2\n  other: 1\n',
    ],
    [
      'quotes what YAML 1.1 would read otherwise',
      'data:\n  enabled: "no" # text\n  mode: a\n',
      [set('data.mode', 'yes')],
      'data:\n  enabled: "no" # text\n  mode: "yes"\n',
    ],
    [
      'adds a key after its siblings',
      'spec:\n  # the pods\n  template:\n    spec:\n      containers:\n        - name: a # first\n\nstatus: {}\n',
      [set('spec.template.spec.automountServiceAccountToken', false)],
      'spec:\n  # the pods\n  template:\n    spec:\n      containers:\n        - name: a # first\n      automountServiceAccountToken: false\n\nstatus: {}\n',
    ],
    [
      'adds what is missing on the way',
      'spec:\n- name: a\n  image: b\n- name: c\n',
      [set('spec.0.securityContext.capabilities.drop', ['ALL'])],
      'spec:\n- name: a\n  image: b\n  securityContext:\n    capabilities:\n      drop:\n        - ALL\n- name: c\n',
    ],
    [
      'adds at the end of a file without line feed',
      'spec:\n  a: 1',
      [set('spec.b', 2)],
      'spec:\n  a: 1\n  b: 2',
    ],
    [
      'keeps the line ends of Windows',
      'spec:\r\n  a: 1\r\nrest: x\r\n',
      [set('spec.b', 2)],
      'spec:\r\n  a: 1\r\n  b: 2\r\nrest: x\r\n',
    ],
    [
      'adds after a block of text',
      'data:\n  script: |\n    one\n    two\nkind: X\n',
      [set('data.b', 'c')],
      'data:\n  script: |\n    one\n    two\n  b: c\nkind: X\n',
    ],
    [
      'appends to a list',
      'drop:\n  - A # a\nkind: X\n',
      [set('drop.1', 'B')],
      'drop:\n  - A # a\n  - B\nkind: X\n',
    ],
    [
      'removes a key with its line and keeps the comments around',
      'spec:\n  # before\n  hostNetwork: true # gone\n  # after\n  name: x\n',
      [remove('spec.hostNetwork')],
      'spec:\n  # before\n  # after\n  name: x\n',
    ],
    [
      'removes the first key beside a dash',
      'spec:\n  - privileged: true\n    name: x\n',
      [remove('spec.0.privileged')],
      'spec:\n  - name: x\n',
    ],
    [
      'removes items of a list, whatever their order',
      'a:\n  - x\n  - y # y\n  - z\n',
      [remove('a.0'), remove('a.2')],
      'a:\n  - y # y\n',
    ],
    [
      'edits flow style in place',
      'a: {b: 1, c: [x, y]}\n',
      [set('a.b', 2), set('a.d', true), remove('a.c.0')],
      'a: {b: 2, c: [y], d: true}\n',
    ],
    [
      'edits JSON in its own style',
      '{\n  "stages": [\n    {\n      "type": "deploy",\n      "account": "a"\n    }\n  ]\n}\n',
      [set('stages.0.moniker', { app: 'x' }), set('stages.0.account', 'b')],
      '{\n  "stages": [\n    {\n      "type": "deploy",\n      "account": "b",\n      "moniker": {"app":"x"}\n    }\n  ]\n}\n',
    ],
    [
      'leaves nothing where nothing is left',
      'spec:\n  hostPID: true\nkind: X # k\n',
      [remove('spec.hostPID')],
      'spec: {}\nkind: X # k\n',
    ],
    [
      'replaces a block',
      'spec:\n  limits:\n    cpu: 1\nkind: X # k\n',
      [set('spec.limits', { memory: '1Gi' })],
      'spec:\n  limits:\n    memory: 1Gi\nkind: X # k\n',
    ],
  ])('%s', (_, text, edits, expected) => {
    const fix = fixOf(...edits);
    expect(applyFixes(text, [fix])).toEqual({
      text: expected,
      applied: [fix],
      skipped: [],
    });
    const isRepeatable = edits.every(
      ({ op, path }) => op === 'set' || typeof path.at(-1) === 'string',
    );
    // An item of a list that is removed again is another one.
    const again = isRepeatable ? applyFixes(expected, [fix]).text : expected;
    expect(again).toBe(expected);
  });

  it('changes only the document that is meant, and items of lists', () => {
    const text = `# file
kind: A # a
replicas: 1
---
kind: List
items:
  - kind: B
    replicas: 1 # of b
  - kind: C
    replicas: 1
---
kind: D
replicas: 1
`;
    const fixes = [2, 7, 9, 12].map(documentLine => ({
      ...fixOf(set('replicas', documentLine), set('spec.x', true)),
      documentLine,
    }));
    const result = applyFixes(text, fixes);
    expect(result.skipped).toEqual([]);
    expect(result.text).toBe(`# file
kind: A # a
replicas: 2
spec:
  x: true
---
kind: List
items:
  - kind: B
    replicas: 7 # of b
    spec:
      x: true
  - kind: C
    replicas: 9
    spec:
      x: true
---
kind: D
replicas: 12
spec:
  x: true
`);
  });

  it.each<[string, string, GuardrailEdit, GuardrailEdit, string]>([
    ['two values for one field', 'a: 1\n', set('a', 2), set('a', 3), 'a: 2\n'],
    [
      'a field of what is removed',
      'a: {b: 1}\nc: 1\n',
      remove('a'),
      set('a.b', 2),
      'c: 1\n',
    ],
  ])(
    'leaves %s as they are, and says so',
    (_, text, first, second, expected) => {
      const result = applyFixes(text, [fixOf(first), fixOf(second)]);
      expect(result.text).toBe(expected);
      expect(result.applied).toHaveLength(1);
      expect(result.skipped).toMatchObject([{ code: 'conflict' }]);
    },
  );

  it('takes a fix that several findings share once', () => {
    const fixes = [fixOf(set('a', 2)), fixOf(set('a', 2))];
    const result = applyFixes('a: 1\n', fixes);
    expect(result).toEqual({ text: 'a: 2\n', applied: fixes, skipped: [] });
  });

  it.each<[string, string, GuardrailFix, string]>([
    ['a file that is broken', 'a: [\n', fixOf(set('a', 1)), 'unreadable'],
    ['a key twice', 'a: 1\na: 2\n', fixOf(set('a', 1)), 'unreadable'],
    [
      'an object that is gone',
      'a: 1\n',
      { ...fixOf(set('a', 2)), documentLine: 9 },
      'moved',
    ],
    ['what is mended', 'a: 2\n', fixOf(set('a', 2)), 'nothing-to-do'],
    ['a place within a text', 'a: x\n', fixOf(set('a.b', 2)), 'unsafe'],
    ['an item behind the end', 'a: [x]\n', fixOf(set('a.5', 2)), 'unsafe'],
    [
      'what an anchor shares',
      'a: &x {c: 1}\nb: *x\n',
      fixOf(set('b.c', 2)),
      'unsafe',
    ],
    [
      'what an anchor shares, at its home',
      'a: &x\n  c: 1\n  d: 1\nb: *x\n',
      fixOf(set('a.c', 2)),
      'unsafe',
    ],
  ])('does not touch %s', (_, text, fix, code) => {
    expect(applyFixes(text, [fix])).toMatchObject({
      text,
      applied: [],
      skipped: [{ fix, code }],
    });
  });

  it('applies what it can beside what it cannot', () => {
    const unsafe = fixOf(set('b.c', 2));
    const sound = fixOf(set('d', 2));
    expect(
      applyFixes('a: &x {c: 1}\nb: *x\nd: 1 # d\n', [unsafe, sound]),
    ).toMatchObject({
      text: 'a: &x {c: 1}\nb: *x\nd: 2 # d\n',
      applied: [sound],
      skipped: [{ fix: unsafe, code: 'unsafe' }],
    });
  });
});
