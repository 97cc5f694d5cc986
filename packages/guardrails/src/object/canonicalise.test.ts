import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalise } from './canonicalise';
import { KNOWN_KINDS } from './kinds';
import { readManifests } from './reader';

const FIXTURES = join(__dirname, '__fixtures__');
const names = readdirSync(FIXTURES)
  .filter(name => name.endsWith('.yaml'))
  .map(name => name.replace('.yaml', ''));

const read = (text: string) => {
  const { documents, problems } = readManifests(text);
  expect(problems).toEqual([]);
  return documents[0].object;
};

const canonical = (text: string, minor = 36) =>
  canonicalise(read(text), { kubernetesVersion: { major: 1, minor } });

const fixture = (name: string) =>
  readFileSync(join(FIXTURES, `${name}.yaml`), 'utf8');

describe('an object as the API server sees it', () => {
  it.each(names)('%s is what Kubernetes 1.36 makes of it', name => {
    const golden = readFileSync(join(FIXTURES, `${name}.json`), 'utf8');
    expect(canonical(fixture(name))).toStrictEqual({
      object: JSON.parse(golden),
      known: true,
      problems: [],
    });
  });

  it('is compared with Kubernetes for every known kind', () => {
    const kinds = names.map(name => {
      const { apiVersion, kind } = read(fixture(name));
      return `${apiVersion}/${kind}`;
    });
    expect([...new Set(kinds)].sort()).toEqual([...KNOWN_KINDS].sort());
  });

  it.each(names)('%s stays the same when it is canonical already', name => {
    const once = canonical(fixture(name)).object;
    const twice = canonicalise(once, {
      kubernetesVersion: { major: 1, minor: 36 },
    }).object;
    expect(twice).toStrictEqual(once);
  });

  it('leaves the object that it was given alone', () => {
    const object = read(fixture('deployment-full'));
    const before = JSON.stringify(object);
    canonicalise(object, { kubernetesVersion: { major: 1, minor: 36 } });
    expect(JSON.stringify(object)).toBe(before);
  });
});

describe('an object of an unknown kind', () => {
  it.each([
    ['a custom resource', 'example.com/v1', 'Widget'],
    [
      'a version that is not served any more',
      'policy/v1beta1',
      'PodDisruptionBudget',
    ],
    ['a property of every JavaScript object', 'constructor', 'name'],
  ])('is as it was written: %s', (_what, apiVersion, kind) => {
    const object = { apiVersion, kind, spec: { on: false, list: [] } };
    const result = canonicalise(object, {
      kubernetesVersion: { major: 1, minor: 36 },
    });
    expect(result).toEqual({ object, known: false, problems: [] });
    expect(result.object).toBe(object);
  });
});

describe('the version of the cluster', () => {
  const pod = (spec: string) =>
    `{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: ${spec}}`;

  it.each<[field: string, spec: string, since: number]>([
    ['hostUsers', '{hostUsers: false}', 33],
    ['hostnameOverride', '{hostnameOverride: a}', 35],
    ['resources', '{resources: {requests: {cpu: 1}}}', 34],
  ])('drops %s before it is on', (field, spec, since) => {
    const specAt = (minor: number) => canonical(pod(spec), minor).object.spec;
    expect(specAt(since)).toHaveProperty(field);
    expect(specAt(since - 1)).not.toHaveProperty(field);
  });

  it('takes a version beyond the tables for the nearest', () => {
    const deployment = fixture('deployment-minimal');
    expect(canonical(deployment, 20)).toEqual(canonical(deployment, 31));
    expect(canonical(deployment, 99)).toEqual(canonical(deployment, 37));
  });

  it('shows the default of procMount before anything else was allowed', () => {
    const written =
      '{containers: [{securityContext: {procMount: Unmasked}}, {securityContext: {}}]}';
    const mounts = (minor: number) => canonical(pod(written), minor).object;
    const path = 'spec.containers[0].securityContext.procMount';
    expect(mounts(32)).toHaveProperty(path, 'Default');
    expect(mounts(33)).toHaveProperty(path, 'Unmasked');
    expect(mounts(32)).not.toHaveProperty(path.replace('[0]', '[1]'));
  });

  it('gives a StatefulSet of 1.37 the number that may be unavailable', () => {
    const strategy = (minor: number) =>
      canonical(fixture('statefulset'), minor).object.spec;
    expect(strategy(36)).toHaveProperty('updateStrategy.rollingUpdate', {
      partition: 0,
    });
    expect(strategy(37)).toHaveProperty('updateStrategy.rollingUpdate', {
      partition: 0,
      maxUnavailable: 1,
    });
  });
});

describe('a Pod that ends before it is told to', () => {
  const spec = 'spec: {terminationGracePeriodSeconds: -1}';

  it('gets a second', () => {
    const { object } = canonical(`{apiVersion: v1, kind: Pod, ${spec}}`);
    expect(object).toHaveProperty('spec.terminationGracePeriodSeconds', 1);
  });

  it('gets it when it is created, and not in a template', () => {
    const { object } = canonical(
      `{apiVersion: v1, kind: PodTemplate, template: {${spec}}}`,
    );
    expect(object).toHaveProperty(
      'template.spec.terminationGracePeriodSeconds',
      -1,
    );
  });
});

describe('a value that its type does not take', () => {
  const problemsOf = (spec: string, kind = 'Deployment') =>
    canonical(
      `{apiVersion: ${
        kind === 'Deployment' ? 'apps/v1' : 'v1'
      }, kind: ${kind}, ${spec}}`,
    ).problems.map(({ code, path, message }) => {
      expect(code).toBe('object/type');
      expect(message).not.toBe('');
      return path.join('.');
    });

  it.each<[what: string, fields: string, path: string]>([
    ['text for a number', 'spec: {replicas: "3"}', 'spec.replicas'],
    ['a fraction for a whole number', 'spec: {replicas: 1.5}', 'spec.replicas'],
    [
      'a number beyond 32 bits',
      'spec: {replicas: 4294967296}',
      'spec.replicas',
    ],
    [
      'a number for text',
      'metadata: {labels: {version: 1.10}}',
      'metadata.labels.version',
    ],
    [
      'yes for text',
      'metadata: {annotations: {a: yes}}',
      'metadata.annotations.a',
    ],
    ['text for a truth value', 'spec: {paused: "true"}', 'spec.paused'],
    [
      'a map for a list',
      'spec: {template: {spec: {containers: {}}}}',
      'spec.template.spec.containers',
    ],
    ['a list for a map', 'spec: []', 'spec'],
    [
      'text for a struct of a list',
      'spec: {template: {spec: {containers: [a]}}}',
      'spec.template.spec.containers.0',
    ],
    [
      'no quantity',
      'spec: {template: {spec: {overhead: {cpu: lots}}}}',
      'spec.template.spec.overhead.cpu',
    ],
    [
      'a truth value for a number or text',
      'spec: {strategy: {rollingUpdate: {maxSurge: true}}}',
      'spec.strategy.rollingUpdate.maxSurge',
    ],
  ])('is a problem: %s', (_what, fields, path) => {
    expect(problemsOf(fields)).toEqual([path]);
  });

  it('is a problem in a Secret whose data is no base64', () => {
    expect(problemsOf('data: {a: "not base64!"}', 'Secret')).toEqual([
      'data.a',
    ]);
  });

  it.each([
    'kind: Pod, spec: {resources: {limits: {cpu: {toString: 1}}}, containers: [{resources: {requests: {cpu: {toString: 1}}}}]}',
    'kind: Pod, spec: {terminationGracePeriodSeconds: {valueOf: 1, toString: 1}}',
    'kind: Secret, stringData: {a: {toString: 1}}',
  ])('is not taken for text: {apiVersion: v1, %s}', fields => {
    expect(
      canonical(`{apiVersion: v1, ${fields}}`).problems.length,
    ).toBeGreaterThan(0);
  });

  it('stays as it was written', () => {
    const { object } = canonical(
      '{apiVersion: apps/v1, kind: Deployment, spec: {replicas: "3"}}',
    );
    expect(object.spec).toMatchObject({ replicas: '3' });
  });
});
