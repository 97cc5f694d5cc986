import {
  NEWEST,
  NOW,
  only,
  resultsOf,
  VERSIONS,
} from '../scripts/pack/evaluate';
import { readPack } from '../scripts/pack/readPack';
import { GUARDRAIL_ANNOTATIONS } from './check/annotations';
import { parsePathPattern } from './check/objectPath';
import { canonicalise } from './object';
import {
  checkPolicies,
  evaluatePolicies,
  REMEDIATION_ANNOTATION,
} from './policy';

const { files, set, fixtures, namespaces } = readPack();
const names = set.policies.map(({ name }) => name);
const policyNamed = (name: string) =>
  set.policies.filter(policy => policy.name === name)[0];

/** Fields of the form that creates an application. */
const FORM_FIELDS = [
  'name',
  'owner',
  'system',
  'tier',
  'profile',
  'image',
  'port',
  'schedule',
  'environments',
  'egress',
  'access',
];

it('is a pack that is worth its name', () => {
  expect(names.length).toBeGreaterThanOrEqual(28);
});

it.each(VERSIONS)('compiles for Kubernetes $major.$minor', version => {
  expect(checkPolicies(set.policies, { kubernetesVersion: version })).toEqual(
    [],
  );
});

describe.each(names)('%s', name => {
  const { annotations, failurePolicy, source, validations } = policyNamed(name);
  const bindings = set.bindings.filter(({ policyName }) => policyName === name);

  it('stands alone in a file of its name', () => {
    expect(source.file).toBe(`${name}.yaml`);
    expect(bindings.map(binding => binding.source.file)).toEqual(
      bindings.map(() => source.file),
    );
    expect(files.has(`${name}.yaml`)).toBe(true);
  });

  it('tells people what, why, how and where', () => {
    for (const key of [
      GUARDRAIL_ANNOTATIONS.title,
      GUARDRAIL_ANNOTATIONS.why,
      GUARDRAIL_ANNOTATIONS.place,
      REMEDIATION_ANNOTATION,
    ]) {
      expect(annotations).toHaveProperty([key], expect.stringMatching(/\S/));
    }
    expect(annotations[GUARDRAIL_ANNOTATIONS.title].length).toBeLessThan(70);
    expect(annotations[GUARDRAIL_ANNOTATIONS.why]).toMatch(/\.$/);
    expect(annotations[REMEDIATION_ANNOTATION]).toMatch(/\.$/);
    expect(
      parsePathPattern(annotations[GUARDRAIL_ANNOTATIONS.place]),
    ).toBeDefined();
    expect([...FORM_FIELDS, undefined]).toContain(
      annotations[GUARDRAIL_ANNOTATIONS.formField],
    );
  });

  it('has a message for every validation, and does not admit what it cannot evaluate', () => {
    expect(failurePolicy).toBe('Fail');
    expect(validations.map(({ message }) => message)).toEqual(
      validations.map(() => expect.stringMatching(/^\S.*[^.]$/)),
    );
  });

  it('holds in the namespaces of applications only, with one severity in each', () => {
    const failing = fixtures.find(
      ({ policy, outcome }) => policy === name && outcome === 'fail',
    );
    const { object } = failing!.document;
    const isNamespace = object.kind === 'Namespace';
    const severitiesIn = (labels: Record<string, string>) => {
      const elsewhere = {
        ...object,
        metadata: {
          ...(object.metadata as object),
          ...(isNamespace ? { labels } : { namespace: 'elsewhere' }),
        },
      };
      return resultsOf(only(set, name), [{ object: elsewhere }], {
        namespaces: [
          {
            apiVersion: 'v1',
            kind: 'Namespace',
            metadata: { name: 'elsewhere', labels },
          },
        ],
      }).flatMap(({ verdict, severity }) =>
        verdict === 'fail' ? [severity] : [],
      );
    };
    const isOfCluster =
      !isNamespace && !('namespace' in (object.metadata as object));
    // What belongs to no namespace is not selected by one.
    expect(severitiesIn({}).length > 0).toBe(isOfCluster);
    const strict = new Set(
      severitiesIn({ 'freehold.dev/environment': 'production-tokyo' }),
    );
    const lenient = new Set(
      severitiesIn({ 'freehold.dev/environment': 'develop' }),
    );
    expect([
      ['error', 'error'],
      ['error', 'warning'],
      ['warning', 'warning'],
    ]).toContainEqual([...strict, ...lenient]);
  });

  it('says the same in every version', () => {
    const own = fixtures.filter(({ policy }) => policy === name);
    const inVersion = (kubernetesVersion: { major: number; minor: number }) =>
      own.map(
        ({ document }) =>
          resultsOf(only(set, name), [document], {
            namespaces,
            kubernetesVersion,
          })[0].verdict,
      );
    expect(inVersion(VERSIONS[3])).toEqual(inVersion(NEWEST));
  });

  it('leaves out what is being deleted, so that it can lose its finalizers', () => {
    const own = fixtures.filter(({ policy }) => policy === name);
    const verdicts = evaluatePolicies({
      ...only(set, name),
      objects: own.map(({ document }) => {
        const { object } = canonicalise(document.object, {
          kubernetesVersion: NEWEST,
        });
        const deleted = {
          ...object,
          metadata: {
            ...(object.metadata as object),
            deletionTimestamp: '2026-11-23T00:00:00Z',
          },
        };
        return { object: deleted, oldObject: deleted };
      }),
      namespaces,
      now: NOW,
      kubernetesVersion: NEWEST,
    });
    expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(
      new Set(['not-applicable']),
    );
  });
});
