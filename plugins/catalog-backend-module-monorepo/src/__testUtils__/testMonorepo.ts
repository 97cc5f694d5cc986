import { createMockDirectory } from '@backstage/backend-test-utils';
import { examplePlatformText } from '@freehold/application';
import { ChangePlan } from '@freehold/generators';
import { LocalMonorepoStore, seedTree } from '@freehold/monorepo';

const AUTHOR = { name: 'Hana Sato', email: 'hana.sato@example.com' };

/** Text of an application.yaml. */
export function applicationText(
  name: string,
  options: { owner?: string; environments?: string[] } = {},
): string {
  const { owner = 'team-payment', environments = ['develop'] } = options;
  return [
    'apiVersion: freehold.dev/v1alpha1',
    'kind: Application',
    'metadata:',
    `  name: ${name}`,
    'spec:',
    `  owner: group:default/${owner}`,
    '  tier: c',
    '  profile: http',
    `  image: asia-docker.pkg.dev/example/apps/${name}`,
    '  environments:',
    ...environments.map(environment => `    ${environment}: {}`),
    '',
  ].join('\n');
}

/** The directories of one test file, and the repositories in them; they go away with the tests. */
export function testMonorepos() {
  const directory = createMockDirectory();
  const stores: LocalMonorepoStore[] = [];
  let count = 0;
  afterEach(async () => {
    await Promise.all(stores.splice(0).map(store => store.close()));
  });

  return async function testMonorepo(
    applications: Record<string, string> = {},
  ) {
    count += 1;
    const path = directory.resolve(`monorepo-${count}.git`);
    await LocalMonorepoStore.init({
      path,
      tree: seedTree({
        platformText: examplePlatformText,
        applications: Object.entries(applications).map(([name, text]) => ({
          name,
          text,
        })),
      }),
      author: AUTHOR,
      subject: 'Seed',
    });
    const store = await LocalMonorepoStore.open({ path, maintainEvery: false });
    stores.push(store);
    return { store, commit: committer(store) };
  };
}

/** Commits texts by path as somebody's push would, without any check; `undefined` removes a file or a directory. */
function committer(store: LocalMonorepoStore) {
  let count = 0;
  return async (changes: Record<string, string | undefined>) => {
    count += 1;
    const proposal = await store.propose({
      id: `push-${count}`,
      subject: `Push ${count}`,
      author: AUTHOR,
      async plan(snapshot): Promise<ChangePlan> {
        const entries: ChangePlan['entries'] = [];
        for (const [path, next] of Object.entries(changes)) {
          const files =
            next === undefined
              ? (await snapshot.listFiles(path)).map(file => file.path)
              : [];
          for (const file of files.length > 0 ? files : [path]) {
            const current = await snapshot.readText(file);
            const writes = current === undefined ? 'create' : 'update';
            entries.push({
              path: file,
              action: next === undefined ? 'delete' : writes,
              reason: 'pushed',
              current,
              next,
            });
          }
        }
        const summary = {
          create: 0,
          update: 0,
          delete: 0,
          keep: 0,
          conflict: 0,
        };
        entries.forEach(({ action }) => {
          summary[action] += 1;
        });
        return { entries, summary };
      },
    });
    if (proposal.status !== 'landed') {
      throw new Error(`The push was ${proposal.status}`);
    }
    return proposal.commit;
  };
}
