import {
  about,
  binding,
  deployment,
  namespace,
  policy,
} from '../__testUtils__/documents';
import { inShort, verdictOf } from '../__testUtils__/verdicts';
import type { KubernetesObject } from '../model';

const everything = about({
  apiGroups: ['*'],
  apiVersions: ['*'],
  resources: ['*'],
});

/** What one expression says of an object. */
function saysOf(
  expression: string,
  object: Parameters<typeof verdictOf>[1] = deployment(),
  namespaces?: KubernetesObject[],
): string {
  return inShort(
    verdictOf(
      [
        policy({ matchConstraints: everything, validations: [{ expression }] }),
        binding(),
      ],
      object,
      { namespaces },
    ),
  );
}

describe('what expressions see of the request', () => {
  it.each<[string]>([
    ['object.metadata.name == "web"'],
    ['object.metadata.creationTimestamp == "2026-11-22T12:00:00Z"'],
    ['oldObject == null'],
    ['request.operation == "CREATE"'],
    ['request.name == "web" && request.namespace == "shop"'],
    [
      '[request.kind.group, request.kind.version, request.kind.kind] == ["apps", "v1", "Deployment"]',
    ],
    [
      '[request.resource.group, request.resource.version, request.resource.resource] == ["apps", "v1", "deployments"]',
    ],
    ['request.requestKind.kind == "Deployment"'],
    ['request.requestResource.resource == "deployments"'],
    ['!has(request.subResource)'],
    ['!request.dryRun'],
    ['namespaceObject.metadata.name == "shop"'],
    [
      'namespaceObject.metadata.labels["kubernetes.io/metadata.name"] == "shop"',
    ],
    ['namespaceObject.status.phase == "Active"'],
    ['params == null'],
  ])('%s', expression => {
    expect(saysOf(expression)).toBe('pass');
  });

  it('is an update where there is an old object', () => {
    expect(
      saysOf(
        'request.operation == "UPDATE" && oldObject.spec.replicas == 3 && !has(object.metadata.creationTimestamp)',
        { object: deployment(), oldObject: deployment({ replicas: 3 }) },
      ),
    ).toBe('pass');
  });

  it('has the namespace of the directory, where the object names none', () => {
    expect(
      saysOf(
        'object.metadata.namespace == "shop" && request.namespace == "shop"',
        {
          object: deployment({}, { namespace: undefined }),
          namespace: 'shop',
        },
      ),
    ).toBe('pass');
  });

  it.each<[string, KubernetesObject]>([
    ['a Namespace', namespace('shop')],
    [
      'what belongs to the whole cluster',
      {
        apiVersion: 'v1',
        kind: 'PersistentVolume',
        metadata: { name: 'disk' },
      },
    ],
  ])('has no namespaceObject for %s', (_case, object) => {
    expect(saysOf('namespaceObject == null', object)).toBe('pass');
  });

  it('gives a Namespace its own name for a namespace', () => {
    expect(
      saysOf(
        'request.namespace == "shop" && request.name == "shop"',
        namespace('shop'),
      ),
    ).toBe('pass');
  });

  it.each<[string, string]>([
    ['labels of a namespace', 'namespaceObject.metadata.labels.tier == "a"'],
    ['its presence', 'namespaceObject != null'],
  ])('does not guess %s that is not among the files', (_case, expression) => {
    expect(saysOf(expression, deployment(), [])).toBe(
      'not-evaluated unsupported, unknown',
    );
  });

  it.each<[string]>([
    ['request.userInfo.username == "system:admin"'],
    ['has(request.userInfo.groups)'],
    ['"admins" in request.userInfo.groups'],
    ['request.options.fieldManager == "ci"'],
    ['request.?userInfo.?username.orValue("") == ""'],
    ['dyn(request).?userInfo.?username.orValue("") == ""'],
    ['[request].exists(r, r.?userInfo.?groups.orValue([]).size() == 0)'],
    ['dyn(request)["userInfo"].username == ""'],
  ])('does not guess who asks, and how: %s', expression => {
    expect(saysOf(expression)).toBe('not-evaluated unsupported, unknown');
  });

  it.each<[string, string]>([
    ['has(object.metadata.uid)', 'pass'],
    ['has(object.metadata.managedFields)', 'pass'],
    ['has(object.metadata.resourceVersion)', 'fail denied'],
    ['object.metadata.uid != ""', 'not-evaluated unsupported, unknown'],
    [
      'object.metadata.managedFields.exists(entry, entry.manager == "kubectl")',
      'not-evaluated unsupported, unknown',
    ],
    [
      'object.metadata.?uid.orValue("") == ""',
      'not-evaluated unsupported, unknown',
    ],
  ])(
    'knows what is there, and not what is in it: %s: %s',
    (expression, verdict) => {
      expect(saysOf(expression)).toBe(verdict);
    },
  );

  it('has a name for an object that is generated one, as the API server has by then', () => {
    const generated = deployment({}, { name: undefined, generateName: 'web-' });
    const documents = [
      policy({
        validations: [
          {
            expression:
              'request.name.matches("^web-[a-z]{5}$") && object.metadata.name == request.name',
          },
        ],
      }),
      binding(),
    ];
    expect(verdictOf(documents, generated)).toMatchObject({
      verdict: 'pass',
      object: { name: 'web-' },
    });
  });
});
