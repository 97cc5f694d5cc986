/** What following the monorepo costs the catalog provider, by the number of applications that are there already. */
import {
  createApplicationChange,
  LocalMonorepoStore,
} from '@freehold/monorepo';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MonorepoEntityProvider } from '../plugins/catalog-backend-module-monorepo/src/provider/MonorepoEntityProvider';
import { readBenchOptions } from './benchOptions';
import { Measurements } from './measurements';
import { sampleApplication } from './sampleApplications';
import { sampleMonorepo } from './sampleMonorepo';

const FULL_PASSES = 3;
/** At the largest size, following one change may cost so many times what it costs at the smallest. */
const MAX_GROWTH = 1.5;
const FULL = 'full pass';
const DELTA = 'follow one creation';

const silent = {
  error: console.error,
  warn: console.error,
  info() {},
  debug() {},
  child: () => silent,
};

async function following(size: number, directory: string) {
  const path = join(directory, `${size}.git`);
  cpSync(await sampleMonorepo(size), path, { recursive: true });
  const store = await LocalMonorepoStore.open({ path, maintainEvery: false });
  const provider = new MonorepoEntityProvider({
    store,
    logger: silent,
    places: {},
  });
  let entities = 0;
  await provider.connect({
    async applyMutation(mutation) {
      entities =
        mutation.type === 'full'
          ? mutation.entities.length
          : mutation.added.length;
    },
    async refresh() {},
  });
  return { size, store, provider, entities: () => entities };
}

async function main(): Promise<void> {
  const { sizes, iterations, check } = readBenchOptions();
  const directory = mkdtempSync(join(tmpdir(), 'freehold-bench-'));
  const followers: Awaited<ReturnType<typeof following>>[] = [];
  try {
    for (const size of sizes) followers.push(await following(size, directory));
    const measurements = new Measurements();
    for (let pass = 0; pass < FULL_PASSES; pass += 1) {
      for (const { size, provider, entities } of followers) {
        await measurements.time(FULL, size, () => provider.readEverything());
        if (entities() < size) throw new Error(`Only ${entities()} entities`);
      }
    }
    for (let index = 0; index < iterations; index += 1) {
      const name = `z-new-${String(index).padStart(4, '0')}`;
      for (const { size, store, provider, entities } of followers) {
        await store.propose(
          createApplicationChange({
            id: `bench-${index}`,
            ...sampleApplication(name, index),
            author: { name: 'Bench', email: 'bench@example.invalid' },
          }),
        );
        await measurements.time(DELTA, size, () => provider.update());
        if (entities() > 10) throw new Error(`${entities()} entities`);
      }
    }
    measurements.print('catalog', sizes);
    if (check && measurements.growth(DELTA, sizes) > MAX_GROWTH) {
      process.stderr.write(`Following grows more than ${MAX_GROWTH} times.\n`);
      process.exitCode = 1;
    }
  } finally {
    await Promise.all(followers.map(({ store }) => store.close()));
    rmSync(directory, { recursive: true, force: true });
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exitCode = 1;
});
