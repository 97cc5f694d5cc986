import {
  DAY,
  examplePlatform,
  FILE,
  finding,
  NAME,
  NAMESPACE,
  NOW,
  waiver,
} from './__testUtils__/waivers';
import { applyWaivers } from './applyWaivers';
import type { Waiver } from './model';
import { WaiverIndex } from './WaiverIndex';
import type { GuardrailResult } from '../check/result';
import type { KubernetesObject } from '../policy';

const terms = { now: NOW, platform: examplePlatform() };
const { object } = finding();

const DEFINITION: KubernetesObject = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  spec: {
    group: 'example.com',
    names: { kind: 'Gadget', plural: 'gadgets' },
    scope: 'Namespaced',
    versions: [{ name: 'v1', served: true }],
  },
};

function waiverOf(
  overrides: Partial<Waiver>,
  result: Partial<GuardrailResult> = {},
  given: Partial<typeof terms> & { definitions?: KubernetesObject[] } = {},
) {
  const [applied] = applyWaivers([finding(result)], [waiver(overrides)], {
    ...terms,
    ...given,
  });
  expect(applied).toMatchObject(finding(result));
  return applied.waiver;
}

describe('applyWaivers', () => {
  it('leaves a finding as it is, and adds the waiver', () => {
    expect(applyWaivers([finding()], [waiver()], terms)).toEqual([
      {
        ...finding(),
        waiver: {
          id: 'no-probes-yet',
          file: FILE,
          line: 6,
          reason: 'The vendor adds a health endpoint in version 5.',
          approver: 'user:default/hana.sato',
          expires: '2027-01-31',
        },
      },
    ]);
  });

  it.each<[string, Partial<Waiver>, Partial<GuardrailResult>]>([
    ['on its last day', { expires: '2026-11-22' }, {}],
    ['of any severity', {}, { severity: 'warning' }],
    [
      'in one of several environments',
      { environments: ['staging', 'production'] },
      {},
    ],
    [
      'of a Namespace',
      { object: { kind: 'Namespace', name: NAMESPACE } },
      { object: { apiVersion: 'v1', kind: 'Namespace', name: NAMESPACE } },
    ],
    ['of a rule of the repository', {}, { source: 'repository' }],
    [
      'of everything that a rule of the repository finds',
      { object: undefined },
      { source: 'repository' },
    ],
    [
      'of the application as a whole',
      { object: undefined, environments: [] },
      { source: 'repository', environment: undefined },
    ],
    ['of the schema', {}, { source: 'schema' }],
  ])('waives a finding %s', (_, overrides, result) => {
    expect(waiverOf(overrides, result)).toHaveProperty('id', 'no-probes-yet');
  });

  it.each<[string, Partial<Waiver>, Partial<GuardrailResult>]>([
    ['that ended yesterday', { expires: '2026-11-21' }, {}],
    ['that nobody granted', { approver: undefined }, {}],
    ['that ends later than the platform allows', { expires: '2027-05-22' }, {}],
    ['of another rule', { rule: 'other' }, {}],
    ['of another application', { application: 'cart' }, {}],
    ['of another environment', { environments: ['staging'] }, {}],
    ['of no environment', { environments: [] }, {}],
    ['of a kind only', { object: { kind: 'Deployment', name: 'other' } }, {}],
    ['of a name only', { object: { kind: 'StatefulSet', name: NAME } }, {}],
    ['of a policy without an object', { object: undefined }, {}],
    [
      'of the schema without an object',
      { object: undefined },
      { source: 'schema' },
    ],
    ['of what was not evaluated', {}, { verdict: 'not-evaluated' }],
    ['of what passes', {}, { verdict: 'pass' }],
    ['of a file that cannot be read', {}, { source: 'file' }],
    [
      'of an application.yaml that is wrong',
      { rule: 'application-record' },
      { policy: 'application-record', source: 'repository' },
    ],
    [
      'of something that belongs to no application',
      {},
      { application: undefined },
    ],
    [
      'of an environment, for the application as a whole',
      {},
      { source: 'repository', environment: undefined },
    ],
    [
      'in another namespace',
      {},
      { object: { ...object, namespace: 'kube-system' } },
    ],
    [
      'in a namespace that nobody knows',
      {},
      { object: { ...object, namespace: undefined } },
    ],
    [
      'of a kind that nobody knows',
      {},
      { object: { ...object, apiVersion: 'example.com/v1' } },
    ],
    [
      'of an environment that the platform does not have',
      { environments: ['moon'] },
      { environment: 'moon' },
    ],
    [
      'of the whole cluster',
      { object: { kind: 'ClusterRoleBinding', name: NAME } },
      {
        object: {
          apiVersion: 'rbac.authorization.k8s.io/v1',
          kind: 'ClusterRoleBinding',
          name: NAME,
        },
      },
    ],
    [
      "of another's Namespace",
      { object: { kind: 'Namespace', name: 'kube-system' } },
      { object: { apiVersion: 'v1', kind: 'Namespace', name: 'kube-system' } },
    ],
  ])('waives nothing by a waiver %s', (_, overrides, result) => {
    expect(waiverOf(overrides, result)).toBeUndefined();
  });

  it('knows the kinds of the monorepo', () => {
    const gadget = {
      object: { ...object, apiVersion: 'example.com/v1', kind: 'Gadget' },
    };
    const waived = { object: { kind: 'Gadget', name: NAME } };
    expect(waiverOf(waived, gadget)).toBeUndefined();
    expect(
      waiverOf(waived, gadget, { definitions: [DEFINITION] }),
    ).toHaveProperty('id');
  });

  it('goes by the longest a waiver may hold on this platform', () => {
    const { platform } = terms;
    const lasting = (expires: string, maximumDays: number) =>
      waiverOf(
        { expires },
        {},
        {
          platform: {
            ...platform,
            spec: {
              ...platform.spec,
              guardrails: {
                kubernetesVersion: '1.36',
                upgradeTo: [],
                waivers: { maximumDays },
              },
            },
          },
        },
      );
    expect(lasting('2026-11-29', 7)).toBeDefined();
    expect(lasting('2026-11-30', 7)).toBeUndefined();
    expect(lasting('2026-11-30', 8)).toBeDefined();
  });

  it('takes the one of several that holds longest', () => {
    const renewed = [
      waiver({ id: 'old', expires: '2026-12-01' }),
      waiver({ id: 'new', expires: '2027-03-01' }),
      waiver({ id: 'wish', expires: '2027-04-01', approver: undefined }),
    ];
    const ids = (now: number) =>
      applyWaivers([finding()], renewed, { ...terms, now }).map(
        result => result.waiver?.id,
      );
    expect(ids(NOW)).toEqual(['new']);
    expect(ids(NOW - 90 * DAY)).toEqual(['old']);
    expect(ids(NOW + 120 * DAY)).toEqual([undefined]);
  });

  it('takes an index that is there already', () => {
    const index = new WaiverIndex([waiver()], terms);
    expect(applyWaivers([finding()], index, terms)).toMatchObject([
      { waiver: { id: 'no-probes-yet' } },
    ]);
    expect(index.of(NAME)).toEqual([waiver()]);
    expect(index.of('constructor')).toEqual([]);
  });
});
