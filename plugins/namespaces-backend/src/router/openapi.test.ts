import { Router } from 'express';
import request from 'supertest';
import { FakeSloProvider } from '../__testUtils__/FakeSloProvider';
import { draft } from '../__testUtils__/draft';
import { namespacesBackend } from '../__testUtils__/namespacesBackend';
import { openapiDocument } from '../__testUtils__/openapiDocument';
import { RouterOptions, createRouter } from './createRouter';

jest.setTimeout(120_000);

/** Every operation, as `get /path`. */
const operations = Object.entries(openapiDocument.paths).flatMap(
  ([path, methods]) => Object.keys(methods).map(method => `${method} ${path}`),
);

const REVIEW = '4be0643f-1d98-473b-97cd-ca98a65347dd';

/** Operations that answer with a text. */
const TEXTS = [
  'get /slos/objectives',
  'get /operations-reviews/{id}/markdown',
  'get /openapi.yaml',
];

describe('the description of the API', () => {
  const backend = namespacesBackend(['hello-world'], {
    sloProvider: new FakeSloProvider(),
  });

  it('is served', async () => {
    const { text } = await request(backend.server)
      .get('/api/namespaces/openapi.yaml')
      .expect(200)
      .expect('Content-Type', /yaml/);
    expect(text).toContain('openapi: 3.1.0');
  });

  it('names every route, and no other', () => {
    const routes = routesOf(createRouter({} as RouterOptions));
    expect(routes).toEqual([...operations].sort());
  });

  it('fits what every operation really answers', async () => {
    const commit = await backend.monorepo.store.head();
    // `ask` holds each answer against the description of its path.
    const answers: Record<string, object> = {
      'get /namespaces': await backend.ask('/namespaces'),
      'get /namespaces/facets': await backend.ask('/namespaces/facets'),
      'get /broken-applications': await backend.ask('/broken-applications'),
      'get /applications/{name}': await backend.ask('/applications/{name}', {
        url: '/applications/hello-world',
      }),
      'get /applications/{name}/availability': await backend.ask(
        '/applications/{name}/availability',
        { url: '/applications/hello-world/availability' },
      ),
      'get /platform/choices': await backend.ask('/platform/choices'),
      'post /plan': await backend.ask('/plan', { body: draft }),
      'get /commits/{id}': await backend.ask('/commits/{id}', {
        url: `/commits/${commit}`,
      }),
      'get /files': await backend.ask('/files', {
        url: '/files?path=CODEOWNERS',
      }),
      'get /applications/{name}/slos': await backend.ask(
        '/applications/{name}/slos',
        { url: '/applications/hello-world/slos' },
      ),
      'get /applications/{name}/slos/definition': await backend.ask(
        '/applications/{name}/slos/definition',
        { url: '/applications/hello-world/slos/definition' },
      ),
      'post /applications/{name}/slos/preview': await backend.ask(
        '/applications/{name}/slos/preview',
        {
          url: '/applications/hello-world/slos/preview',
          body: { base: commit, text: '' },
        },
      ),
      'get /applications/{name}/guardrails': await backend.ask(
        '/applications/{name}/guardrails',
        { url: '/applications/hello-world/guardrails' },
      ),
      'get /guardrails': await backend.ask('/guardrails'),
      'get /guardrails/{rule}': await backend.ask('/guardrails/{rule}', {
        url: '/guardrails/application-record',
      }),
      'post /guardrails/draft': await backend.ask('/guardrails/draft', {
        body: { yaml: '' },
      }),
      'get /slos/summary': await backend.ask('/slos/summary'),
      'post /operations-reviews': await backend.ask('/operations-reviews', {
        body: {
          key: REVIEW,
          notes: '',
          decisions: [{ text: 'Go on' }],
          actions: [
            { text: 'Do it', ownerRef: 'user:hana', dueDate: '2999-12-31' },
          ],
          done: [],
        },
      }),
      'get /operations-reviews': await backend.ask('/operations-reviews'),
      'get /operations-reviews/current': await backend.ask(
        '/operations-reviews/current',
      ),
      'get /operations-reviews/{id}': await backend.ask(
        '/operations-reviews/{id}',
        { url: `/operations-reviews/${REVIEW}` },
      ),
      'put /operations-review-actions/{id}/done': await backend.ask(
        '/operations-review-actions/{id}/done',
        {
          method: 'put',
          url: `/operations-review-actions/${REVIEW}.2/done`,
        },
      ),
    };
    expect(Object.keys(answers).sort()).toEqual(
      operations.filter(operation => !TEXTS.includes(operation)).sort(),
    );
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
