import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  namespacesReadPermission,
  platformUpdatePermission,
} from '@freehold/backstage-plugin-namespaces-common';
import { OwnershipPermissionPolicy } from './OwnershipPermissionPolicy';

const sreGroups = ['group:default/sre'];

function policyFor(...ownershipEntityRefs: string[]) {
  const userInfo = mockServices.userInfo.mock({
    getUserInfo: async () => ({
      userEntityRef: 'user:default/hana',
      ownershipEntityRefs: ['user:default/hana', ...ownershipEntityRefs],
    }),
  });
  const policy = new OwnershipPermissionPolicy({ userInfo, sreGroups });
  return { policy, userInfo };
}

function asking() {
  return {
    credentials: mockCredentials.user('user:default/hana'),
    info: { userEntityRef: 'user:default/hana', ownershipEntityRefs: [] },
  };
}

describe('OwnershipPermissionPolicy', () => {
  it('refuses everything to somebody who is not signed in', async () => {
    const { policy, userInfo } = policyFor();
    await expect(
      policy.handle({ permission: namespacesReadPermission }),
    ).resolves.toEqual({ result: AuthorizeResult.DENY });
    expect(userInfo.getUserInfo).not.toHaveBeenCalled();
  });

  it('tells SREs by their group', async () => {
    const query = { permission: platformUpdatePermission };
    await expect(
      policyFor('group:default/sre').policy.handle(query, asking()),
    ).resolves.toEqual({ result: AuthorizeResult.ALLOW });
    await expect(
      policyFor('group:default/team-sre').policy.handle(query, asking()),
    ).resolves.toEqual({ result: AuthorizeResult.DENY });
  });

  it('looks a user up once a request, and again in the next one', async () => {
    const { policy, userInfo } = policyFor();
    const query = { permission: namespacesReadPermission };
    const firstRequest = asking();
    await policy.handle(query, firstRequest);
    await policy.handle(query, firstRequest);
    expect(userInfo.getUserInfo).toHaveBeenCalledTimes(1);
    await policy.handle(query, asking());
    expect(userInfo.getUserInfo).toHaveBeenCalledTimes(2);
  });

  it('answers nothing when the user cannot be looked up', async () => {
    const policy = new OwnershipPermissionPolicy({
      sreGroups,
      userInfo: mockServices.userInfo.mock({
        getUserInfo: () => Promise.reject(new Error('auth is down')),
      }),
    });
    await expect(
      policy.handle({ permission: namespacesReadPermission }, asking()),
    ).rejects.toThrow('auth is down');
  });
});
