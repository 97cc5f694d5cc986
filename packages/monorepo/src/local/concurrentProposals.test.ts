import { existsSync, utimesSync, writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { creation } from '../__testUtils__/changes';
import { git, gitRepositories } from '../__testUtils__/gitRepositories';
import { startProposing } from '../__testUtils__/startProposing';

const repositories = gitRepositories();
const SEED = {
  CODEOWNERS: '/applications/m-first/ @example/team\n',
  'applications/m-first/application.yaml': 'name: m-first\n',
};

function names(prefix: string, count: number) {
  return Array.from(
    { length: count },
    (_, index) => `${prefix}-${String(index).padStart(2, '0')}`,
  );
}

/** Everything that must hold after any mix of creations: nothing lost, nothing twice, one commit each. */
function expectAllCreated(path: string, created: string[]) {
  const all = [...created, 'm-first'].sort();
  expect(git(path, ['show', 'main:CODEOWNERS'])).toBe(
    all.map(name => `/applications/${name}/ @example/team\n`).join(''),
  );
  expect(
    git(path, ['ls-tree', '--name-only', 'main:applications'])
      .trim()
      .split('\n'),
  ).toEqual(all);
  const trailers = git(path, [
    'log',
    '--format=%(trailers:key=Freehold-Change,valueonly,separator=%x2C)',
    'main',
  ])
    .split('\n')
    .filter(Boolean);
  expect(trailers.sort()).toEqual(created.map(name => `create-${name}`).sort());
  // One file of its own and CODEOWNERS in each commit, on one straight line of history.
  expect(git(path, ['rev-list', '--count', '--merges', 'main'])).toBe('0\n');
  expect(git(path, ['rev-list', '--count', 'main'])).toBe(
    `${created.length + 1}\n`,
  );
  expect(
    git(path, ['fsck', '--strict', '--no-progress', '--no-dangling']),
  ).toBe('');
}

describe('proposals at the same time', () => {
  it('lands 50 creations of one process, in the order in which they came', async () => {
    const { path, store } = await repositories.create(SEED);
    const wanted = names('app', 50);

    const proposals = await Promise.all(
      wanted.map(name => store.propose(creation(`create-${name}`, name))),
    );

    expect(new Set(proposals.map(({ status }) => status))).toEqual(
      new Set(['landed']),
    );
    const log = await store.log({ limit: 50 });
    expect(log.map(({ subject }) => subject).reverse()).toEqual(
      wanted.map(name => `Change create-${name}`),
    );
    expectAllCreated(path, wanted);
  });

  it('lands 50 creations of five processes, with maintenance in between', async () => {
    const path = await repositories.init(SEED);
    const shares = ['a', 'b', 'c', 'x', 'y'].map(prefix => names(prefix, 10));

    const ended = await Promise.all(
      shares.map(share => startProposing({ path, names: share })),
    );

    expect(ended.flatMap(({ statuses }) => statuses)).toEqual(
      Array(50).fill('landed'),
    );
    expectAllCreated(path, shares.flat());
  }, 60_000);

  it('lands the same creation once, when several processes try it at the same time', async () => {
    const path = await repositories.init(SEED);
    const ended = await Promise.all(
      [1, 2, 3].map(() => startProposing({ path, names: ['same'] })),
    );
    expect(ended.flatMap(({ statuses }) => statuses).sort()).toEqual([
      'already-landed',
      'already-landed',
      'landed',
    ]);
    expectAllCreated(path, ['same']);
  }, 60_000);
});

describe('a process killed in the middle of a proposal', () => {
  it.each([
    ['planned', 'landed'],
    ['written', 'landed'],
    ['prepared', 'landed'],
    ['landed', 'already-landed'],
  ])(
    'at %s neither loses nor doubles the change, which is %s when proposed again',
    async (killAt, status) => {
      const path = await repositories.init(SEED);
      await expect(
        startProposing({ path, names: ['mine'], killAt }),
      ).resolves.toEqual({ signal: 'SIGKILL' });

      const store = await repositories.open({ path });
      await expect(
        store.propose(creation('create-mine', 'mine')),
      ).resolves.toHaveProperty('status', status);
      await store.propose(creation('create-next', 'next'));
      expectAllCreated(path, ['mine', 'next']);
    },
    30_000,
  );

  it('between the two refs: the change has not landed and lands now', async () => {
    const { path, store } = await repositories.create(SEED);
    const before = await store.head();
    await store.propose(creation('create-mine', 'mine'));
    git(path, ['update-ref', 'refs/heads/main', before]);

    await expect(
      store.propose(creation('create-mine', 'mine')),
    ).resolves.toHaveProperty('status', 'landed');
    expectAllCreated(path, ['mine']);
    expect(git(path, ['rev-parse', 'refs/freehold/changes/create-mine'])).toBe(
      `${await store.head()}\n`,
    );
  });

  it('without its ref, as in a restored clone: the trailer still says that it landed', async () => {
    const { path, store } = await repositories.create(SEED);
    const landed = await store.propose(creation('create-mine', 'mine'));
    await store.propose(creation('create-next', 'next'));
    git(path, ['update-ref', '-d', 'refs/freehold/changes/create-mine']);
    const reopened = await repositories.open({ path });

    await expect(
      reopened.propose(creation('create-mine', 'mine')),
    ).resolves.toEqual({
      status: 'already-landed',
      commit: landed.status === 'landed' && landed.commit,
    });
  });

  it.each(['refs/heads/main.lock', 'refs/freehold/changes/create-mine.lock'])(
    'while git held %s: says which file to delete, once it is old',
    async lock => {
      const { path, store } = await repositories.create(SEED);
      await store.propose(creation('create-other', 'other'));
      const file = join(path, lock);
      writeFileSync(file, '');
      const longAgo = new Date(Date.now() - 1_800_000);
      utimesSync(file, longAgo, longAgo);

      await expect(
        store.propose(creation('create-mine', 'mine')),
      ).rejects.toMatchObject({
        code: 'monorepo/stale-lock',
        message: expect.stringContaining(`${file}, which is 30 minutes old`),
        remedy: expect.stringContaining('removed when it is 60 minutes old'),
      });
      rmSync(file);
      await store.propose(creation('create-mine', 'mine'));
      expectAllCreated(path, ['other', 'mine']);
    },
  );

  it('removes the locks of a git that was killed an hour ago, and lands', async () => {
    const warnings: string[] = [];
    const { path, store } = await repositories.create(SEED, {
      logger: { warn: message => warnings.push(message) },
    });
    await store.propose(creation('create-other', 'other'));
    const files = [
      'refs/freehold/changes/create-mine.lock',
      'refs/heads/main.lock',
    ].map(file => join(path, file));
    const longAgo = new Date(Date.now() - 3_600_000);
    for (const file of files) {
      writeFileSync(file, '');
      utimesSync(file, longAgo, longAgo);
    }
    await expect(
      store.propose(creation('create-mine', 'mine')),
    ).resolves.toHaveProperty('status', 'landed');
    expectAllCreated(path, ['other', 'mine']);
    expect(warnings).toEqual(
      files.map(file => expect.stringContaining(`Removed ${file}`)),
    );
  });

  it('waits for a lock that somebody holds, and lands afterwards', async () => {
    const path = await repositories.init(SEED);
    const file = join(path, 'refs/heads/main.lock');
    writeFileSync(file, '');
    const store = await repositories.open({
      path,
      sleep: async () => rmSync(file),
    });
    await store.propose(creation('create-mine', 'mine'));
    expect(existsSync(file)).toBe(false);
    expectAllCreated(path, ['mine']);
  });
});
