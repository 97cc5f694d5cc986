import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  applicationCreatePermission,
  applicationUpdatePermission,
} from '@freehold/backstage-plugin-namespaces-common';
import {
  applicationConditions,
  createApplicationAuthorizer,
  createApplicationConditionalDecision,
} from '@freehold/backstage-plugin-namespaces-node';

const entity = (kind: string, name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  spec: {},
});

/** What the catalog has before anything is created. */
export const ORGANISATION: Entity[] = [
  entity('Group', 'team-payment'),
  entity('Group', 'team-fraud'),
  entity('System', 'payment'),
  entity('Component', 'member-api'),
];

/** A member of team-payment and of no other team. */
export const HANA = {
  credentials: mockCredentials.user('user:default/hana.sato'),
  entity: {
    apiVersion: 'backstage.io/v1alpha1' as const,
    kind: 'User' as const,
    metadata: { name: 'hana.sato', namespace: 'default' },
    spec: {
      profile: { displayName: 'Hana Sato', email: 'hana.sato@example.com' },
      memberOf: ['team-payment'],
    },
  },
};

/** The permission policy as it is for Hana: she may create and change what her team owns. */
export const permissions = () =>
  mockServices.permissions.mock({
    authorizeConditional: async requests =>
      requests.map(({ permission }) =>
        createApplicationConditionalDecision(
          permission.name === applicationUpdatePermission.name
            ? applicationUpdatePermission
            : applicationCreatePermission,
          applicationConditions.isOwnedBy({
            owners: ['user:default/hana.sato', 'group:default/team-payment'],
          }),
        ),
      ),
  });

/** A catalog that shows new components as soon as it is asked, and who may do what in it. */
export function organisation(options: { entities?: Entity[] } = {}) {
  const entities = [...ORGANISATION, ...(options.entities ?? [])];
  const catalog = catalogServiceMock({ entities });
  const auth = mockServices.auth();
  return {
    auth,
    catalog,
    authorizer: createApplicationAuthorizer({
      auth,
      catalog,
      permissions: permissions(),
    }),
  };
}
