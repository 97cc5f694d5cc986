import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  exampleApplicationText,
  examplePlatformText,
} from '@freehold/application';
import {
  LocalMonorepoStore,
  LocalMonorepoStoreOptions,
  MonorepoStore,
  seedTree,
} from '@freehold/monorepo';

const AUTHOR = { name: 'Yui Kobayashi', email: 'yui.kobayashi@example.com' };

/** Name of the one application that a test monorepo has from the beginning. */
export const TAKEN = 'payment-gateway';

/** The repositories of one test file; they go away with the tests. */
export function testMonorepos() {
  const directory = createMockDirectory();
  const stores: LocalMonorepoStore[] = [];
  const paths = new WeakMap<MonorepoStore, string>();
  let count = 0;
  afterAll(async () => {
    await Promise.all(stores.splice(0).map(store => store.close()));
  });

  async function open(
    path: string,
    options: Partial<LocalMonorepoStoreOptions>,
  ): Promise<LocalMonorepoStore> {
    const store = await LocalMonorepoStore.open({
      path,
      maintainEvery: false,
      ...options,
    });
    stores.push(store);
    paths.set(store, path);
    return store;
  }

  async function testMonorepo(
    options: Partial<LocalMonorepoStoreOptions> = {},
  ): Promise<LocalMonorepoStore> {
    count += 1;
    const path = directory.resolve(`monorepo-${count}.git`);
    await LocalMonorepoStore.init({
      path,
      tree: seedTree({
        platformText: examplePlatformText,
        applications: [
          {
            name: TAKEN,
            text: exampleApplicationText.replace('payment-authorizer', TAKEN),
          },
        ],
      }),
      author: AUTHOR,
      subject: 'Seed',
    });
    return open(path, options);
  }

  return Object.assign(testMonorepo, {
    /** The same repository as another process has it open. */
    again: (store: MonorepoStore) => open(paths.get(store) ?? '', {}),
  });
}

/** Commits one file as somebody's push would; without a text, removes it. */
export async function push(
  store: MonorepoStore,
  path: string,
  text: string | undefined,
): Promise<string> {
  const head = await store.head();
  const proposal = await store.propose({
    id: `push-on-${head}`,
    subject: 'Push',
    author: AUTHOR,
    async plan(snapshot) {
      const current = await snapshot.readText(path);
      const writes = current === undefined ? 'create' : 'update';
      return {
        entries: [
          {
            path,
            action: text === undefined ? 'delete' : writes,
            reason: 'pushed',
            current,
            next: text,
          },
        ],
        summary: { create: 0, update: 1, delete: 0, keep: 0, conflict: 0 },
      };
    },
  });
  if (proposal.status !== 'landed') {
    throw new Error(`The push was ${proposal.status}`);
  }
  return proposal.commit;
}

/** Subjects of the newest commits, newest first. */
export async function subjects(store: MonorepoStore): Promise<string[]> {
  return (await store.log({ limit: 20 })).map(({ subject }) => subject);
}
