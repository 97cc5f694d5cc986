/** What the namespaces API costs over HTTP, by the number of applications in its index; each has six namespaces. */
import {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  NamespaceRow,
  listNamespacesQuery,
} from '@freehold/backstage-plugin-namespaces-common';
import express from 'express';
import createKnex, { Knex } from 'knex';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IndexReader } from '../plugins/namespaces-backend/src/database/IndexReader';
import { IndexWriter } from '../plugins/namespaces-backend/src/database/IndexWriter';
import { MIGRATIONS_DIRECTORY } from '../plugins/namespaces-backend/src/database/openDatabase';
import { DerivedApplication } from '../plugins/namespaces-backend/src/indexer/deriveApplication';
import {
  RouterOptions,
  createRouter,
} from '../plugins/namespaces-backend/src/router/createRouter';
import { SloReader } from '../plugins/namespaces-backend/src/slo/record/SloReader';
import { readBenchOptions } from './benchOptions';
import { Measurements } from './measurements';
import { sampleApplicationName, sampleTeam } from './sampleApplications';

const ENVIRONMENTS = [
  'develop',
  'test',
  'staging',
  'load',
  'canary',
  'production',
];
const WARM_UP = 3;
/** The first page at the largest size must answer within this many milliseconds. */
const MAX_FIRST_PAGE_MS = 100;

const FIRST_PAGE = 'first page';
const DELTA = 'index one changed application';

function requests(size: number): Array<[operation: string, path: string]> {
  return [
    [FIRST_PAGE, list({})],
    ['first page, my teams first', list({ ownersFirst: [owner(3), owner(7)] })],
    [
      'last page',
      list({
        offset: size * ENVIRONMENTS.length - 50,
        ownersFirst: [owner(3)],
      }),
    ],
    ['search of two words', list({ search: 'SERVICE production' })],
    ['search of one application', list({ search: 'service-00017' })],
    ['search without a match', list({ search: 'nothing-like-this' })],
    [
      'filter by team and environment',
      list({ owner: [owner(3)], environment: ['production'] }),
    ],
    [
      'filter by tier, newest first',
      list({ tier: ['a'], sort: { field: 'changedAt', order: 'desc' } }),
    ],
    ['facets, unchanged index', '/namespaces/facets'],
  ];
}

function list(request: Parameters<typeof listNamespacesQuery>[0]): string {
  return `/namespaces?${listNamespacesQuery(request)}`;
}

function owner(index: number): string {
  return `group:default/${sampleTeam(index)}`;
}

function indexedApplication(index: number): DerivedApplication {
  const name = sampleApplicationName(index);
  const day = new Date(Date.UTC(2026, 0, 1) - index * 3_600_000);
  const rows = ENVIRONMENTS.map(
    (environment): NamespaceRow => ({
      namespace: `${name}-${environment}`,
      application: name,
      title: `Service number ${index}`,
      environment,
      cluster: `gke-${environment}`,
      ownerRef: owner(index),
      systemRef: `system:default/system-${index % 50}`,
      tier: (['a', 'b', 'c'] as const)[index % 3],
      profile: 'http',
      lifecycle: 'production',
      changedAt: day.toISOString(),
    }),
  );
  return {
    name,
    oid: String(index),
    ownerRef: owner(index),
    rows,
    problems: [],
    broken: false,
  };
}

async function fillIndex(writer: IndexWriter, changed: DerivedApplication[]) {
  const { revision } = await writer.state();
  await writer.apply({
    revision,
    commit: 'f'.repeat(40),
    basis: 'bench',
    checkedAt: new Date(0).toISOString(),
    changed,
    removed: [],
  });
}

/** The plugin's own router over the index. Signing in and the permission backend are not part of what is measured. */
async function serve(knex: Knex) {
  const everybody = {
    httpAuth: { credentials: async () => ({}) } as unknown as HttpAuthService,
    permissions: {
      authorize: async () => [{ result: AuthorizeResult.ALLOW }],
    } as unknown as PermissionsService,
  };
  const options = {
    ...everybody,
    reader: new IndexReader(knex),
    slos: new SloReader(knex),
  };
  const app = express().use(createRouter(options as RouterOptions));
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    async get(path: string): Promise<number> {
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      const body = await response.arrayBuffer();
      if (!response.ok) {
        throw new Error(`${path}: ${response.status}`);
      }
      return body.byteLength;
    },
    close: () => server.close(),
  };
}

async function main(): Promise<void> {
  const { sizes, iterations, check } = readBenchOptions();
  const directory = mkdtempSync(join(tmpdir(), 'freehold-bench-'));
  const measurements = new Measurements();
  const bytes = new Map<string, number[]>();
  try {
    for (const size of sizes) {
      const knex = createKnex({
        client: 'better-sqlite3',
        connection: { filename: join(directory, `${size}.sqlite`) },
        useNullAsDefault: true,
      });
      await knex.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      const writer = new IndexWriter(knex);
      const applications = Array.from({ length: size }, (_, index) =>
        indexedApplication(index),
      );
      await measurements.time('write the whole index', size, () =>
        fillIndex(writer, applications),
      );

      const api = await serve(knex);
      for (const [operation, path] of requests(size)) {
        for (let turn = 0; turn < WARM_UP; turn += 1) {
          await api.get(path);
        }
        let length = 0;
        for (let turn = 0; turn < iterations; turn += 1) {
          length = await measurements.time(operation, size, () =>
            api.get(path),
          );
        }
        bytes.set(operation, [...(bytes.get(operation) ?? []), length]);
      }
      for (let turn = 0; turn < iterations; turn += 1) {
        await measurements.time(DELTA, size, () =>
          fillIndex(writer, [applications[turn % size]]),
        );
      }
      api.close();
      await knex.destroy();
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }

  measurements.print('api', sizes);
  for (const [operation, lengths] of bytes) {
    process.stdout.write(`${operation}: ${lengths.join(', ')} bytes\n`);
  }
  process.stdout.write('\n');
  const firstPage = measurements.median(FIRST_PAGE, Math.max(...sizes));
  if (check && !(firstPage < MAX_FIRST_PAGE_MS)) {
    process.stderr.write(
      `The first page takes ${firstPage.toFixed(
        1,
      )} ms; ${MAX_FIRST_PAGE_MS} ms are allowed\n`,
    );
    process.exitCode = 1;
  }
}

main().catch(error => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exitCode = 1;
});
