import { readFileSync } from 'fs';
import { join } from 'path';
import { CHANGES } from './__fixtures__/changes';
import { FURTHER } from './__fixtures__/further';
import { check } from './__testUtils__/check';
import { schemaProblemCodes } from './model';
import { schemaRules } from './schemaRules';

const definitions = readFileSync(
  join(__dirname, '__fixtures__/definitions.yaml'),
  'utf8',
);

describe('what the API server refuses before it asks the kind, or after', () => {
  it.each(FURTHER.map(one => [`${one.code}: ${one.title}`, one] as const))(
    '%s',
    (_title, { code, text, minor, severity, verdict }) => {
      const problems = check(text, { minor, definitions }).flat();
      expect(
        problems.map(problem => ({
          code: problem.code,
          severity: problem.severity,
          verdict: problem.verdict,
        })),
      ).toEqual([
        { code, severity: severity ?? 'error', verdict: verdict ?? 'fail' },
      ]);
    },
  );

  it.each(FURTHER.map(one => [`${one.code}: ${one.title}`, one] as const))(
    '%s, when it is mended',
    (_title, { mended, minor }) => {
      const problems = check(mended, { minor, definitions })
        .flat()
        .filter(({ severity }) => severity !== 'info');
      expect(problems).toEqual([]);
    },
  );
});

describe('every code', () => {
  it.each(schemaProblemCodes)('%s has a case that it is found in', code => {
    const cases = [
      ...CHANGES.filter(([found]) => found === code),
      ...FURTHER.filter(one => one.code === code),
    ];
    expect(cases.length).toBeGreaterThan(0);
  });
});

describe('the rules', () => {
  it('have a name each, and everything that a list shows', () => {
    const ids = schemaRules.map(rule => rule.id);
    expect(ids).toEqual(['kubernetes-schema', 'removed-api', 'deprecated-api']);
    for (const rule of schemaRules) {
      expect(rule.title).not.toBe('');
      expect(rule.why).toMatch(/\.$/);
      expect(rule.remediation).toMatch(/\.$/);
    }
  });
});

describe('a rule of a definition', () => {
  it('blames the field that it names, in its own words', () => {
    const [problems] = check(
      '{apiVersion: example.com/v1, kind: Gadget, metadata: {name: g}, spec: {size: 3, max-size: 2}}',
      { definitions },
    );
    expect(problems).toMatchObject([
      {
        path: ['spec', 'max-size'],
        message:
          'spec.max-size is not as the CustomResourceDefinition demands: has to be at least 3',
      },
    ]);
  });

  it('is not asked while something else is wrong', () => {
    const [problems] = check(
      '{apiVersion: example.com/v1, kind: Gadget, metadata: {name: g}, spec: {size: one}}',
      { definitions },
    );
    expect(problems.map(({ code }) => code)).toEqual(['wrong-type']);
  });
});

describe('what was removed', () => {
  it('is left to the check of versions', () => {
    expect(
      check('{apiVersion: batch/v1beta1, kind: CronJob, metadata: {name: c}}'),
    ).toEqual([[]]);
  });
});

describe('a field that Kubernetes does not know', () => {
  const messages = (text: string) =>
    check(text)
      .flat()
      .map(({ message, remediation }) => `${message}. ${remediation}`);
  const deployment = (spec: string) =>
    `{apiVersion: apps/v1, kind: Deployment, metadata: {name: d}, spec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: i}]}}, ${spec}}}`;

  it('is compared with those that it knows, and can be renamed', () => {
    const [problems] = check(deployment('replica: 2'));
    expect(problems).toMatchObject([
      {
        code: 'unknown-field',
        path: ['spec', 'replica'],
        message:
          'spec.replica is no field that Kubernetes knows; did you mean replicas?',
        fix: {
          title: 'Rename replica to replicas',
          edits: [
            { op: 'set', path: ['spec', 'replicas'], value: 2 },
            { op: 'remove', path: ['spec', 'replica'] },
          ],
        },
      },
    ]);
  });

  it('is not renamed onto one that is there', () => {
    const [problems] = check(deployment('replicas: 1, replica: 2'));
    expect(problems[0].fix).toBeUndefined();
    expect(problems[0].remediation).toBe(
      'Remove it: replicas is there already.',
    );
  });

  it('is looked for deeper', () => {
    expect(messages(deployment('containers: []'))).toEqual([
      'spec.containers is no field that Kubernetes knows. There is a field of that name: spec.template.spec.containers. Move it there.',
    ]);
  });

  it('is looked for further out', () => {
    expect(
      messages(
        '{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c, image: i, nodeSelector: {}}]}}',
      ),
    ).toEqual([
      'spec.containers[0].nodeSelector is no field that Kubernetes knows. There is a field of that name: spec.nodeSelector. Move it there.',
    ]);
  });

  it('is known to a version to come', () => {
    const [problems] = check(
      '{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {hostnameOverride: a, containers: [{name: c, image: i}]}}',
      { minor: 33 },
    );
    expect(problems[0].message).toBe(
      'spec.hostnameOverride is unknown to Kubernetes 1.33: the field is there from 1.35',
    );
  });
});

describe('a status', () => {
  it('of a claim within a StatefulSet is known, and comes to nothing', () => {
    const [problems] = check(
      '{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: s}, spec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: i}]}}, volumeClaimTemplates: [{metadata: {name: d}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}, status: {}}]}}',
    );
    expect(problems).toEqual([]);
  });
});
