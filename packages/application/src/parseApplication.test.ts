import { applicationText, inShort, jobText } from './__testUtils__/documents';
import { parseApplication } from './parseApplication';
import { exampleApplicationText } from './reference/applicationExample';

const problemsOf = (text: string) => parseApplication(text).problems;

describe('parseApplication', () => {
  it('reads what is written, and fills nothing in', () => {
    const parsed = parseApplication(jobText());
    expect(parsed).toEqual({
      ok: true,
      problems: [],
      value: {
        apiVersion: 'freehold.dev/v1alpha1',
        kind: 'Application',
        metadata: { name: 'payment-settlement' },
        spec: {
          owner: 'group:default/team-payment',
          tier: 'c',
          profile: 'cronjob',
          image: 'asia-docker.pkg.dev/example/apps/payment-settlement',
          schedule: '30 3 * * *',
          environments: { production: {} },
        },
      },
    });
  });

  it.each([
    ['apiVersion', 'freehold.dev/v1', 'application/api-version'],
    ['apiVersion', undefined, 'application/api-version'],
    ['apiVersion', 1, 'application/api-version'],
    ['kind', 'Platform', 'application/kind'],
    ['kind', 'application', 'application/kind'],
    ['kind', undefined, 'application/kind'],
    ['metadata', undefined, 'application/required'],
    ['metadata', null, 'application/type'],
    ['metadata', 'x', 'application/type'],
    ['metadata.name', undefined, 'application/required'],
    ['metadata.name', 'Payment', 'application/name-invalid'],
    ['metadata.name', 'a'.repeat(41), 'application/name-length'],
    ['metadata.name', '../../platform', 'application/name-invalid'],
    ['metadata.name', 'kube-dns', 'application/name-reserved'],
    ['metadata.name', 7, 'application/type'],
    ['metadata.title', '', 'application/text-length'],
    ['metadata.title', 'x'.repeat(101), 'application/text-length'],
    ['metadata.title', 'a\nb', 'application/text-not-single-line'],
    ['metadata.title', ' a', 'application/text-not-trimmed'],
    ['metadata.title', 'a\n', 'application/text-not-trimmed'],
    ['metadata.title', 'a\tb', 'application/text-invisible-character'],
    ['metadata.title', 'a\u202Eb', 'application/text-invisible-character'],
    ['metadata.title', 'a\u2028b', 'application/text-invisible-character'],
    ['metadata.title', 'a\u200Bb', 'application/text-invisible-character'],
    ['metadata.description', 'a\nb', 'application/text-not-single-line'],
    ['metadata.description', 'x'.repeat(501), 'application/text-length'],
    ['metadata.labels', {}, 'application/unknown-field'],
    ['spec.owner', undefined, 'application/required'],
    ['spec.owner', 'team-payment', 'application/group-ref-invalid'],
    ['spec.owner', 'user:default/jane', 'application/group-ref-invalid'],
    ['spec.owner', 'group:default/Team', 'application/group-ref-invalid'],
    ['spec.owner', 'group:default/a\nb', 'application/group-ref-invalid'],
    ['spec.system', 'payment', 'application/system-ref-invalid'],
    ['spec.lifecycle', 'beta', 'application/value'],
    ['spec.tier', undefined, 'application/required'],
    ['spec.tier', 'd', 'application/value'],
    ['spec.tier', 'A', 'application/value'],
    ['spec.profile', 'htttp', 'application/value'],
    ['spec.image', 'a.example/b:1', 'application/image-not-bare'],
    ['spec.image', 'a.example/b@sha256:1', 'application/image-not-bare'],
    ['spec.image', 'https://a.example/b', 'application/image-invalid'],
    ['spec.image', 'nginx', 'application/image-invalid'],
    ['spec.image', 'a.example/B', 'application/image-invalid'],
    ['spec.image', 'a.example/b/../c', 'application/image-invalid'],
    ['spec.image', 'a.example/$(id)', 'application/image-invalid'],
    ['spec.port', '8080', 'application/type'],
    ['spec.port', 0, 'application/range'],
    ['spec.port', 65536, 'application/range'],
    ['spec.port', 8080.5, 'application/type'],
    ['spec.schedule', 'daily', 'application/schedule-invalid'],
    ['spec.dependsOn', 'member-api', 'application/type'],
    ['spec.dependsOn.0', 'member-api', 'application/dependency-ref-invalid'],
    [
      'spec.dependsOn.0',
      'user:default/x',
      'application/dependency-ref-invalid',
    ],
    ['spec.resources.requests.cpu', 1, 'application/type'],
    ['spec.resources.requests.cpu', '1Gi', 'application/quantity-invalid'],
    ['spec.resources.requests.cpu', '0', 'application/quantity-zero'],
    ['spec.resources.requests.memory', '256', 'application/quantity-invalid'],
    ['spec.resources.requests.memory', '256m', 'application/quantity-invalid'],
    ['spec.resources.requests.memory', '0Mi', 'application/quantity-zero'],
    ['spec.resources.requests.gpu', '1', 'application/unknown-field'],
    ['spec.env.PORT', 8080, 'application/type'],
    ['spec.env.A', 'a\0b', 'application/text-invisible-character'],
    ['spec.env.A', 'x'.repeat(4097), 'application/text-length'],
    ['spec.env.A-B', 'x', 'application/env-name-invalid'],
    ['spec.env.[A B]', 'x', 'application/env-name-invalid'],
    ['spec.egress.0.host', '*.example.com', 'application/egress-host-invalid'],
    [
      'spec.egress.0.host',
      'https://a.example',
      'application/egress-host-invalid',
    ],
    ['spec.egress.0.host', 'a.example/x', 'application/egress-host-invalid'],
    ['spec.egress.0.host', 'localhost', 'application/egress-host-invalid'],
    ['spec.egress.0.host', '10.0.0.1', 'application/egress-host-invalid'],
    ['spec.egress.0.host', 'A.example', 'application/egress-host-invalid'],
    ['spec.egress.0.port', 0, 'application/range'],
    ['spec.egress.0.protocol', 'UDP', 'application/unknown-field'],
    ['spec.environments', undefined, 'application/required'],
    ['spec.environments', {}, 'application/environments-empty'],
    ['spec.environments', ['develop'], 'application/type'],
    ['spec.environments.develop', null, 'application/type'],
    ['spec.environments.Prod', {}, 'application/environment-name-invalid'],
    [
      'spec.environments.spinnaker',
      {},
      'application/environment-name-reserved',
    ],
    ['spec.environments.[../x]', {}, 'application/environment-name-invalid'],
    ['spec.environments.staging.namespace', 'x', 'application/unknown-field'],
    ['spec.environments.staging.replicas', { min: 1 }, 'application/required'],
    ['spec.environments.production.replicas.min', 0, 'application/range'],
    ['spec.environments.production.replicas.max', 1001, 'application/range'],
    [
      'spec.environments.production.schedule',
      'x',
      'application/schedule-invalid',
    ],
    ['spec.access.0.role', 'owner', 'application/value'],
    ['spec.access.0.group', 'everybody', 'application/group-ref-invalid'],
    ['spec.access.0.environments', [], 'application/range'],
    ['spec.access', Array.from({ length: 101 }, () => 0), 'application/range'],
  ])('refuses %s: %j with %s', (path, value, code) => {
    const problems = problemsOf(applicationText({ [path]: value }));
    expect(problems.map(problem => problem.code)).toContain(code);
    for (const problem of problems) {
      expect(problem.severity).toBe('error');
      expect(problem.line).toBeGreaterThan(0);
      expect(problem.message).toMatch(/^[\p{L}].*\.$/u);
      expect(problem.remedy).toMatch(/[.?]$/);
    }
  });

  it('says of a document of another kind only that', () => {
    expect(
      inShort(problemsOf('apiVersion: v1\nkind: ConfigMap\ndata: {a: b}\n')),
    ).toEqual([
      'application/api-version at apiVersion',
      'application/kind at kind',
    ]);
  });

  it('points at the key of an unknown field and suggests the one that was meant', () => {
    const text = exampleApplicationText.replace('  image:', '  imgae:');
    expect(parseApplication(text, { file: 'x/application.yaml' })).toEqual({
      ok: false,
      problems: [
        {
          code: 'application/required',
          severity: 'error',
          file: 'x/application.yaml',
          path: ['spec', 'image'],
          line: 7,
          column: 1,
          message: 'spec.image is missing.',
          remedy: expect.stringContaining('Add image, for example asia-docker'),
        },
        {
          code: 'application/unknown-field',
          severity: 'error',
          file: 'x/application.yaml',
          path: ['spec', 'imgae'],
          line: 13,
          column: 3,
          message: 'spec.imgae is not a field of this document.',
          remedy: 'Did you mean image?',
        },
      ],
    });
  });

  it.each([
    ['spec.owner', 'Team-Payment', 'Write group:default/team-payment.'],
    ['spec.image', 'a.example/b:v1', 'Write a.example/b.'],
    ['spec.port', '8080', 'Remove the quotes: 8080.'],
    ['spec.env.PORT', 8080, "Write it in quotes: '8080'."],
    ['spec.profile', 'htpp', "Did you mean 'http'?"],
    ['spec.tier', 'd', "Write 'a', 'b' or 'c'."],
    ['spec.tier', 'A', "Did you mean 'a'?"],
    ['spec.tier', 1, "Write 'a', 'b' or 'c'."],
    [
      'spec.environments.staging',
      null,
      'Write {} when nothing is to be said, or remove the field.',
    ],
    [
      'spec.environments.staging.namespace',
      'x',
      'Remove it: the platform derives the namespace from the name.',
    ],
  ])('offers a remedy for %s: %j', (path, value, remedy) => {
    expect(problemsOf(applicationText({ [path]: value }))).toEqual([
      expect.objectContaining({ remedy }),
    ]);
  });

  it('shortens and escapes what it quotes', () => {
    const hostile = `\u202E\u009B31m${'x'.repeat(10_000)}`;
    const [problem] = problemsOf(
      applicationText({ 'spec.image': `"${hostile}` }).replace(
        /\u202E|\u009B/g,
        character =>
          `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
    );
    expect(problem.message.length).toBeLessThan(300);
    expect(problem.message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('refuses half of a character that an escape makes', () => {
    const text = exampleApplicationText.replace(
      'title: Payment authorizer',
      'title: "\\uD800"',
    );
    expect(inShort(problemsOf(text))).toEqual([
      'application/text-invisible-character at metadata.title',
    ]);
  });

  it('keeps a warning of the YAML beside the value', () => {
    const parsed = parseApplication(
      exampleApplicationText.replace('LOG_LEVEL: info', 'LOG_LEVEL: off'),
    );
    expect(parsed.ok).toBe(true);
    expect(inShort(parsed.problems)).toEqual([
      'yaml/ambiguous-scalar at spec.env.LOG_LEVEL',
    ]);
  });
});
