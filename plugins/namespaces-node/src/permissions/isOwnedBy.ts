import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { applicationResourceRef } from './applicationResourceRef';

/** Catalog references compare without regard to case. */
const normalise = (ref: string) => ref.toLocaleLowerCase('en-US');

/**
 * Holds for an application whose owner is among the given references, which usually are the user's
 * `ownershipEntityRefs`.
 *
 * @public
 */
export const isOwnedBy = createPermissionRule({
  name: 'IS_OWNED_BY',
  description: 'Allow applications whose owner is one of the given references',
  resourceRef: applicationResourceRef,
  paramsSchema: z.object({
    owners: z
      .array(z.string())
      .describe('Catalog references of owners, such as group:default/team-a'),
  }),
  apply: (application, { owners }) =>
    owners.map(normalise).includes(normalise(application.ownerRef)),
  toQuery: ({ owners }) => ({ ownerRefs: owners.map(normalise) }),
});
