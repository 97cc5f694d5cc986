/** What the namespaces API costs over HTTP, by the number of applications in its index; each has six namespaces. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IndexWriter } from '../plugins/namespaces-backend/src/database/IndexWriter';
import { readBenchOptions } from './benchOptions';
import { Measurements } from './measurements';
import {
  createDatabase,
  ENVIRONMENTS,
  fillIndex,
  indexedApplication,
  list,
  owner,
  serve,
} from './namespacesIndex';

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

async function main(): Promise<void> {
  const { sizes, iterations, check } = readBenchOptions();
  const directory = mkdtempSync(join(tmpdir(), 'freehold-bench-'));
  const measurements = new Measurements();
  const bytes = new Map<string, number[]>();
  try {
    for (const size of sizes) {
      const knex = await createDatabase(join(directory, `${size}.sqlite`));
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
