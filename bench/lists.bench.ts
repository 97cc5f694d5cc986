/** What lists and roll-ups of SLOs cost over HTTP, where each of six namespaces of an application has two objectives. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IndexWriter } from '../plugins/namespaces-backend/src/database/IndexWriter';
import { availableDatabases } from './benchDatabase';
import { readBenchOptions } from './benchOptions';
import { RULE, writeGuardrails } from './guardrailFindings';
import { Measurements } from './measurements';
import {
  ENVIRONMENTS,
  fillIndex,
  list,
  owner,
  recordReview,
  serve,
} from './namespacesIndex';
import { applicationsWithSlos, writeFigures } from './sloFigures';

const WARM_UP = 2;
/** A page of `/namespaces` at the largest size must answer within this many milliseconds. */
const MAX_LIST_MS = 100;

/** Requests that have no limit of their own. */
const ROLL_UPS: ReadonlyArray<[operation: string, path: string]> = [
  ['summary of a group', `/slos/summary?owner=${owner(3)}`],
  ['summary of the platform', '/slos/summary'],
  ['current operations review', '/operations-reviews/current'],
  ['guardrails of the platform', '/guardrails'],
  ['a rule with its first findings', `/guardrails/${RULE}`],
];

type Request = Parameters<typeof list>[0];

const WORST_FIRST: Request = { sort: { field: 'sloState', order: 'asc' } };
const LEAST_FIRST: Request = { sort: { field: 'sloRemaining', order: 'asc' } };
const MINE_FIRST: Request = { ownersFirst: [owner(3), owner(7)] };

function lists(size: number): Array<[operation: string, path: string]> {
  const middle = { offset: (size * ENVIRONMENTS.length) / 2 };
  const last = { offset: size * ENVIRONMENTS.length - 50 };
  const requests: Array<[string, Request]> = [
    ['first page, worst state first', WORST_FIRST],
    ['first page, least budget first', LEAST_FIRST],
    ['first page, my teams first', { ...WORST_FIRST, ...MINE_FIRST }],
    ['middle page, worst state first', { ...WORST_FIRST, ...middle }],
    ['last page, worst state first', { ...WORST_FIRST, ...last }],
    [
      'middle page, my teams first',
      { ...WORST_FIRST, ...MINE_FIRST, ...middle },
    ],
    ['last page, my teams first', { ...WORST_FIRST, ...MINE_FIRST, ...last }],
    [
      'exhausted ones in production, least budget first',
      {
        ...LEAST_FIRST,
        sloState: ['exhausted'],
        environment: ['production'],
      },
    ],
    [
      'first page, what guardrails refuse first',
      { sort: { field: 'guardrailState', order: 'asc' }, ...MINE_FIRST },
    ],
    [
      'middle page of what guardrails refuse, worst SLO first',
      { ...WORST_FIRST, guardrailState: ['error'], offset: size / 8 },
    ],
    ['healthy ones of a tier', { sloState: ['healthy'], tier: ['a'] }],
    [
      'search of two words among exhausted ones',
      { search: 'SERVICE production', sloState: ['exhausted'] },
    ],
    [
      'search of two words among healthy ones',
      {
        ...WORST_FIRST,
        search: 'SERVICE production',
        sloState: ['healthy'],
      },
    ],
    [
      'search without a match, least budget first',
      { ...LEAST_FIRST, search: 'nothing-like-this' },
    ],
  ];
  return requests.map(([operation, request]) => [operation, list(request)]);
}

async function main(): Promise<void> {
  const { sizes, iterations, check } = readBenchOptions();
  const largest = Math.max(...sizes);
  const problems: string[] = [];
  const directory = mkdtempSync(join(tmpdir(), 'freehold-bench-'));
  try {
    for (const kind of availableDatabases(process.env)) {
      const measurements = new Measurements();
      for (const size of sizes) {
        const database = await kind.create(directory, `lists_${size}`);
        try {
          const { knex } = database;
          await fillIndex(new IndexWriter(knex), applicationsWithSlos(size));
          await writeFigures(knex, 0);
          await recordReview(knex);
          await writeGuardrails(knex, size);
          // Since the last review everything has changed, which is more than what a week brings.
          await writeFigures(knex, 1);
          await database.settle();

          const api = await serve(knex);
          for (const [operation, path] of [...lists(size), ...ROLL_UPS]) {
            for (let turn = 0; turn < WARM_UP; turn += 1) await api.get(path);
            for (let turn = 0; turn < iterations; turn += 1)
              await measurements.time(operation, size, () => api.get(path));
          }
          api.close();
        } finally {
          await database.close();
        }
      }
      measurements.print(`lists (${kind.name})`, sizes);
      for (const [operation] of lists(largest)) {
        const median = measurements.median(operation, largest);
        if (!(median < MAX_LIST_MS)) {
          problems.push(
            `${operation} takes ${median.toFixed(1)} ms on ${
              kind.name
            }; ${MAX_LIST_MS} ms are allowed`,
          );
        }
      }
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }

  for (const problem of problems) {
    process.stderr.write(`${problem}\n`);
  }
  if (check && problems.length > 0) {
    process.exitCode = 1;
  }
}

main().catch(error => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exitCode = 1;
});
