/** An index of namespaces to measure on: each application has six. */
import {
  AuthService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  NamespaceRow,
  listNamespacesQuery,
} from '@freehold/backstage-plugin-namespaces-common';
import express from 'express';
import createKnex, { Knex } from 'knex';
import { once } from 'node:events';
import { AddressInfo } from 'node:net';
import { IndexReader } from '../plugins/namespaces-backend/src/database/IndexReader';
import { IndexWriter } from '../plugins/namespaces-backend/src/database/IndexWriter';
import { MIGRATIONS_DIRECTORY } from '../plugins/namespaces-backend/src/database/openDatabase';
import { GuardrailReader } from '../plugins/namespaces-backend/src/guardrails/api/GuardrailReader';
import { UpgradeTables } from '../plugins/namespaces-backend/src/guardrails/api/UpgradeTables';
import { DerivedApplication } from '../plugins/namespaces-backend/src/indexer/deriveApplication';
import { CatalogOwners } from '../plugins/namespaces-backend/src/review/CatalogOwners';
import { createOperationsReviews } from '../plugins/namespaces-backend/src/review/createOperationsReviews';
import {
  RouterOptions,
  createRouter,
} from '../plugins/namespaces-backend/src/router/createRouter';
import { SloRollups } from '../plugins/namespaces-backend/src/slo/api/SloRollups';
import { SloReader } from '../plugins/namespaces-backend/src/slo/record/SloReader';
import { sampleApplicationName, sampleTeam } from './sampleApplications';

export const ENVIRONMENTS = [
  'develop',
  'test',
  'staging',
  'load',
  'canary',
  'production',
];

export async function createDatabase(filename: string): Promise<Knex> {
  const knex = createKnex({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
  });
  await knex.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  return knex;
}

export function list(
  request: Parameters<typeof listNamespacesQuery>[0],
): string {
  return `/namespaces?${listNamespacesQuery(request)}`;
}

export function owner(index: number): string {
  return `group:default/${sampleTeam(index)}`;
}

export function indexedApplication(index: number): DerivedApplication {
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

export async function fillIndex(
  writer: IndexWriter,
  changed: DerivedApplication[],
) {
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

/** A catalog that knows every owner. */
const catalog = {
  getEntitiesByRefs: async ({ entityRefs }: { entityRefs: string[] }) => ({
    items: entityRefs.map(() => ({})),
  }),
} as unknown as CatalogService;

const auth = {
  getOwnServiceCredentials: async () => ({}),
} as unknown as AuthService;

function reviewsOf(knex: Knex) {
  return createOperationsReviews({
    knex,
    reader: new IndexReader(knex),
    slos: new SloReader(knex),
    rollups: new SloRollups(knex),
    owners: new CatalogOwners({ catalog, auth }),
    guardrails: new GuardrailReader(knex),
    now: () => new Date(),
    sloIntervalMs: 300_000,
    guardrailIntervalMs: 300_000,
  });
}

/** Records an operations review, which later ones are compared with. */
export async function recordReview(knex: Knex): Promise<void> {
  const key = '00000000-0000-4000-8000-000000000001';
  await reviewsOf(knex).record(
    { key, notes: '', decisions: [], actions: [], done: [] },
    'user:default/bench',
  );
}

/** The plugin's own router over the index. Signing in and the permission backend are not part of what is measured. */
export async function serve(
  knex: Knex,
  provider?: ConstructorParameters<typeof SloReader>[1],
) {
  const everybody = {
    httpAuth: { credentials: async () => ({}) } as unknown as HttpAuthService,
    permissions: {
      authorize: async () => [{ result: AuthorizeResult.ALLOW }],
    } as unknown as PermissionsService,
  };
  const options = {
    ...everybody,
    reader: new IndexReader(knex),
    slos: new SloReader(knex, provider),
    rollups: new SloRollups(knex),
    reviews: reviewsOf(knex),
    guardrails: new GuardrailReader(knex),
    upgrades: new UpgradeTables(knex),
    now: () => new Date(),
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
