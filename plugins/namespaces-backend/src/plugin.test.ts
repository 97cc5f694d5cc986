import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  MONOREPO_TOPIC,
  applicationConditions,
} from '@freehold/backstage-plugin-namespaces-node';
import { rename } from 'node:fs/promises';
import request from 'supertest';
import { draft } from './__testUtils__/draft';
import { namespacesBackend } from './__testUtils__/namespacesBackend';

jest.setTimeout(120_000);

const BASE = '/api/namespaces';
const NO_COMMIT = 'f'.repeat(40);
const NO_REVIEW = '4be0643f-1d98-473b-97cd-ca98a65347dd';

describe('the namespaces plugin', () => {
  const backend = namespacesBackend(['hello-world', 'payment-ledger']);

  it('shows a commit of others as soon as it hears of it', async () => {
    const commit = await backend.monorepo.create('cart-api');
    await backend.events.publish({
      topic: MONOREPO_TOPIC,
      eventPayload: { commit },
    });

    await expect(
      backend.namespaces('?application=cart-api&environment=develop'),
    ).resolves.toEqual(['cart-api-develop']);
  });

  it('reports a directory that has become unreadable, in the list and on its page', async () => {
    const commit = await backend.monorepo.write({
      'applications/hello-world/application.yaml': 'kind: [',
    });
    await backend.events.publish({
      topic: MONOREPO_TOPIC,
      eventPayload: { commit },
    });

    const { items } = await backend.ask('/broken-applications');
    expect(items).toEqual([
      { name: 'hello-world', problems: expect.any(Array) },
    ]);
    const { error } = await backend.ask('/applications/{name}', {
      url: '/applications/hello-world',
      status: 409,
    });
    expect(error.message).toContain(
      'applications/hello-world/application.yaml:1',
    );
    await expect(
      backend.namespaces('?application=hello-world&environment=develop'),
    ).resolves.toEqual(['hello-world-develop']);
  });

  it('says that the form is unavailable while platform.yaml is broken', async () => {
    const path = 'platform/platform.yaml';
    const { text } = await backend.ask('/files', {
      url: `/files?path=${path}`,
    });
    await backend.monorepo.write({ [path]: 'kind: Platform\n' });

    await backend.ask('/platform/choices', { status: 503 });
    const plan = await backend.ask('/plan', { body: draft });
    expect(plan.ok).toBe(false);

    await backend.monorepo.write({ [path]: text });
  });

  it('answers nothing to those who may not read', async () => {
    backend.permissions.authorize.mockResolvedValue([
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
      ['/applications/{name}/slos', '/applications/payment-ledger/slos'],
      [
        '/applications/{name}/slos/definition',
        '/applications/payment-ledger/slos/definition',
      ],
      ['/slos/summary'],
      ['/slos/objectives'],
      ['/operations-reviews'],
      ['/operations-reviews/current'],
      ['/operations-reviews/{id}', `/operations-reviews/${NO_REVIEW}`],
      [
        '/operations-reviews/{id}/markdown',
        `/operations-reviews/${NO_REVIEW}/markdown`,
      ],
      ['/openapi.yaml'],
    ]) {
      const { error } = await backend.ask(path, { url, status: 403 });
      expect(error.name).toBe('NotAllowedError');
    }
    const { error } = await backend.ask('/plan', { body: draft, status: 403 });
    expect(error.message).toContain('freehold.namespaces.read');
  });

  it('answers nothing to those who have not signed in', async () => {
    const { status } = await request(backend.server)
      .get(`${BASE}/namespaces`)
      .set('Authorization', 'Bearer invalid');
    expect(status).toBe(401);
  });

  it('tells the permission backend who owns an application', async () => {
    const { body } = await request(backend.server)
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
    const path = backend.directory.resolve('monorepo.git');
    await rename(path, `${path}.away`);
    try {
      await backend.events.publish({ topic: MONOREPO_TOPIC, eventPayload: {} });

      const { items, freshness } = await backend.ask('/namespaces');
      expect(items).not.toEqual([]);
      expect(freshness).toMatchObject({
        checkedAt: expect.any(String),
        error: expect.any(String),
      });
      const { error } = await backend.ask('/applications/{name}', {
        url: '/applications/payment-ledger',
        status: 503,
      });
      expect(error.name).toBe('ServiceUnavailableError');
    } finally {
      await rename(`${path}.away`, path);
    }
  });
});
