import {
  coreServices,
  createBackendModule,
  createBackendPlugin,
  createServiceFactory,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import permissionPlugin from '@backstage/plugin-permission-backend';
import {
  ApplicationAuthorizer,
  createApplicationAuthorizer,
} from '@freehold/backstage-plugin-namespaces-node';
import permissionModuleOwnership from '.';

const LOCATION = 'test:organisation';

function entity(kind: string, name: string, spec: Entity['spec']): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      annotations: {
        'backstage.io/managed-by-location': LOCATION,
        'backstage.io/managed-by-origin-location': LOCATION,
      },
    },
    spec,
  };
}

const team = (name: string) =>
  entity('Group', name, { type: 'team', children: [] });
const component = (name: string, owner: string) =>
  entity('Component', name, {
    type: 'service',
    lifecycle: 'production',
    owner,
  });

const organisation = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'organisation',
  register({ registerInit }) {
    registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addEntityProvider({
          getProviderName: () => 'organisation',
          connect: connection =>
            connection.applyMutation({
              type: 'full',
              entities: [
                team('team-payment'),
                team('team-fraud'),
                component('payment-api', 'team-payment'),
              ].map(item => ({ entity: item })),
            }),
        });
      },
    });
  },
});

const userInfo = createServiceFactory({
  service: coreServices.userInfo,
  deps: {},
  factory: () => ({
    async getUserInfo(credentials) {
      const { userEntityRef } = credentials.principal as {
        userEntityRef: string;
      };
      const team_ = userEntityRef.split('/')[1].split('.')[0];
      return {
        userEntityRef,
        ownershipEntityRefs: [userEntityRef, `group:default/${team_}`],
      };
    },
  }),
});

/**
 * Mock tokens forget which plugin forwarded a user's request. Real ones carry it, and the permission backend answers
 * questions about resources in general only to plugins.
 */
const httpAuth = createServiceFactory({
  service: coreServices.httpAuth,
  deps: { plugin: coreServices.pluginMetadata },
  factory: ({ plugin }) => {
    const mock = mockServices.httpAuth({ pluginId: plugin.getId() });
    if (plugin.getId() !== 'permission') {
      return mock;
    }
    return {
      issueUserCookie: mock.issueUserCookie.bind(mock),
      credentials: (async (req, options) => {
        const credentials = await mock.credentials(req, options);
        const { userEntityRef } = credentials.principal as {
          userEntityRef?: string;
        };
        return userEntityRef
          ? mockCredentials.user(userEntityRef, {
              actor: { subject: 'plugin:test' },
            })
          : credentials;
      }) as HttpAuthService['credentials'],
    };
  },
});

const owner = mockCredentials.user('user:default/team-payment.hana');
const stranger = mockCredentials.user('user:default/team-fraud.jun');
const sre = mockCredentials.user('user:default/sre.ren');

describe('permissionModuleOwnership', () => {
  let backend: TestBackend;
  let paymentApi: Entity;
  let authorizer: ApplicationAuthorizer;

  const request = (
    path: string,
    options: RequestInit & { as?: typeof owner },
  ) =>
    fetch(`http://localhost:${backend.server.port()}/api/catalog/${path}`, {
      ...options,
      headers: {
        'content-type': 'application/json',
        authorization: options.as
          ? mockCredentials.user.header(options.as.principal.userEntityRef)
          : mockCredentials.none.header(),
      },
    });

  const findEntity = async (
    name: string,
    as: typeof owner,
  ): Promise<Entity | undefined> => {
    const path = `entities/by-name/component/default/${name}`;
    const response = await request(path, { as });
    return response.status === 200 ? await response.json() : undefined;
  };

  beforeAll(async () => {
    const probe = createBackendPlugin({
      pluginId: 'probe',
      register({ registerInit }) {
        registerInit({
          deps: {
            permissions: coreServices.permissions,
            auth: coreServices.auth,
            catalog: catalogServiceRef,
          },
          async init(services) {
            authorizer = createApplicationAuthorizer(services);
          },
        });
      },
    });
    backend = await startTestBackend({
      features: [
        permissionPlugin,
        permissionModuleOwnership,
        catalogPlugin,
        organisation,
        probe,
        userInfo,
        httpAuth,
        mockServices.rootConfig.factory({
          data: {
            permission: { enabled: true },
            freehold: { permission: { sreGroups: ['sre'] } },
            backend: {
              database: { client: 'better-sqlite3', connection: ':memory:' },
            },
          },
        }),
      ],
    });
    paymentApi = await eventually(() => findEntity('payment-api', owner));
  }, 60_000);

  const draft = {
    name: 'payment-ledger',
    owner: 'group:default/team-payment',
    tier: 'c' as const,
    profile: 'http' as const,
    image: 'registry.example/apps/payment-ledger',
    environments: ['develop'],
  };

  it.each([
    { who: 'an owner', as: owner, codes: [] },
    { who: 'another team', as: stranger, codes: ['owner/not-permitted'] },
    { who: 'an SRE', as: sre, codes: [] },
  ])(
    'decides for $who who asks to create an application',
    async ({ as, codes }) => {
      const problems = await authorizer.checkDraft(draft, { credentials: as });
      expect(problems.map(({ code }) => code)).toEqual(codes);
    },
  );

  it.each([
    { who: 'nobody', as: undefined, status: 401 },
    { who: 'an owner', as: owner, status: 403 },
    { who: 'an SRE', as: sre, status: 201 },
  ])('answers $status to $who who registers a location', async row => {
    const response = await request('locations', {
      method: 'POST',
      as: row.as,
      body: JSON.stringify({ type: 'url', target: 'https://x.example/c.yaml' }),
    });
    expect(response.status).toBe(row.status);
  });

  it('lets everybody read, and only the owner delete', async () => {
    const remove = async (as: typeof owner) => {
      const response = await request(
        `entities/by-uid/${paymentApi.metadata.uid}`,
        { method: 'DELETE', as },
      );
      return response.status;
    };

    await expect(findEntity('payment-api', stranger)).resolves.toMatchObject({
      spec: { owner: 'team-payment' },
    });
    expect(await remove(stranger)).toBe(403);
    expect(await remove(owner)).toBe(204);
  });
});

/** The catalog processes what a provider gave it a little later. */
async function eventually<T>(attempt: () => Promise<T | undefined>) {
  for (let count = 0; count < 200; count += 1) {
    const result = await attempt();
    if (result !== undefined) {
      return result;
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('It did not happen');
}
