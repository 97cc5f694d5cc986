import { catalogPermissions } from '@backstage/plugin-catalog-common/alpha';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  catalogEntityDeletePermission,
  catalogEntityRefreshPermission,
} from '@backstage/plugin-catalog-common/alpha';
import { kubernetesPermissions } from '@backstage/plugin-kubernetes-common';
import {
  AuthorizeResult,
  createPermission,
  Permission,
} from '@backstage/plugin-permission-common';
import {
  createScaffolderTaskConditionalDecision,
  scaffolderTaskConditions,
} from '@backstage/plugin-scaffolder-backend/alpha';
import {
  scaffolderPermissions,
  taskCancelPermission,
  taskReadPermission,
} from '@backstage/plugin-scaffolder-common/alpha';
import { freeholdPermissions } from '@freehold/backstage-plugin-namespaces-common';
import { decide, Principal } from './decide';

const developer: Principal = {
  userEntityRef: 'user:default/hana',
  ownershipEntityRefs: ['user:default/hana', 'group:default/team-payment'],
  sre: false,
};
const sre: Principal = {
  userEntityRef: 'user:default/ren',
  ownershipEntityRefs: ['user:default/ren', 'group:default/sre'],
  sre: true,
};

/** What a developer may do; an SRE may do everything. */
const SPECIFICATION: Record<string, 'yes' | 'no' | 'own'> = {
  'freehold.namespaces.read': 'yes',
  'freehold.application.create': 'own',
  'freehold.application.update': 'own',
  'freehold.platform.update': 'no',
  'freehold.operations-review.record': 'no',

  'catalog.entity.read': 'yes',
  'catalog.entity.create': 'no',
  'catalog.entity.delete': 'own',
  'catalog.entity.refresh': 'own',
  'catalog.entity.validate': 'no',
  'catalog.location.read': 'yes',
  'catalog.location.create': 'no',
  'catalog.location.analyze': 'no',
  'catalog.location.delete': 'no',
  'catalog.ingestion.read': 'yes',
  'catalog.ingestion.manage': 'no',

  'scaffolder.action.execute': 'yes',
  'scaffolder.template.parameter.read': 'yes',
  'scaffolder.template.step.read': 'yes',
  'scaffolder.template.dry-run': 'no',
  'scaffolder.template.management': 'no',
  'scaffolder.task.create': 'yes',
  'scaffolder.task.read': 'own',
  'scaffolder.task.cancel': 'own',

  'kubernetes.proxy': 'no',
  'kubernetes.resources.read': 'yes',
  'kubernetes.clusters.read': 'yes',

  // Somebody's plugin that nobody has thought of here.
  'unknown.read': 'yes',
  'unknown.update': 'no',
  'unknown.without-action': 'no',
};

const PERMISSIONS = new Map<string, Permission>(
  [
    ...freeholdPermissions,
    ...catalogPermissions,
    ...scaffolderPermissions,
    ...kubernetesPermissions,
    createPermission({
      name: 'unknown.read',
      attributes: { action: 'read' },
      resourceType: 'unknown',
    }),
    createPermission({
      name: 'unknown.update',
      attributes: { action: 'update' },
      resourceType: 'unknown',
    }),
    createPermission({ name: 'unknown.without-action', attributes: {} }),
  ].map(permission => [permission.name, permission]),
);

const RESULTS = {
  yes: AuthorizeResult.ALLOW,
  no: AuthorizeResult.DENY,
  own: AuthorizeResult.CONDITIONAL,
};

function permissionNamed(name: string): Permission {
  const permission = PERMISSIONS.get(name);
  if (!permission) {
    throw new Error(`There is no permission ${name}`);
  }
  return permission;
}

describe('decide', () => {
  it.each(Object.entries(SPECIFICATION))(
    'lets a developer use %s: %s',
    (name, expected) => {
      expect(decide(permissionNamed(name), developer).result).toBe(
        RESULTS[expected],
      );
    },
  );

  it.each(Object.keys(SPECIFICATION))('lets an SRE use %s', name => {
    expect(decide(permissionNamed(name), sre)).toEqual({
      result: AuthorizeResult.ALLOW,
    });
  });

  it('specifies every permission of the plugins that the portal installs', () => {
    expect(Object.keys(SPECIFICATION).sort()).toEqual(
      [...PERMISSIONS.keys()].sort(),
    );
  });

  it.each(['freehold.application.create', 'freehold.application.update'])(
    'ties %s to what the user and the user’s groups own',
    name => {
      expect(decide(permissionNamed(name), developer)).toEqual({
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'namespaces',
        resourceType: 'freehold-application',
        conditions: {
          rule: 'IS_OWNED_BY',
          resourceType: 'freehold-application',
          params: {
            owners: ['user:default/hana', 'group:default/team-payment'],
          },
        },
      });
    },
  );

  it.each([catalogEntityDeletePermission, catalogEntityRefreshPermission])(
    'words the condition of $name as the catalog does',
    permission => {
      expect(decide(permission, developer)).toEqual(
        createCatalogConditionalDecision(
          permission,
          catalogConditions.isEntityOwner({
            claims: developer.ownershipEntityRefs,
          }),
        ),
      );
    },
  );

  it.each([taskReadPermission, taskCancelPermission])(
    'words the condition of $name as the scaffolder does',
    permission => {
      expect(decide(permission, developer)).toEqual(
        createScaffolderTaskConditionalDecision(
          permission,
          scaffolderTaskConditions.isTaskOwner({
            createdBy: [developer.userEntityRef],
          }),
        ),
      );
    },
  );
});
