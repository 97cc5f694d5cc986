import {
  componentEntityV1alpha1Validator,
  Entity,
  entityEnvelopeSchemaValidator,
  FieldFormatEntityPolicy,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
} from '@backstage/catalog-model';
import {
  ownership,
  resolvedApplication,
} from '../__testUtils__/resolvedApplication';
import { applicationEntities } from './applicationEntities';

const shop = resolvedApplication('shop', {
  dependsOn: ['component:default/member-api'],
});

describe('applicationEntities', () => {
  it('makes a component and one resource for each namespace', () => {
    expect(applicationEntities(shop, { portalUrl: 'https://portal.example' }))
      .toMatchInlineSnapshot(`
      [
        {
          "apiVersion": "backstage.io/v1alpha1",
          "kind": "Component",
          "metadata": {
            "annotations": {
              "backstage.io/kubernetes-id": "shop",
              "backstage.io/kubernetes-label-selector": "app.kubernetes.io/name=shop",
              "backstage.io/managed-by-location": "freehold:applications/shop/application.yaml",
              "backstage.io/managed-by-origin-location": "freehold:applications/shop/application.yaml",
              "backstage.io/view-url": "https://portal.example/namespaces/files?path=applications%2Fshop%2Fapplication.yaml",
              "freehold.dev/application": "shop",
              "freehold.dev/spinnaker-application": "shop",
            },
            "description": "What shop does.",
            "labels": {
              "freehold.dev/profile": "http",
              "freehold.dev/tier": "b",
            },
            "name": "shop",
            "tags": [
              "http",
              "tier-b",
            ],
            "title": "Title of shop",
          },
          "spec": {
            "dependsOn": [
              "component:default/member-api",
              "resource:default/shop-develop",
              "resource:default/shop-production",
            ],
            "lifecycle": "production",
            "owner": "group:default/team-payment",
            "system": "system:default/payment",
            "type": "service",
          },
        },
        {
          "apiVersion": "backstage.io/v1alpha1",
          "kind": "Resource",
          "metadata": {
            "annotations": {
              "backstage.io/kubernetes-label-selector": "app.kubernetes.io/name=shop",
              "backstage.io/kubernetes-namespace": "shop-develop",
              "backstage.io/managed-by-location": "freehold:applications/shop/application.yaml",
              "backstage.io/managed-by-origin-location": "freehold:applications/shop/application.yaml",
              "backstage.io/view-url": "https://portal.example/namespaces/files?path=applications%2Fshop%2Fapplication.yaml",
              "freehold.dev/application": "shop",
              "freehold.dev/cluster": "cluster-develop",
              "freehold.dev/environment": "develop",
            },
            "description": "Namespace of Title of shop on cluster-develop, files in applications/shop/develop",
            "labels": {
              "freehold.dev/environment": "develop",
              "freehold.dev/tier": "b",
            },
            "name": "shop-develop",
            "tags": [
              "develop",
            ],
            "title": "Title of shop (DEVELOP)",
          },
          "spec": {
            "dependencyOf": [
              "component:default/shop",
            ],
            "owner": "group:default/team-payment",
            "system": "system:default/payment",
            "type": "kubernetes-namespace",
          },
        },
        {
          "apiVersion": "backstage.io/v1alpha1",
          "kind": "Resource",
          "metadata": {
            "annotations": {
              "backstage.io/kubernetes-label-selector": "app.kubernetes.io/name=shop",
              "backstage.io/kubernetes-namespace": "shop-production",
              "backstage.io/managed-by-location": "freehold:applications/shop/application.yaml",
              "backstage.io/managed-by-origin-location": "freehold:applications/shop/application.yaml",
              "backstage.io/view-url": "https://portal.example/namespaces/files?path=applications%2Fshop%2Fapplication.yaml",
              "freehold.dev/application": "shop",
              "freehold.dev/cluster": "cluster-production",
              "freehold.dev/environment": "production",
            },
            "description": "Namespace of Title of shop on cluster-production, files in applications/shop/production",
            "labels": {
              "freehold.dev/environment": "production",
              "freehold.dev/tier": "b",
            },
            "name": "shop-production",
            "tags": [
              "production",
            ],
            "title": "Title of shop (PRODUCTION)",
          },
          "spec": {
            "dependencyOf": [
              "component:default/shop",
            ],
            "owner": "group:default/team-payment",
            "system": "system:default/payment",
            "type": "kubernetes-namespace",
          },
        },
      ]
    `);
  });

  it('is accepted by the catalog', async () => {
    const entities = applicationEntities(
      resolvedApplication('a'.repeat(40), {
        owner: ownership('team-with-a-name'),
        description: '"quotes" and 日本語\n- and: a new line',
      }),
      {},
    );
    const policies = [
      new SchemaValidEntityPolicy(),
      new FieldFormatEntityPolicy(),
    ];
    const validate = entityEnvelopeSchemaValidator<Entity>();
    for (const entity of entities) {
      expect(validate(entity)).toBe(entity);
      for (const policy of policies) {
        await expect(policy.enforce(entity)).resolves.toEqual(entity);
      }
    }
    await expect(
      componentEntityV1alpha1Validator.check(entities[0]),
    ).resolves.toBe(true);
    await expect(
      resourceEntityV1alpha1Validator.check(entities[1]),
    ).resolves.toBe(true);
  });

  it.each([
    ['http', 'service'],
    ['grpc', 'service'],
    ['worker', 'worker'],
    ['cronjob', 'cronjob'],
  ] as const)('calls the profile %s a %s', (profile, type) => {
    const [component] = applicationEntities({ ...shop, profile }, {});
    expect(component.spec?.type).toBe(type);
  });

  it('leaves out a system and a description that nobody wrote', () => {
    const [component, namespace] = applicationEntities(
      { ...shop, system: undefined, description: '' },
      {},
    );
    expect(component.spec).not.toHaveProperty('system');
    expect(component.metadata).not.toHaveProperty('description');
    expect(namespace.spec).not.toHaveProperty('system');
  });

  it('points to the source host when the monorepo has one', () => {
    const [component] = applicationEntities(shop, {
      portalUrl: 'https://portal.example',
      links: {
        commit: id => `https://git.example/commit/${id}`,
        directory: path => `https://git.example/tree/main/${path}`,
        file: path => `https://git.example/blob/main/${path}`,
      },
    });
    expect(component.metadata.annotations).toMatchObject({
      'backstage.io/managed-by-location':
        'url:https://git.example/blob/main/applications/shop/application.yaml',
      'backstage.io/source-location':
        'url:https://git.example/tree/main/applications/shop/',
      'backstage.io/view-url':
        'https://git.example/blob/main/applications/shop/application.yaml',
    });
  });
});
