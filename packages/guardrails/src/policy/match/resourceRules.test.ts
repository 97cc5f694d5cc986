import {
  about,
  binding,
  deployment,
  namespace,
  policy,
  type Fields,
} from '../__testUtils__/documents';
import { inShort, verdictOf } from '../__testUtils__/verdicts';
import type { KubernetesObject } from '../model';

const FALSE = { validations: [{ expression: 'false' }] };

/** What a policy that refuses everything says: `fail` where it holds. */
function verdict(
  matchConstraints: Fields,
  object: KubernetesObject,
  namespaces?: KubernetesObject[],
): string {
  return inShort(
    verdictOf([policy({ ...FALSE, matchConstraints }), binding()], object, {
      namespaces,
    }),
  );
}

describe('resource rules', () => {
  it.each<[string, Fields, string]>([
    ['the resource', {}, 'fail denied'],
    ['every resource', { resources: ['*'] }, 'fail denied'],
    [
      'the resource and its subresources',
      { resources: ['deployments/*'] },
      'fail denied',
    ],
    ['everything', { resources: ['*/*'] }, 'fail denied'],
    [
      'a subresource',
      { resources: ['deployments/scale'] },
      'not-applicable resource-rules',
    ],
    [
      'another resource',
      { resources: ['statefulsets'] },
      'not-applicable resource-rules',
    ],
    [
      'another group',
      { apiGroups: ['batch'] },
      'not-applicable resource-rules',
    ],
    ['every group', { apiGroups: ['*'] }, 'fail denied'],
    ['every version', { apiVersions: ['*'] }, 'fail denied'],
    ['every operation', { operations: ['*'] }, 'fail denied'],
    [
      'another operation',
      { operations: ['DELETE', 'CONNECT'] },
      'not-applicable resource-rules',
    ],
    ['its name', { resourceNames: ['web'] }, 'fail denied'],
    [
      'other names',
      { resourceNames: ['worker', 'we'] },
      'not-applicable resource-rules',
    ],
    ['its scope', { scope: 'Namespaced' }, 'fail denied'],
    ['the other scope', { scope: 'Cluster' }, 'not-applicable resource-rules'],
  ])('of a Deployment: %s', (_case, rule, expected) => {
    expect(verdict(about(rule), deployment())).toBe(expected);
  });

  it.each<[string, Fields, string]>([
    ['Cluster', { scope: 'Cluster' }, 'fail denied'],
    ['Namespaced', { scope: 'Namespaced' }, 'not-applicable resource-rules'],
  ])('a Namespace belongs to the scope %s', (_scope, rule, expected) => {
    const rules = about({
      apiGroups: [''],
      resources: ['namespaces'],
      ...rule,
    });
    expect(verdict(rules, namespace('shop'))).toBe(expected);
  });

  it('leaves out what is excluded, even in another version', () => {
    const excluding = (apiVersion: string, matchPolicy: string) =>
      about(
        {
          apiGroups: ['autoscaling'],
          apiVersions: ['*'],
          resources: ['horizontalpodautoscalers'],
        },
        {
          matchPolicy,
          excludeResourceRules: [
            {
              apiGroups: ['autoscaling'],
              apiVersions: [apiVersion],
              operations: ['*'],
              resources: ['*'],
            },
          ],
        },
      );
    const autoscaler: KubernetesObject = {
      apiVersion: 'autoscaling/v1',
      kind: 'HorizontalPodAutoscaler',
      metadata: { name: 'web', namespace: 'shop' },
    };
    expect(verdict(excluding('v1', 'Exact'), autoscaler)).toBe(
      'not-applicable excluded',
    );
    expect(verdict(excluding('v2', 'Equivalent'), autoscaler)).toBe(
      'not-applicable excluded',
    );
    expect(verdict(excluding('v2', 'Exact'), autoscaler)).toBe('fail denied');
  });

  it.each<[string, string, string]>([
    ['Exact', 'autoscaling/v1', 'not-applicable resource-rules'],
    ['Equivalent', 'autoscaling/v1', 'not-evaluated conversion, unknown'],
    ['Equivalent', 'autoscaling/v2', 'fail denied'],
  ])('%s, about autoscaling/v2, of %s', (matchPolicy, apiVersion, expected) => {
    const rules = about(
      {
        apiGroups: ['autoscaling'],
        apiVersions: ['v2'],
        resources: ['horizontalpodautoscalers'],
      },
      { matchPolicy },
    );
    const autoscaler: KubernetesObject = {
      apiVersion,
      kind: 'HorizontalPodAutoscaler',
      metadata: { name: 'web', namespace: 'shop' },
    };
    expect(verdict(rules, autoscaler)).toBe(expected);
  });

  it('asks no policy about what configures admission', () => {
    const rules = about({
      apiGroups: ['*'],
      apiVersions: ['*'],
      resources: ['*'],
    });
    expect(verdict(rules, policy() as KubernetesObject)).toBe(
      'not-applicable exempt',
    );
  });
});
