import { generateApplication } from '@freehold/generators';
import {
  examplePlatformText,
  exampleApplicationText,
  parseApplication,
  parsePlatform,
  resolveApplication,
} from '@freehold/application';
import { createGuardrailChecker } from './createGuardrailChecker';
import type { GuardrailChecker } from './GuardrailChecker';

const NOW = Date.UTC(2026, 10, 23);
const NAME = 'payment-authorizer';
const DIRECTORY = `applications/${NAME}`;
const DEPLOYMENT = `${DIRECTORY}/production/deployment.yaml`;

const POLICY = `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata:
  name: token-off
  annotations:
    freehold.dev/title: Pods get no token of the API server
    freehold.dev/why: A token that nobody needs is one that somebody can steal.
    freehold.dev/remediation: Set automountServiceAccountToken to false.
    freehold.dev/place: spec.template.spec.automountServiceAccountToken
    freehold.dev/form-field: profile
    freehold.dev/fix: '[{"path":"spec.template.spec.automountServiceAccountToken","value":false}]'
spec:
  matchConstraints:
    resourceRules:
      - apiGroups: [apps]
        apiVersions: [v1]
        operations: [CREATE, UPDATE]
        resources: [deployments]
  validations:
    - expression: object.spec.template.spec.?automountServiceAccountToken.orValue(true) == false
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata:
  name: token-off-production
spec:
  policyName: token-off
  validationActions: [Deny]
  matchResources:
    namespaceSelector:
      matchLabels:
        freehold.dev/environment: production
`;

const PLATFORM_FILES = new Map([
  ['CODEOWNERS', '* @example/sre\n'],
  ['platform/platform.yaml', examplePlatformText],
  ['platform/guardrails/token-off.yaml', POLICY],
]);

function found<T>(result: { ok: true; value: T } | { ok: false }): T {
  if (!result.ok) {
    throw new Error('The example does not parse');
  }
  return result.value;
}

function applicationFiles(): Map<string, string> {
  const platform = found(parsePlatform(examplePlatformText));
  const application = found(parseApplication(exampleApplicationText));
  expect(application.metadata.name).toBe(NAME);
  return new Map([
    ...generateApplication(resolveApplication(application, platform)),
    [`${DIRECTORY}/application.yaml`, exampleApplicationText],
  ]);
}

function checkerOf(files: ReadonlyMap<string, string>): GuardrailChecker {
  const result = createGuardrailChecker({ platformFiles: files, now: NOW });
  if (!result.ok) {
    throw new Error(JSON.stringify(result.problems));
  }
  return result.checker;
}

function edited(
  files: ReadonlyMap<string, string>,
  path: string,
  edit: (text: string) => string,
): Map<string, string> {
  const before = files.get(path) ?? '';
  const after = edit(before);
  expect(after).not.toBe(before);
  return new Map(files).set(path, after);
}

/** Results of policies and of the files, without those of the repository's rules. */
function results(
  files: ReadonlyMap<string, string>,
  platformFiles: ReadonlyMap<string, string> = PLATFORM_FILES,
) {
  return checkerOf(platformFiles)
    .checkApplication(NAME, files)
    .filter(({ source }) => source === 'policy' || source === 'file');
}

describe('createGuardrailChecker', () => {
  it('has nothing against what is generated', () => {
    expect(results(applicationFiles())).toEqual([]);
  });

  it('points at the field that the policy names, and says how to mend it', () => {
    const files = edited(applicationFiles(), DEPLOYMENT, text =>
      text.replace(
        'automountServiceAccountToken: false',
        'automountServiceAccountToken: true',
      ),
    );
    const line =
      1 +
      (files.get(DEPLOYMENT) ?? '')
        .split('\n')
        .findIndex(text => text.includes('automountServiceAccountToken: true'));
    expect(results(files)).toEqual([
      expect.objectContaining({
        policy: 'token-off',
        rule: 'validations[0]',
        source: 'policy',
        verdict: 'fail',
        severity: 'error',
        application: NAME,
        environment: 'production',
        file: DEPLOYMENT,
        line,
        column: 7,
        formField: 'profile',
        remediation: 'Set automountServiceAccountToken to false.',
        object: {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          namespace: `${NAME}-production`,
          name: NAME,
        },
        fix: {
          title: 'Set automountServiceAccountToken to false',
          file: DEPLOYMENT,
          documentLine: 1,
          edits: [
            {
              path: [
                'spec',
                'template',
                'spec',
                'automountServiceAccountToken',
              ],
              op: 'set',
              value: false,
            },
          ],
        },
      }),
    ]);
  });

  it('lets a file that cannot be read be unknown, and no pass', () => {
    const files = new Map(applicationFiles()).set(DEPLOYMENT, 'kind: [');
    expect(results(files)).toEqual([
      expect.objectContaining({
        policy: 'readable-files',
        rule: 'manifest/syntax',
        verdict: 'not-evaluated',
        severity: 'error',
        environment: 'production',
        file: DEPLOYMENT,
      }),
    ]);
  });

  it('tells what is wrong with application.yaml', () => {
    const files = edited(
      applicationFiles(),
      `${DIRECTORY}/application.yaml`,
      text => text.replace(/tier: \w+/, 'tier: z'),
    );
    const [result] = checkerOf(PLATFORM_FILES).checkApplication(NAME, files);
    expect(result).toMatchObject({
      policy: 'application-record',
      verdict: 'fail',
      severity: 'error',
      file: `${DIRECTORY}/application.yaml`,
      path: ['spec', 'tier'],
    });
  });

  it('lists every pair of a policy and an object when it is asked for all verdicts', () => {
    const all = checkerOf(PLATFORM_FILES)
      .checkApplication(NAME, applicationFiles(), { verdicts: 'all' })
      .filter(({ policy }) => policy === 'token-off');
    expect(all.filter(({ verdict }) => verdict === 'pass')).toEqual([
      expect.objectContaining({
        environment: 'production',
        object: expect.objectContaining({ kind: 'Deployment' }),
      }),
    ]);
    expect(
      all.filter(({ verdict }) => verdict === 'not-applicable').length,
    ).toBeGreaterThan(10);
  });

  it('asks only those who are wanted, and whoever shares a reading gets the same', () => {
    const files = edited(applicationFiles(), DEPLOYMENT, text =>
      text.replace('automountServiceAccountToken:', 'automountToken:'),
    );
    const checker = checkerOf(PLATFORM_FILES);
    const everything = checker.checkApplication(NAME, files);
    const sourcesOf = (all: typeof everything) => [
      ...new Set(all.map(({ source }) => source)),
    ];
    expect(sourcesOf(everything)).toEqual(
      expect.arrayContaining(['policy', 'schema', 'repository']),
    );
    const reading = checkerOf(PLATFORM_FILES).readApplication(NAME, files);
    expect(checker.checkReading(reading)).toEqual(everything);
    for (const source of ['policy', 'schema', 'repository'] as const) {
      expect(checker.checkReading(reading, { sources: [source] })).toEqual(
        everything.filter(result => result.source === source),
      );
    }
  });

  it.each([
    ['a platform that is missing', new Map(), 'platform/missing'],
    [
      'a policy that is no YAML',
      new Map(PLATFORM_FILES).set('platform/guardrails/a.yaml', '{'),
      'manifest/syntax',
    ],
    [
      'a binding without its policy',
      new Map(PLATFORM_FILES).set(
        'platform/guardrails/token-off.yaml',
        POLICY.slice(POLICY.indexOf('---\n') + 4),
      ),
      'policy/unknown-policy',
    ],
  ])('fails closed with %s', (_case, platformFiles, code) => {
    const result = createGuardrailChecker({ platformFiles, now: NOW });
    expect(result).toMatchObject({
      ok: false,
      problems: [expect.objectContaining({ code })],
    });
  });

  it('finds expressions that do not compile, and evaluates nothing by them', () => {
    const broken = new Map(PLATFORM_FILES).set(
      'platform/guardrails/token-off.yaml',
      POLICY.replace('== false', '== nobody()'),
    );
    expect(checkerOf(broken).checkPlatform()).toEqual([
      expect.objectContaining({
        policy: 'guardrail-policies',
        rule: 'policy/expression-defect',
        severity: 'error',
        file: 'platform/guardrails/token-off.yaml',
      }),
    ]);
    expect(results(applicationFiles(), broken)).toEqual([
      expect.objectContaining({
        policy: 'token-off',
        verdict: 'not-evaluated',
      }),
    ]);
  });

  it('says once that there are no code owners', () => {
    const files = new Map(PLATFORM_FILES);
    files.delete('CODEOWNERS');
    expect(checkerOf(files).checkPlatform()).toEqual([
      expect.objectContaining({
        policy: 'codeowners-agree',
        rule: 'file-missing',
        severity: 'error',
        file: 'CODEOWNERS',
      }),
    ]);
    expect(checkerOf(PLATFORM_FILES).checkPlatform()).toEqual([]);
  });

  it('lists its rules', () => {
    expect(checkerOf(PLATFORM_FILES).rules).toContainEqual({
      id: 'token-off',
      title: 'Pods get no token of the API server',
      why: 'A token that nobody needs is one that somebody can steal.',
      remediation: 'Set automountServiceAccountToken to false.',
      source: 'policy',
      severity: 'error',
      file: 'platform/guardrails/token-off.yaml',
    });
  });
});
