import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runFreehold } from '../__testUtils__/runFreehold';
import { Workspace } from '../__testUtils__/workspace';

jest.setTimeout(120_000);

const POLICY = `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: few-replicas}
spec:
  matchConstraints:
    resourceRules:
      - {apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments]}
  validations: [{expression: object.spec.replicas <= 5}]
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: few-replicas}
spec: {policyName: few-replicas, validationActions: [Deny]}
`;

const deployment = (replicas: number) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: ${replicas}}\n`;

describe('freehold check of a folder that is no monorepo', () => {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = new Workspace();
    workspace.remove('platform.yaml');
    workspace.remove('application.yaml');
  });
  afterEach(() => workspace.dispose());

  const check = async (...args: string[]) => {
    const run = await runFreehold(
      ['check', '--format', 'json', '--policies', 'policies', ...args],
      workspace.path,
    );
    const { results } = JSON.parse(run.stdout || '{"results":[]}') as {
      results: Array<Record<string, unknown>>;
    };
    return { ...run, results };
  };

  it('holds manifests to policies, one pair a line', async () => {
    workspace.write('policies/policy.yaml', POLICY);
    workspace.write('manifests/a.yaml', deployment(3));
    workspace.write(
      'manifests/deep/b.json',
      '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"c"}}',
    );
    workspace.write('manifests/kustomization.yaml', 'resources: [a.yaml]\n');
    workspace.write('manifests/README.md', '# Nothing');
    const fine = await check('--verdicts', 'all', 'manifests');
    expect(fine.exitCode).toBe(0);
    expect(fine.results.map(({ file, verdict }) => [file, verdict])).toEqual([
      ['manifests/a.yaml', 'pass'],
      ['manifests/deep/b.json', 'not-applicable'],
    ]);

    workspace.write('manifests/a.yaml', deployment(9));
    const bad = await check();
    expect(bad.exitCode).toBe(1);
    expect(bad.results).toMatchObject([
      { policy: 'few-replicas', verdict: 'fail', file: 'manifests/a.yaml' },
    ]);
  });

  it.each([
    ['policies that are broken', 'a: [', deployment(1), 'manifest/syntax'],
    ['no policies', undefined, deployment(1), 'cli/no-policies'],
    ['no manifests', POLICY, undefined, 'cli/no-manifests'],
  ])('cannot run with %s', async (_, policy, manifest, code) => {
    mkdirSync(join(workspace.path, 'policies'));
    mkdirSync(join(workspace.path, 'manifests'));
    if (policy) workspace.write('policies/p.yaml', policy);
    if (manifest) workspace.write('manifests/m.yaml', manifest);
    const run = await check('manifests');
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(`error ${code}: `);
  });

  describe('that means harm', () => {
    const aliases = Array.from(
      { length: 12 },
      (_, level) =>
        `l${level + 1}: &l${level + 1} [${`*l${level}, `.repeat(9)}*l${level}]`,
    ).join('\n');
    const files: Array<[string, string | Buffer, string]> = [
      ['a bomb of aliases', `l0: &l0 [x, x]\n${aliases}\n`, 'manifest/'],
      ['a cycle of anchors', 'a: &a\n  b: *a\n', 'manifest/'],
      ['a key twice', `${deployment(1)}kind: Secret\n`, 'manifest/'],
      ['50 MB', Buffer.alloc(50 * 1024 * 1024, 'a: b\n'), 'file/too-large'],
      [
        'bytes that are no text',
        Buffer.from([0xff, 0xfe, 0x00]),
        'file/binary',
      ],
      ['a null byte', 'a: \0\n', 'manifest/binary'],
      ['endless nesting', '['.repeat(100_000), 'manifest/too-deep'],
    ];

    it.each(files)('tells of %s, and of the rest', async (_, text, code) => {
      workspace.write('policies/policy.yaml', POLICY);
      workspace.write('manifests/a.yaml', deployment(9));
      workspace.write('manifests/hostile.yaml', text);
      const run = await check('manifests');
      expect(run.exitCode).toBe(2);
      expect(
        run.results.map(({ file, verdict, rule }) => [file, verdict, rule]),
      ).toEqual([
        ['manifests/a.yaml', 'fail', 'validations[0]'],
        [
          'manifests/hostile.yaml',
          'not-evaluated',
          expect.stringContaining(code),
        ],
      ]);
    });

    it.each([
      [
        'catastrophic backtracking',
        `("a".replace("a", "${'a'.repeat(
          60,
        )}b")).matches("^(a+)+$$") || object.spec.replicas <= 5`,
        1,
        'fail',
      ],
      [
        'an endless comprehension',
        `[${'1,'.repeat(99)}1].all(a, [${'1,'.repeat(
          99,
        )}1].all(b, [${'1,'.repeat(99)}1].all(c, [${'1,'.repeat(
          99,
        )}1].all(d, a + b + c + d > 0))))`,
        2,
        'not-evaluated',
      ],
    ])(
      'evaluates a policy with %s in bounds',
      async (_, expression, exitCode, verdict) => {
        workspace.write(
          'policies/policy.yaml',
          POLICY.replace('object.spec.replicas <= 5', `'${expression}'`),
        );
        workspace.write('manifests/a.yaml', deployment(9));
        const run = await check('manifests');
        expect(run.exitCode).toBe(exitCode);
        expect(run.results).toMatchObject([
          { policy: 'few-replicas', verdict },
        ]);
      },
    );
  });
});
