import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of an application, existing or about to be created. @public */
export const RESOURCE_TYPE_APPLICATION = 'freehold-application';

/** Reading the index, details, plans and files. @public */
export const namespacesReadPermission = createPermission({
  name: 'freehold.namespaces.read',
  attributes: { action: 'read' },
});

/** Creating an application; decided on the owner that the new application would have. @public */
export const applicationCreatePermission = createPermission({
  name: 'freehold.application.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_APPLICATION,
});

/** Changing an application that exists; decided on its owner. @public */
export const applicationUpdatePermission = createPermission({
  name: 'freehold.application.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_APPLICATION,
});

/** Changing what SREs own: everything below platform/. @public */
export const platformUpdatePermission = createPermission({
  name: 'freehold.platform.update',
  attributes: { action: 'update' },
});

/** Recording an operations review, and closing its actions. @public */
export const operationsReviewRecordPermission = createPermission({
  name: 'freehold.operations-review.record',
  attributes: { action: 'create' },
});

/** All permissions of Freehold. @public */
export const freeholdPermissions = [
  namespacesReadPermission,
  applicationCreatePermission,
  applicationUpdatePermission,
  platformUpdatePermission,
  operationsReviewRecordPermission,
];
