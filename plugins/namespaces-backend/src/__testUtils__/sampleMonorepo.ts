import { findOwnPaths } from '@backstage/cli-common';
import {
  APPLICATION_FILE,
  PLATFORM_FILE,
  parseApplication,
} from '@freehold/application';
import { planFiles } from '@freehold/generators';
import {
  LocalMonorepoStore,
  createApplicationChange,
  seedTree,
} from '@freehold/monorepo';
import { readFileSync } from 'node:fs';

const SAMPLE_SEED = findOwnPaths(__dirname).resolveRoot('examples/monorepo');
const AUTHOR = { name: 'Test Person', email: 'test@example.invalid' };

const platformText = readFileSync(`${SAMPLE_SEED}/${PLATFORM_FILE}`, 'utf8');

/** The application.yaml of one of the shipped samples. */
function sampleApplicationText(name: string): string {
  return readFileSync(
    `${SAMPLE_SEED}/applications/${name}/${APPLICATION_FILE}`,
    'utf8',
  );
}

/** A real repository with a few of the shipped samples, and the ways in which tests change it. */
export async function sampleMonorepo(path: string, names: string[]) {
  await LocalMonorepoStore.init({
    path,
    tree: seedTree({
      platformText,
      applications: names.map(name => ({
        name,
        text: sampleApplicationText(name),
      })),
    }),
    author: AUTHOR,
    subject: 'Seed',
  });
  const store = await LocalMonorepoStore.open({ path, maintainEvery: false });
  let changes = 0;

  return {
    store,
    /** Creates another of the samples, as the scaffolder would. */
    async create(name: string): Promise<string> {
      const text = sampleApplicationText(name);
      const parsed = parseApplication(text);
      if (!parsed.ok) {
        throw new Error(`The sample ${name} is broken`);
      }
      const proposal = await store.propose(
        createApplicationChange({
          id: `create-${name}`,
          application: parsed.value,
          text,
          author: AUTHOR,
        }),
      );
      return landedCommit(proposal);
    },
    /** Writes files as somebody with an editor would; `undefined` deletes. */
    async write(
      files: Record<string, string | ((text: string) => string) | undefined>,
    ): Promise<string> {
      const proposal = await store.propose({
        id: `change-${(changes += 1)}`,
        subject: 'Edit by hand',
        author: AUTHOR,
        async plan(snapshot) {
          const current = await snapshot.readTexts(Object.keys(files));
          const next = new Map<string, string>();
          for (const [file, change] of Object.entries(files)) {
            if (change !== undefined) {
              next.set(
                file,
                typeof change === 'string'
                  ? change
                  : change(current.get(file) ?? ''),
              );
            }
          }
          return planFiles({ base: current, current, next });
        },
      });
      return landedCommit(proposal);
    },
    /** Deletes everything in an application's directory. */
    async remove(name: string): Promise<string> {
      const snapshot = await store.snapshot();
      const entries = await snapshot.listFiles(`applications/${name}`);
      return this.write(
        Object.fromEntries(entries.map(entry => [entry.path, undefined])),
      );
    },
  };
}

function landedCommit(
  proposal: Awaited<ReturnType<LocalMonorepoStore['propose']>>,
): string {
  if (proposal.status !== 'landed') {
    throw new Error(`The change did not land: ${proposal.status}`);
  }
  return proposal.commit;
}
