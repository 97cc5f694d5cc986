import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  ApplicationDraft,
  applicationCreatePermission,
  applicationUpdatePermission,
} from '@freehold/backstage-plugin-namespaces-common';
import { draft } from '../__testUtils__/sampleMonorepo';
import { createApplicationAuthorizer } from './ApplicationAuthorizer';
import {
  applicationConditions,
  createApplicationConditionalDecision,
} from './applicationPermissionRules';

const entity = (kind: string, name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
});

const credentials = mockCredentials.user();

function setup(decision: 'deny' | { owners: string[] } | 'allow') {
  const permissions = mockServices.permissions.mock();
  permissions.authorizeConditional.mockResolvedValue([
    typeof decision === 'object'
      ? createApplicationConditionalDecision(
          applicationCreatePermission,
          applicationConditions.isOwnedBy(decision),
        )
      : {
          result:
            decision === 'allow' ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
        },
  ]);
  const authorizer = createApplicationAuthorizer({
    permissions,
    auth: mockServices.auth(),
    catalog: catalogServiceMock({
      entities: [
        entity('Group', 'team-payment'),
        entity('Group', 'team-fraud'),
        entity('System', 'payment'),
        entity('Component', 'member-api'),
      ],
    }),
  });
  const check = (change: Partial<ApplicationDraft> = {}) =>
    authorizer.checkDraft({ ...draft, ...change }, { credentials });
  const mayUpdate = (ownerRef: string) =>
    authorizer.mayUpdate(
      { name: 'payment-gateway', ownerRef },
      { credentials },
    );
  return { permissions, check, mayUpdate };
}

describe('ApplicationAuthorizer', () => {
  it('lets owners create for their own team, asking for the user', async () => {
    const { check, permissions } = setup({
      owners: ['user:default/me', 'group:default/team-payment'],
    });

    await expect(check()).resolves.toEqual([]);
    await expect(check({ owner: 'team-payment' })).resolves.toEqual([]);

    expect(permissions.authorizeConditional).toHaveBeenCalledWith(
      [{ permission: applicationCreatePermission }],
      { credentials },
    );
  });

  it.each<['deny' | { owners: string[] }]>([
    ['deny'],
    [{ owners: ['group:default/team-fraud'] }],
    [{ owners: [] }],
  ])(
    'refuses an owner that the user does not belong to: %j',
    async decision => {
      const { check } = setup(decision);

      await expect(check()).resolves.toEqual([
        expect.objectContaining({
          code: 'owner/not-permitted',
          field: 'owner',
          severity: 'error',
        }),
      ]);
    },
  );

  it.each<[string, Partial<ApplicationDraft>, object]>([
    [
      'an unknown owner',
      { owner: 'group:default/nobody' },
      { code: 'owner/unknown', field: 'owner', severity: 'error' },
    ],
    [
      'an owner that is a user of the same name',
      { owner: 'user:default/team-payment' },
      { code: 'owner/unknown', field: 'owner' },
    ],
    [
      'an unknown system',
      { system: 'nothing' },
      { code: 'system/unknown', field: 'system', severity: 'error' },
    ],
    [
      'access for an unknown group',
      { access: [{ role: 'view', group: 'group:default/nobody' }] },
      { code: 'access/unknown-group', field: 'access', severity: 'error' },
    ],
    [
      'a dependency that is not registered yet, as a warning',
      { dependsOn: ['component:default/later'] },
      { code: 'depends-on/unknown', field: 'dependsOn', severity: 'warning' },
    ],
  ])('tells of %s', async (_what, change, problem) => {
    const { check } = setup('allow');

    await expect(check(change)).resolves.toEqual([
      expect.objectContaining(problem),
    ]);
  });

  it.each(['a b: c', '', '  ', ':', 'group:default/', '../team-payment'])(
    'never lets the owner %j pass, for which no permission can be asked',
    async owner => {
      const { check } = setup('allow');

      await expect(check({ owner })).resolves.toEqual([
        expect.objectContaining({
          code: 'owner/unreadable',
          field: 'owner',
          severity: 'error',
        }),
      ]);
    },
  );

  it('leaves other texts that are no references to the schema', async () => {
    const { check } = setup('allow');

    await expect(
      check({ system: 'a b: c', dependsOn: ['a b: c'] }),
    ).resolves.toEqual([]);
  });

  it.each<[Parameters<typeof setup>[0], string, boolean]>([
    ['allow', 'group:default/team-fraud', true],
    ['deny', 'group:default/team-payment', false],
    [
      { owners: ['group:default/team-payment'] },
      'group:default/team-payment',
      true,
    ],
    [
      { owners: ['group:default/team-payment'] },
      'group:default/team-fraud',
      false,
    ],
  ])(
    'decides with %j whether what %s owns may be changed: %s',
    async (decision, owner, expected) => {
      const { mayUpdate, permissions } = setup(decision);

      await expect(mayUpdate(owner)).resolves.toBe(expected);
      expect(permissions.authorizeConditional).toHaveBeenCalledWith(
        [{ permission: applicationUpdatePermission }],
        { credentials },
      );
    },
  );
});
