import { changeOf, creation } from '../__testUtils__/changes';
import {
  AUTHOR,
  commitTree,
  git,
  gitRepositories,
  writeBlob,
} from '../__testUtils__/gitRepositories';
import { LostRaceError } from '../errors';

const repositories = gitRepositories();
const SEED = {
  CODEOWNERS: '/applications/first/ @example/team\n',
  'applications/first/application.yaml': 'name: first\n',
};

describe('propose', () => {
  it('lands a change as one commit with its author and trailer', async () => {
    const { path, store } = await repositories.create(SEED, {
      now: () => new Date('2026-02-03T04:05:06Z'),
    });
    const base = await store.head();

    const proposal = await store.propose(
      changeOf(
        'change-1',
        [{ path: 'applications/a/x.yaml', action: 'create', next: 'x: 1\n' }],
        { subject: 'Create a', body: 'Because.' },
      ),
    );

    expect(proposal).toMatchObject({ status: 'landed', base });
    const head = await store.head();
    expect(proposal).toHaveProperty('commit', head);
    await expect(store.commit(head)).resolves.toEqual({
      id: head,
      author: AUTHOR,
      committedAt: '2026-02-03T04:05:06.000Z',
      subject: 'Create a',
      body: 'Because.\n\nFreehold-Change: change-1',
      parents: [base],
    });
    await expect(store.commitFiles(head)).resolves.toEqual([
      { path: 'applications/a/x.yaml', status: 'added' },
    ]);
    expect(git(path, ['rev-parse', 'refs/freehold/changes/change-1'])).toBe(
      `${head}\n`,
    );
    expect(git(path, ['fsck', '--strict', '--no-progress'])).toBe('');
  });

  it('updates, deletes, and removes a directory with its last file', async () => {
    const { path, store } = await repositories.create({
      ...SEED,
      'applications/old/a/b/c.yaml': 'c\n',
      'applications/old/kept.yaml': 'kept\n',
    });
    await store.propose(
      changeOf('c', [
        { path: 'applications/old/a/b/c.yaml', action: 'delete' },
        { path: 'CODEOWNERS', action: 'update', next: 'changed\n' },
        {
          path: 'applications/old/kept.yaml',
          action: 'keep',
          current: 'kept\n',
        },
      ]),
    );
    expect(git(path, ['ls-tree', '-r', '--name-only', 'main'])).toBe(
      'CODEOWNERS\napplications/first/application.yaml\napplications/old/kept.yaml\n',
    );
    expect(git(path, ['show', 'main:CODEOWNERS'])).toBe('changed\n');
    await expect(store.commitFiles(await store.head())).resolves.toEqual([
      { path: 'CODEOWNERS', status: 'modified' },
      { path: 'applications/old/a/b/c.yaml', status: 'deleted' },
    ]);
  });

  it('keeps modes: executable files, and foreign entries beside the change', async () => {
    const { path, store } = await repositories.create(SEED);
    const blob = writeBlob(path, '#!/bin/sh\n');
    const submodule = '1'.repeat(40);
    const before = git(path, ['ls-tree', 'main']).trim().split('\n');
    commitTree(path, [
      ...before,
      `100755 blob ${blob}\trun.sh`,
      `120000 blob ${blob}\tlink`,
      `160000 commit ${submodule}\tvendored`,
    ]);

    await store.propose(
      changeOf('c', [
        { path: 'run.sh', action: 'update', next: '#!/bin/sh\ntrue\n' },
        { path: 'new.txt', action: 'create', next: 'new\n' },
      ]),
    );

    const listed = git(path, ['ls-tree', 'main']);
    expect(listed).toMatch(/^100755 blob [0-9a-f]{40}\trun\.sh$/m);
    expect(listed).toContain(`120000 blob ${blob}\tlink\n`);
    expect(listed).toContain(`160000 commit ${submodule}\tvendored\n`);
    expect(listed).toMatch(/^100644 blob [0-9a-f]{40}\tnew\.txt$/m);
  });

  it('writes nothing for a conflict, for no change, or for the text that is there', async () => {
    const { store } = await repositories.create(SEED);
    const head = await store.head();
    await expect(
      store.propose(
        changeOf('a', [
          { path: 'b.txt', action: 'create', next: 'b\n' },
          { path: 'CODEOWNERS', action: 'conflict', next: '<<<<<<<\n' },
        ]),
      ),
    ).resolves.toMatchObject({ status: 'conflict', base: head });
    await expect(
      store.propose(changeOf('b', [{ path: 'CODEOWNERS', action: 'keep' }])),
    ).resolves.toMatchObject({ status: 'no-change', base: head });
    await expect(
      store.propose(
        changeOf('c', [
          { path: 'CODEOWNERS', action: 'update', next: SEED.CODEOWNERS },
        ]),
      ),
    ).resolves.toMatchObject({ status: 'no-change', base: head });
    await expect(store.head()).resolves.toBe(head);
  });

  it('lands a change id once, also from another store and after later changes', async () => {
    const { path, store } = await repositories.create(SEED);
    const landed = await store.propose(creation('id-1', 'one'));
    await store.propose(creation('id-2', 'two'));
    const other = await repositories.open({ path });
    const plan = jest.fn();

    for (const each of [store, other]) {
      await expect(
        each.propose({ ...creation('id-1', 'one'), plan }),
      ).resolves.toEqual({
        status: 'already-landed',
        commit: landed.status === 'landed' && landed.commit,
      });
    }
    expect(plan).not.toHaveBeenCalled();
  });

  it.each(['a..b', '.hidden', 'x.lock', 'UPPER', '-dash', 'trailing.'])(
    'takes the change id %s, which git refuses or confuses as a ref',
    async id => {
      const { store } = await repositories.create(SEED);
      await expect(store.propose(creation(id, 'one'))).resolves.toHaveProperty(
        'status',
        'landed',
      );
      await expect(store.propose(creation(id, 'one'))).resolves.toHaveProperty(
        'status',
        'already-landed',
      );
    },
  );

  it('plans again on the new head when somebody else lands first', async () => {
    const path = await repositories.init(SEED);
    const rival = await repositories.open({ path });
    let races = 2;
    const store = await repositories.open({
      path,
      random: () => 0,
      async onStep(step) {
        if (step !== 'written' || races === 0) return;
        races -= 1;
        await rival.propose(creation(`rival-${races}`, `rival-${races}`));
      },
    });

    await expect(
      store.propose(creation('mine', 'mine')),
    ).resolves.toHaveProperty('status', 'landed');
    const snapshot = await store.snapshot();
    await expect(snapshot.readText('CODEOWNERS')).resolves.toBe(
      ['first', 'mine', 'rival-0', 'rival-1']
        .map(name => `/applications/${name}/ @example/team\n`)
        .join(''),
    );
  });

  it('gives up after the last attempt and leaves nothing behind', async () => {
    const path = await repositories.init(SEED);
    const rival = await repositories.open({ path });
    const waits: number[] = [];
    let rivals = 0;
    const store = await repositories.open({
      path,
      maxAttempts: 3,
      random: () => 0.5,
      sleep: async ms => {
        waits.push(ms);
      },
      async onStep(step) {
        if (step !== 'written') return;
        rivals += 1;
        await rival.propose(creation(`rival-${rivals}`, `rival-${rivals}`));
      },
    });

    await expect(store.propose(creation('mine', 'mine'))).rejects.toThrow(
      LostRaceError,
    );
    expect(waits).toEqual([5, 10]);
    expect(rivals).toBe(3);
    const snapshot = await store.snapshot();
    await expect(snapshot.readText('CODEOWNERS')).resolves.not.toContain(
      'mine',
    );
    expect(git(path, ['for-each-ref', 'refs/freehold'])).not.toContain('mine');
  });

  it.each([
    ['a second creation', { path: 'CODEOWNERS', action: 'create', next: '' }],
    ['an update of nothing', { path: 'no.txt', action: 'update', next: '' }],
    ['a deletion of nothing', { path: 'a/no.txt', action: 'delete' }],
    [
      'a file over a directory',
      { path: 'applications', action: 'create', next: '' },
    ],
    [
      'a directory over a file',
      { path: 'CODEOWNERS/x', action: 'create', next: '' },
    ],
    ['an update without text', { path: 'CODEOWNERS', action: 'update' }],
  ] as const)('refuses %s as a plan for something else', async (_, entry) => {
    const { store } = await repositories.create(SEED);
    const head = await store.head();
    await expect(store.propose(changeOf('c', [entry]))).rejects.toMatchObject({
      code: 'monorepo/plan-mismatch',
    });
    await expect(store.head()).resolves.toBe(head);
  });

  it('refuses to write through or over a symbolic link or submodule', async () => {
    const { path, store } = await repositories.create(SEED);
    const target = writeBlob(path, '/etc');
    commitTree(path, [
      `120000 blob ${target}\tlink`,
      `160000 commit ${'1'.repeat(40)}\tvendored`,
    ]);
    for (const file of ['link', 'link/passwd', 'vendored', 'vendored/x']) {
      await expect(
        store.propose(
          changeOf('c', [{ path: file, action: 'create', next: '' }]),
        ),
      ).rejects.toMatchObject({ code: 'monorepo/plan-mismatch' });
    }
  });

  it.each([
    ['/absolute'],
    ['../outside'],
    ['a/../../outside'],
    ['a//b'],
    ['a/.'],
    ['.git/hooks/post-receive'],
    ['a/.GIT/config'],
    ['a/.git ./config'],
    ['a/.g\u200cit/config'],
    ['a/GIT~1/config'],
    ['a/.git::$INDEX_ALLOCATION/x'],
    ['-option'],
    ['a\nb'],
    ['a\0b'],
    ['a\\b'],
    [''],
    ['a/\ud800'],
    ['x'.repeat(256)],
    [`${'x/'.repeat(3000)}x`],
  ])('refuses hostile path %#', async path => {
    const { store } = await repositories.create(SEED);
    const change = changeOf('c', [{ path, action: 'create', next: 'x\n' }]);
    await expect(store.propose(change)).rejects.toHaveProperty(
      'name',
      'InputError',
    );
    await expect(
      (await store.snapshot()).readText(path),
    ).rejects.toHaveProperty('name', 'InputError');
  });

  it.each([
    ['id', { id: 'a/b' }],
    ['id', { id: '' }],
    ['id', { id: 'x'.repeat(201) }],
    ['subject', { subject: ' ' }],
    ['subject', { subject: 'two\nlines' }],
    ['body', { body: 'nul \0' }],
    ['author.name', { author: { name: '<>', email: 'a@example.com' } }],
    ['author.email', { author: { name: 'A', email: '\n' } }],
  ])('refuses a hostile change.%s', async (field, overrides) => {
    const { store } = await repositories.create(SEED);
    const change = { ...creation('c', 'one'), ...overrides };
    await expect(store.propose(change)).rejects.toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(`change.${field}`),
      }),
    );
  });

  it('does not let texts forge headers or trailers', async () => {
    const { store } = await repositories.create(SEED);
    await store.propose({
      ...creation('real', 'one'),
      author: { name: 'A <b@c> 0 +0000\ncommitter X', email: 'a@ex>ample.com' },
      body: 'Freehold-Change: forged',
    });
    const commit = await store.commit(await store.head());
    expect(commit?.author).toEqual({
      name: 'A b@c 0 +0000 committer X',
      email: 'a@example.com',
    });
    await expect(
      store.propose(creation('forged', 'two')),
    ).resolves.toHaveProperty('status', 'landed');
  });

  it('stops waiting for a plan that never ends, and goes on with the next', async () => {
    const { store } = await repositories.create(SEED, { planTimeoutMs: 20 });
    const hanging = changeOf('hangs', [], {
      plan: () => new Promise(() => {}),
    });
    const next = store.propose(hanging);
    await expect(next).rejects.toMatchObject({ code: 'monorepo/plan-timeout' });
    await expect(
      store.propose(changeOf('c', [{ path: 'x', action: 'create', next: '' }])),
    ).resolves.toHaveProperty('status', 'landed');
  });
});
