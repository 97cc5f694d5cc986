/** What creating an application and reading the monorepo cost, by the number of applications that are there already. */
import {
  createApplicationChange,
  LocalMonorepoStore,
  planCreateApplication,
} from '@freehold/monorepo';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBenchOptions } from './benchOptions';
import { Measurements } from './measurements';
import { sampleApplication } from './sampleApplications';
import { sampleMonorepo } from './sampleMonorepo';

const AUTHOR = { name: 'Bench', email: 'bench@example.invalid' };
const WARM_UP = 5;
const FULL_READS = 5;
/** At the largest size, creation may cost so many times what it costs at the smallest. */
const MAX_GROWTH = 1.5;

const PLAN = 'plan an application';
const COMMIT = 'commit it';
const CREATE = 'create (plan and commit)';
const DIFF = 'diff of one directory';
const DELTA = 'diff, and read what changed';
const READ = 'read all application.yaml';

async function createOne(
  store: LocalMonorepoStore,
  measurements: Measurements,
  size: number,
  index: number,
): Promise<void> {
  const name = `z-new-${String(index).padStart(4, '0')}`;
  const { application, text } = sampleApplication(name, index);
  await measurements.time(PLAN, size, async () =>
    planCreateApplication({
      snapshot: await store.snapshot(),
      application,
      applicationText: text,
    }),
  );

  const change = createApplicationChange({
    id: `bench-${index}`,
    application,
    text,
    author: AUTHOR,
  });
  let planning = 0;
  const start = performance.now();
  const proposal = await store.propose({
    ...change,
    async plan(snapshot) {
      const planningStart = performance.now();
      const plan = await change.plan(snapshot);
      planning = performance.now() - planningStart;
      return plan;
    },
  });
  const duration = performance.now() - start;
  measurements.add(COMMIT, size, duration - planning);
  measurements.add(CREATE, size, duration);

  if (proposal.status !== 'landed')
    throw new Error(`The creation did not land: ${proposal.status}`);
  const { base, commit } = proposal;
  await measurements.time(DIFF, size, () => store.diff(base, commit));
  await measurements.time(DELTA, size, async () => {
    const { changed } = await store.diff(base, commit);
    const snapshot = await store.snapshot(commit);
    for await (const read of snapshot.readApplications(changed)) {
      if (read.error) throw new Error(read.error);
    }
  });
}

async function readAll(store: LocalMonorepoStore, expected: number) {
  const snapshot = await store.snapshot();
  let count = 0;
  for await (const read of snapshot.readApplications()) {
    if (read.error) throw new Error(read.error);
    count += 1;
  }
  if (count < expected) throw new Error(`Only ${count} applications were read`);
}

async function main(): Promise<void> {
  const { sizes, iterations, check } = readBenchOptions();
  const directory = mkdtempSync(join(tmpdir(), 'freehold-bench-'));
  const stores: Array<{ size: number; store: LocalMonorepoStore }> = [];
  try {
    for (const size of sizes) {
      const path = join(directory, `${size}.git`);
      cpSync(await sampleMonorepo(size), path, { recursive: true });
      const store = await LocalMonorepoStore.open({
        path,
        maintainEvery: false,
      });
      stores.push({ size, store });
    }
    const measurements = new Measurements();
    const warmUp = new Measurements();
    // The sizes take turns, so that a machine that is busy for a while is busy for all of them.
    for (let index = 0; index < WARM_UP + iterations; index += 1) {
      for (const { size, store } of stores)
        await createOne(
          store,
          index < WARM_UP ? warmUp : measurements,
          size,
          index,
        );
    }
    for (let turn = 0; turn < FULL_READS; turn += 1) {
      for (const { size, store } of stores)
        await measurements.time(READ, size, () => readAll(store, size));
    }
    measurements.print('monorepo', sizes);
    if (check && measurements.growth(CREATE, sizes) > MAX_GROWTH) {
      process.stderr.write(`Creation grows more than ${MAX_GROWTH} times.\n`);
      process.exitCode = 1;
    }
  } finally {
    await Promise.all(stores.map(({ store }) => store.close()));
    rmSync(directory, { recursive: true, force: true });
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exitCode = 1;
});
