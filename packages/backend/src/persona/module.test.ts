import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import authPlugin from '@backstage/plugin-auth-backend';
import { createPersonaAuthModule } from './module';

const hana: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'hana.sato', namespace: 'default' },
  spec: {
    memberOf: ['team-payment'],
    profile: { displayName: 'Hana Sato', email: 'hana.sato@example.com' },
  },
  relations: [{ type: 'memberOf', targetRef: 'group:default/team-payment' }],
};

async function start(persona: object = {}) {
  const { server } = await startTestBackend({
    features: [
      authPlugin,
      createPersonaAuthModule({ attempts: 3, pauseMs: 1 }),
      catalogServiceMock.factory({ entities: [hana] }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: { baseUrl: 'http://localhost:7007' },
          auth: { providers: { persona } },
          freehold: {
            development: {
              personas: [
                { user: 'user:default/hana.sato', title: 'Hana' },
                { user: 'user:default/gone', title: 'Not in the catalog' },
              ],
            },
          },
        },
      }),
    ],
  });
  const address = server.address();
  if (!address || typeof address === 'string') {
    throw new Error('the test backend does not listen on a port');
  }
  return (user?: string) =>
    fetch(`http://localhost:${address.port}/api/auth/persona/refresh`, {
      headers: user ? { 'x-freehold-persona': user } : {},
    });
}

describe('the persona provider', () => {
  const outsideDevelopment = { dangerouslyAllowOutsideDevelopment: true };

  it('signs a listed persona in with the teams that the catalog knows', async () => {
    const refresh = await start(outsideDevelopment);
    const response = await refresh('user:default/hana.sato');
    expect(response.status).toBe(200);
    const { backstageIdentity, profile } = await response.json();
    expect(profile).toEqual({
      displayName: 'Hana Sato',
      email: 'hana.sato@example.com',
    });
    expect(backstageIdentity.identity).toMatchObject({
      userEntityRef: 'user:default/hana.sato',
      ownershipEntityRefs: expect.arrayContaining([
        'group:default/team-payment',
      ]),
    });
  });

  it.each([
    ['nobody', undefined, 401],
    ['somebody who is not listed', 'user:default/yui.kobayashi', 401],
    ['somebody whom the catalog does not have', 'user:default/gone', 404],
  ])('refuses %s', async (_, user, status) => {
    const refresh = await start(outsideDevelopment);
    expect((await refresh(user)).status).toBe(status);
  });

  it('refuses everybody outside of development', async () => {
    const refresh = await start();
    expect((await refresh('user:default/hana.sato')).status).toBe(403);
  });
});
