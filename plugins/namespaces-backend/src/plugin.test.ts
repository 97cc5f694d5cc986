import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  ApplicationDraft,
  NamespaceRow,
  applicationCreatePermission,
} from '@freehold/backstage-plugin-namespaces-common';
import {
  MONOREPO_TOPIC,
  applicationConditions,
  createApplicationConditionalDecision,
} from '@freehold/backstage-plugin-namespaces-node';
import { Router } from 'express';
import { rename } from 'node:fs/promises';
import request from 'supertest';
import {
  openapiDocument,
  responseValidator,
} from './__testUtils__/openapiDocument';
import {
  RunningNamespaces,
  startNamespaces,
} from './__testUtils__/startNamespaces';
import { createRouter } from './router/createRouter';

jest.setTimeout(120_000);

const BASE = '/api/namespaces';
const NO_COMMIT = 'f'.repeat(40);

const draft: ApplicationDraft = {
  name: 'new-api',
  owner: 'group:default/team-payment',
  tier: 'c',
  profile: 'http',
  image: 'asia-docker.pkg.dev/example/apps/new-api',
  environments: ['develop'],
};

describe('the namespaces plugin', () => {
  const directory = createMockDirectory();
  let running: RunningNamespaces;
  const visited = new Set<string>();

  beforeAll(async () => {
    running = await startNamespaces(directory, [
      'hello-world',
      'payment-ledger',
      'payment-reconciliation',
    ]);
  });

  afterAll(async () => {
    await running.stop();
  });

  beforeEach(() => {
    running.permissions.authorize.mockResolvedValue([
      { result: AuthorizeResult.ALLOW },
    ]);
    running.permissions.authorizeConditional.mockResolvedValue([
      createApplicationConditionalDecision(
        applicationCreatePermission,
        applicationConditions.isOwnedBy({
          owners: ['group:default/team-payment'],
        }),
      ),
    ]);
  });

  /** Asks, and holds the answer against the description of that path. */
  async function ask(
    described: string,
    options: { url?: string; body?: unknown; status?: number } = {},
  ) {
    const { url = described, body, status = 200 } = options;
    const method = body === undefined ? 'get' : 'post';
    const asked = request(running.server)[method](`${BASE}${url}`);
    const response = await (body === undefined
      ? asked
      : asked.send(body as object));

    expect({ status: response.status, error: response.body.error }).toEqual({
      status,
      error: status === 200 ? undefined : expect.any(Object),
    });
    const validate = responseValidator(method, described, status);
    validate(response.body);
    expect(validate.errors ?? []).toEqual([]);
    visited.add(`${method} ${described} ${status}`);
    return response.body;
  }

  const namespaces = async (query: string): Promise<string[]> => {
    const { items } = await ask('/namespaces', { url: `/namespaces${query}` });
    return items.map(({ namespace }: NamespaceRow) => namespace);
  };

  describe('GET /namespaces', () => {
    it('answers once the first pass is done', async () => {
      const body = await ask('/namespaces');

      expect(body.totalItems).toBe(body.items.length);
      expect(body.freshness.commit).toBe(await running.monorepo.store.head());
      expect(body.items[0]).toMatchObject({
        application: 'hello-world',
        changedAt: expect.any(String),
      });
    });

    it.each([
      ['?search=hello%20DEVELOP', ['hello-world-develop']],
      [
        '?environment=develop&application=payment-ledger',
        ['payment-ledger-develop'],
      ],
      [
        '?environment=develop&sort=application&order=desc&limit=2',
        ['payment-reconciliation-develop', 'payment-ledger-develop'],
      ],
      [
        '?environment=develop&ownersFirst=Group:default/team-payment&limit=1',
        ['payment-ledger-develop'],
      ],
      ["?search=%25'%20OR%201=1%20--", []],
      ['?offset=5000', []],
    ])('%s', async (query, expected) => {
      await expect(namespaces(query)).resolves.toEqual(expected);
    });

    it('takes a hundred values of one filter', async () => {
      const others = '&owner=group:default/x'.repeat(99);
      await expect(
        namespaces(
          `?environment=develop&owner=group:default/team-payment${others}`,
        ),
      ).resolves.toEqual([
        'payment-ledger-develop',
        'payment-reconciliation-develop',
      ]);
    });

    it.each([
      ['limit=0', 'limit'],
      ['limit=501', 'limit'],
      ['limit=1e2', 'limit'],
      ['limit=-1', 'limit'],
      ['limit=1&limit=2', 'limit'],
      ['offset=99999999999999999999', 'offset'],
      ['sort=password', 'sort'],
      ['sort=namespace;drop%20table%20namespaces', 'sort'],
      ['order=down', 'order'],
      ['tier=z', 'tier'],
      ['owner[$ne]=x', 'owner'],
      ['unknown=1', 'unknown'],
    ])('refuses %s and names the field', async (query, field) => {
      const { error } = await ask('/namespaces', {
        url: `/namespaces?${query}`,
        status: 400,
      });
      expect(error).toMatchObject({
        name: 'InputError',
        message: expect.stringContaining(field),
      });
    });
  });

  it.each<[string, string, string]>([
    ['a long search', '/namespaces', `search=${'x'.repeat(301)}`],
    ['many owners', '/namespaces', 'owner=a&'.repeat(201)],
    ['a long path', '/files', `path=${'x/'.repeat(600)}y`],
  ])('refuses %s', async (_what, path, query) => {
    const { error } = await ask(path, { url: `${path}?${query}`, status: 400 });
    expect(error.name).toBe('InputError');
  });

  it('GET /namespaces/facets', async () => {
    const facets = await ask('/namespaces/facets');
    expect(facets.owner).toContainEqual({
      value: 'group:default/team-payment',
      count: expect.any(Number),
    });
  });

  describe('GET /applications/{name}', () => {
    it('tells what the directory says, down to files and lines', async () => {
      const detail = await ask('/applications/{name}', {
        url: '/applications/payment-ledger',
      });

      expect(detail).toMatchObject({
        name: 'payment-ledger',
        ownership: {
          ref: 'group:default/team-payment',
          scmTeam: '@example/team-payment',
          directoryGroup: 'team-payment@groups.example.com',
        },
        directory: { path: 'applications/payment-ledger' },
        problems: [],
        lastCommit: { subject: 'Seed' },
        commit: await running.monorepo.store.head(),
      });
      expect(detail.codeOwners.at(-1)).toEqual({
        pattern: '/applications/payment-ledger/',
        owners: ['@example/team-payment'],
        line: expect.any(Number),
      });
      const [develop] = detail.environments;
      expect(develop).toMatchObject({
        name: 'develop',
        namespace: 'payment-ledger-develop',
        cluster: 'gke-develop',
        replicas: { min: expect.any(Number), max: expect.any(Number) },
        unreadable: [],
      });
      expect(develop.quota).toContainEqual({
        resource: 'requests.cpu',
        hard: expect.any(String),
      });
      expect(develop.access).toContainEqual(
        expect.objectContaining({
          subject: 'team-payment@groups.example.com',
          subjectKind: 'Group',
          groupRef: 'group:default/team-payment',
          role: 'edit',
          roleKind: 'ClusterRole',
          file: {
            path: 'applications/payment-ledger/develop/rolebinding.yaml',
          },
          line: expect.any(Number),
        }),
      );
      expect(
        detail.pipelines.map(({ name }: { name: string }) => name),
      ).toContain('deploy-production');
      expect(detail.otherFiles).toContainEqual({
        path: 'applications/payment-ledger/application.yaml',
      });
    });

    it.each([
      'no-such-application',
      'Payment-Ledger',
      '..%2F..%2Fetc',
      '%2e%2e',
      'platform',
      '%00',
    ])('has none called %s', async name => {
      const { error } = await ask('/applications/{name}', {
        url: `/applications/${name}`,
        status: 404,
      });
      expect(error.name).toBe('NotFoundError');
    });
  });

  describe('GET /applications/{name}/availability', () => {
    it.each<[string, boolean, string | undefined]>([
      ['brand-new', true, undefined],
      ['payment-ledger', false, 'application/name-taken'],
      ['Brand-New', false, expect.any(String)],
      ['a%20b', false, expect.any(String)],
      ['..%2Fx', false, expect.any(String)],
      ['kube-system', false, expect.any(String)],
      ['x'.repeat(41), false, expect.any(String)],
    ])('says whether %s is free: %j', async (name, available, code) => {
      const answer = await ask('/applications/{name}/availability', {
        url: `/applications/${name}/availability`,
      });

      expect(answer.available).toBe(available);
      expect(answer.problem?.code).toEqual(code);
      expect(answer.problem?.field).toBe(available ? undefined : 'name');
    });
  });

  it('GET /platform/choices', async () => {
    const choices = await ask('/platform/choices');

    expect(choices.environments).toContainEqual({
      name: 'production',
      title: 'Production',
      stage: 'production',
      cluster: 'gke-production',
      preselected: true,
    });
    expect(choices.profiles).toContainEqual(
      expect.objectContaining({ name: 'http', defaultPort: 8080 }),
    );
    expect(choices.profiles).toContainEqual(
      expect.objectContaining({ name: 'cronjob', needsSchedule: true }),
    );
  });

  describe('POST /plan', () => {
    it('shows what would be written, and writes nothing', async () => {
      const head = await running.monorepo.store.head();
      const plan = await ask('/plan', { body: draft });

      expect(plan).toMatchObject({ ok: true, base: head, problems: [] });
      expect(plan.entries).toContainEqual(
        expect.objectContaining({
          path: 'applications/new-api/application.yaml',
          action: 'create',
        }),
      );
      expect(plan.pipelines[0].stages.length).toBeGreaterThan(0);
      await expect(running.monorepo.store.head()).resolves.toBe(head);
    });

    it('goes on with warnings', async () => {
      const plan = await ask('/plan', {
        body: { ...draft, dependsOn: ['component:default/later'] },
      });
      expect(plan).toMatchObject({
        ok: true,
        problems: [{ field: 'dependsOn', severity: 'warning' }],
      });
    });

    it.each<[string, object, string, string]>([
      [
        'a team that the catalog does not know',
        { ...draft, owner: 'group:default/team-fraud' },
        'owner',
        'owner/unknown',
      ],
      [
        'a name that is taken',
        { ...draft, name: 'hello-world' },
        'name',
        'application/name-taken',
      ],
      [
        'an unknown system',
        { ...draft, system: 'system:default/x' },
        'system',
        'system/unknown',
      ],
      ['a form that is not filled in', {}, 'name', 'draft/invalid'],
      [
        'a field of another type',
        { ...draft, port: '80' },
        'port',
        'draft/invalid',
      ],
      [
        'a tier that there is not',
        { ...draft, tier: 'z' },
        'tier',
        'draft/invalid',
      ],
    ])('tells of %s at its field', async (_what, body, field, code) => {
      const plan = await ask('/plan', { body });

      expect(plan.ok).toBe(false);
      expect(plan.problems).toContainEqual(
        expect.objectContaining({ field, code, severity: 'error' }),
      );
    });

    it('shows no plan to somebody who may not create for the owner', async () => {
      running.permissions.authorizeConditional.mockResolvedValue([
        { result: AuthorizeResult.DENY },
      ]);
      const plan = await ask('/plan', { body: draft });

      expect(plan).toEqual({
        ok: false,
        problems: [expect.objectContaining({ code: 'owner/not-permitted' })],
      });
    });

    it.each([
      ['a list', [], 400],
      ['more than 100 kB', { ...draft, description: 'x'.repeat(200_000) }, 413],
    ])('refuses %s', async (_what, body, status) => {
      const { response } = await ask('/plan', { body, status });
      expect(response.statusCode).toBe(status);
    });
  });

  describe('GET /files and GET /commits/{id}', () => {
    it('shows a file now and as it was', async () => {
      const path = 'applications/hello-world/notes.md';
      const first = await running.monorepo.write({ [path]: 'One.\n' });
      const second = await running.monorepo.write({ [path]: 'Two.\n' });

      await expect(
        ask('/files', { url: `/files?path=${path}` }),
      ).resolves.toEqual({ path, text: 'Two.\n', commit: second });
      await expect(
        ask('/files', { url: `/files?path=${path}&commit=${first}` }),
      ).resolves.toEqual({ path, text: 'One.\n', commit: first });
    });

    it('lists a directory', async () => {
      await expect(
        ask('/files', { url: '/files?path=applications/payment-ledger' }),
      ).resolves.toMatchObject({
        path: 'applications/payment-ledger',
        text: '',
        entries: expect.arrayContaining([
          {
            path: 'applications/payment-ledger/application.yaml',
            type: 'file',
          },
          { path: 'applications/payment-ledger/develop', type: 'directory' },
        ]),
      });
    });

    it('shows what a commit changed, before and after', async () => {
      const added = await running.monorepo.write({ 'notes/a.md': 'One.\n' });
      const changed = await running.monorepo.write({
        'notes/a.md': 'Two.\n',
        'notes/b.md': 'B.\n',
      });
      const deleted = await running.monorepo.write({ 'notes/a.md': undefined });
      const commit = async (id: string) =>
        ask('/commits/{id}', { url: `/commits/${id}` });

      await expect(commit(changed)).resolves.toMatchObject({
        id: changed,
        author: 'Test Person',
        subject: 'Edit by hand',
        files: [
          {
            path: 'notes/a.md',
            status: 'modified',
            before: 'One.\n',
            after: 'Two.\n',
          },
          { path: 'notes/b.md', status: 'added', after: 'B.\n' },
        ],
      });
      expect((await commit(added)).files).toEqual([
        { path: 'notes/a.md', status: 'added', after: 'One.\n' },
      ]);
      expect((await commit(deleted)).files).toEqual([
        { path: 'notes/a.md', status: 'deleted', before: 'Two.\n' },
      ]);
    });

    it.each([
      '',
      'path=',
      'path=../../etc/passwd',
      'path=/etc/passwd',
      'path=applications/../../x',
      'path=applications/.git/config',
      'path=a%00b',
      'path=a%5Cb',
      'path=a//b',
      'path=a&path=b',
      'path=CODEOWNERS&commit=HEAD',
      'path=CODEOWNERS&commit=--help',
      `path=CODEOWNERS&commit=${NO_COMMIT}%5E`,
    ])('refuses to read %s', async query => {
      const { error } = await ask('/files', {
        url: `/files?${query}`,
        status: 400,
      });
      expect(error.name).toBe('InputError');
    });

    it.each(['path=no/such/file', `path=CODEOWNERS&commit=${NO_COMMIT}`])(
      'finds nothing at %s',
      async query => {
        const { error } = await ask('/files', {
          url: `/files?${query}`,
          status: 404,
        });
        expect(error.name).toBe('NotFoundError');
      },
    );

    it('refuses what is no commit id, and finds none that is not there', async () => {
      const refused = await ask('/commits/{id}', {
        url: '/commits/main',
        status: 400,
      });
      expect(refused.error.message).toContain('id');
      const missing = await ask('/commits/{id}', {
        url: `/commits/${NO_COMMIT}`,
        status: 404,
      });
      expect(missing.error.message).toContain(NO_COMMIT);
    });
  });

  it('shows a commit of others as soon as it hears of it', async () => {
    const commit = await running.monorepo.create('cart-api');
    await running.events.publish({
      topic: MONOREPO_TOPIC,
      eventPayload: { commit },
    });

    await expect(
      namespaces('?application=cart-api&environment=develop'),
    ).resolves.toEqual(['cart-api-develop']);
  });

  it('reports a directory that has become unreadable, in the list and on its page', async () => {
    const commit = await running.monorepo.write({
      'applications/hello-world/application.yaml': 'kind: [',
    });
    await running.events.publish({
      topic: MONOREPO_TOPIC,
      eventPayload: { commit },
    });

    const { items } = await ask('/broken-applications');
    expect(items).toEqual([
      { name: 'hello-world', problems: expect.any(Array) },
    ]);
    const { error } = await ask('/applications/{name}', {
      url: '/applications/hello-world',
      status: 409,
    });
    expect(error.message).toContain(
      'applications/hello-world/application.yaml:1',
    );
    await expect(
      namespaces('?application=hello-world&environment=develop'),
    ).resolves.toEqual(['hello-world-develop']);
  });

  it('says that the form is unavailable while platform.yaml is broken', async () => {
    const path = 'platform/platform.yaml';
    const { text } = await ask('/files', { url: `/files?path=${path}` });
    await running.monorepo.write({ [path]: 'kind: Platform\n' });

    await ask('/platform/choices', { status: 503 });
    const plan = await ask('/plan', { body: draft });
    expect(plan.ok).toBe(false);

    await running.monorepo.write({ [path]: text });
  });

  it('answers nothing to those who may not read', async () => {
    running.permissions.authorize.mockResolvedValue([
      { result: AuthorizeResult.DENY },
    ]);
    for (const [path, url] of [
      ['/namespaces'],
      ['/namespaces/facets'],
      ['/broken-applications'],
      ['/applications/{name}', '/applications/payment-ledger'],
      ['/applications/{name}/availability', '/applications/x/availability'],
      ['/platform/choices'],
      ['/commits/{id}', `/commits/${NO_COMMIT}`],
      ['/files', '/files?path=CODEOWNERS'],
      ['/openapi.yaml'],
    ]) {
      const { error } = await ask(path, { url, status: 403 });
      expect(error.name).toBe('NotAllowedError');
    }
    const { error } = await ask('/plan', { body: draft, status: 403 });
    expect(error.message).toContain('freehold.namespaces.read');
  });

  it('answers nothing to those who have not signed in', async () => {
    const { status } = await request(running.server)
      .get(`${BASE}/namespaces`)
      .set('Authorization', 'Bearer invalid');
    expect(status).toBe(401);
  });

  it('tells the permission backend who owns an application', async () => {
    const { body } = await request(running.server)
      .post(`${BASE}/.well-known/backstage/permissions/apply-conditions`)
      .set(
        'Authorization',
        mockCredentials.service.header({
          onBehalfOf: mockCredentials.service('plugin:permission'),
          targetPluginId: 'namespaces',
        }),
      )
      .send({
        items: ['payment-ledger', 'no-such-application'].map(resourceRef => ({
          id: resourceRef,
          resourceRef,
          resourceType: 'freehold-application',
          conditions: applicationConditions.isOwnedBy({
            owners: ['group:default/team-payment'],
          }),
        })),
      })
      .expect(200);

    expect(body.items).toEqual([
      { id: 'payment-ledger', result: 'ALLOW' },
      { id: 'no-such-application', result: 'DENY' },
    ]);
  });

  it('goes on showing what it knows while the monorepo is away, and says so', async () => {
    const path = directory.resolve('monorepo.git');
    await rename(path, `${path}.away`);
    try {
      await running.events.publish({ topic: MONOREPO_TOPIC, eventPayload: {} });

      const { items, freshness } = await ask('/namespaces');
      expect(items).not.toEqual([]);
      expect(freshness).toMatchObject({
        checkedAt: expect.any(String),
        error: expect.any(String),
      });
      const { error } = await ask('/applications/{name}', {
        url: '/applications/payment-ledger',
        status: 503,
      });
      expect(error.name).toBe('ServiceUnavailableError');
    } finally {
      await rename(`${path}.away`, path);
    }
  });

  describe('its description', () => {
    it('is served', async () => {
      const { text } = await request(running.server)
        .get(`${BASE}/openapi.yaml`)
        .expect(200)
        .expect('Content-Type', /yaml/);
      expect(text).toContain('openapi: 3.1.0');
    });

    it('names every route, and no other', () => {
      const described = Object.entries(openapiDocument.paths).flatMap(
        ([path, operations]) =>
          Object.keys(operations).map(method => `${method} ${path}`),
      );
      const unused = {} as Parameters<typeof createRouter>[0];
      expect(routesOf(createRouter(unused))).toEqual(described.sort());
    });

    it('was held against a good answer of every operation', () => {
      const described = Object.entries(openapiDocument.paths).flatMap(
        ([path, operations]) =>
          path === '/openapi.yaml'
            ? []
            : Object.keys(operations).map(method => `${method} ${path} 200`),
      );
      expect([...visited]).toEqual(expect.arrayContaining(described));
    });
  });
});

/** The routes of an Express router in OpenAPI's notation, sorted. */
function routesOf(router: Router): string[] {
  return router.stack
    .flatMap(({ route }) => {
      if (!route) {
        return [];
      }
      const { path, methods } = route as unknown as {
        path: string;
        methods: Record<string, boolean>;
      };
      return Object.keys(methods).map(
        method => `${method} ${path.replace(/:([a-z]+)/g, '{$1}')}`,
      );
    })
    .sort();
}
