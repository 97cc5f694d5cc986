import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import { monorepoServiceRef } from '@freehold/backstage-plugin-namespaces-node';
import { MonorepoStore } from '@freehold/monorepo';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import scaffolderModuleMonorepo from '..';
import { HANA, ORGANISATION } from './organisation';

const TEMPLATES = join(__dirname, '../../../../templates');

/** One of the templates that the repository ships. */
export function shippedTemplate(name: string): TemplateEntityV1beta3 {
  return parse(readFileSync(join(TEMPLATES, name, 'template.yaml'), 'utf8'));
}

/** The real scaffolder with Freehold's actions on a monorepo, asked by Hana. */
export async function startScaffolder(options: {
  store: MonorepoStore;
  entities: Entity[];
}) {
  const backend = await startTestBackend({
    features: [
      scaffolderPlugin,
      scaffolderModuleMonorepo,
      catalogServiceMock.factory({
        entities: [...ORGANISATION, HANA.entity, ...options.entities],
      }),
      createServiceFactory({
        service: monorepoServiceRef,
        deps: {},
        factory: () => ({
          store: options.store,
          settings: { path: 'unused', branch: 'main', sample: false },
        }),
      }),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            baseUrl: 'http://localhost:7007',
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
        },
      }),
    ],
  });

  async function request(path: string, body?: object) {
    const response = await fetch(
      `http://localhost:${backend.server.port()}/api/scaffolder/v2/${path}`,
      {
        method: body ? 'POST' : 'GET',
        body: body && JSON.stringify(body),
        headers: {
          'content-type': 'application/json',
          authorization: mockCredentials.user.header('user:default/hana.sato'),
        },
      },
    );
    return { status: response.status, body: await response.json() };
  }

  /** Runs a template to its end and returns what its page of results shows. */
  async function run(templateRef: string, values: object) {
    const { status, body } = await request('tasks', { templateRef, values });
    if (status !== 201) {
      throw new Error(`The task was refused: ${JSON.stringify(body)}`);
    }
    const task = await finished(() => request(`tasks/${body.id}`));
    const { body: events } = await request(`tasks/${body.id}/events?after=0`);
    const completion = events.find(
      (event: { type: string }) => event.type === 'completion',
    );
    return { status: task.status, output: completion.body.output };
  }

  return { request, run };
}

async function finished(
  ask: () => Promise<{ body: { status: string } }>,
): Promise<{ status: string }> {
  for (let count = 0; count < 300; count += 1) {
    const { body } = await ask();
    if (!['open', 'processing'].includes(body.status)) {
      return body;
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('The task did not end');
}
