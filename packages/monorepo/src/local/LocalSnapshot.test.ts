import {
  commitTree,
  git,
  gitRepositories,
  writeBlob,
} from '../__testUtils__/gitRepositories';
import { creation } from '../__testUtils__/changes';

const repositories = gitRepositories();

/** A repository with one of everything that a snapshot must not stumble over. */
async function createHostile(options: { maxFileBytes?: number } = {}) {
  const { path, store } = await repositories.create(
    { CODEOWNERS: 'seed\n' },
    options,
  );
  const blob = (content: string | Buffer) => writeBlob(path, content);
  const tree = (lines: string[]) =>
    git(path, ['mktree', '--missing'], `${lines.join('\n')}\n`).trim();
  const yaml = blob('name: good\n');
  const directory = (lines: string[]) => tree(lines);
  const applications = tree([
    `040000 tree ${directory([
      `100644 blob ${yaml}\tapplication.yaml`,
      `040000 tree ${tree([`100755 blob ${yaml}\trun.sh`])}\tdevelop`,
    ])}\tgood`,
    `040000 tree ${directory([`100644 blob ${yaml}\tother.yaml`])}\tempty`,
    `040000 tree ${directory([
      `120000 blob ${blob('../good/application.yaml')}\tapplication.yaml`,
    ])}\tlinked`,
    `040000 tree ${directory([
      `100644 blob ${blob(Buffer.from([0xff, 0xfe, 0x00]))}\tapplication.yaml`,
    ])}\tbinary`,
    `040000 tree ${directory([
      `100644 blob ${blob('x'.repeat(5000))}\tapplication.yaml`,
    ])}\tlarge`,
    `040000 tree ${directory([
      `160000 commit ${'1'.repeat(40)}\tapplication.yaml`,
    ])}\tmodule`,
    `040000 tree ${directory([
      `040000 tree ${tree([`100644 blob ${yaml}\tx`])}\tapplication.yaml`,
    ])}\tnested`,
    `100644 blob ${yaml}\tREADME.md`,
    `120000 blob ${blob('good')}\tgood-link`,
  ]);
  commitTree(path, [
    `040000 tree ${applications}\tapplications`,
    `100644 blob ${blob('\ufeffwith mark\n')}\tbom.txt`,
    `100644 blob ${blob('')}\tempty.txt`,
    `100644 blob ${blob('symlink')}\tword.txt`,
    `120000 blob ${blob('/etc/passwd')}\tlink`,
  ]);
  return { path, store, snapshot: await store.snapshot(), yaml };
}

describe('LocalSnapshot', () => {
  it('reads texts byte for byte, and nothing for what is not a file', async () => {
    const { snapshot } = await createHostile();
    await expect(
      snapshot.readTexts([
        'applications/good/application.yaml',
        'applications/good/develop/run.sh',
        'applications/good',
        'applications/good/application.yaml/below-a-file',
        'applications/none/application.yaml',
        'link/passwd',
        'bom.txt',
        'empty.txt',
        'word.txt',
      ]),
    ).resolves.toEqual(
      new Map([
        ['applications/good/application.yaml', 'name: good\n'],
        ['applications/good/develop/run.sh', 'name: good\n'],
        ['bom.txt', '\ufeffwith mark\n'],
        ['empty.txt', ''],
        ['word.txt', 'symlink'],
      ]),
    );
    await expect(snapshot.readText('none')).resolves.toBeUndefined();
    await expect(snapshot.readTexts([])).resolves.toEqual(new Map());
  });

  it.each([
    ['link', /symbolic link/],
    ['applications/linked/application.yaml', /symbolic link/],
    ['applications/module/application.yaml', /submodule/],
    ['applications/binary/application.yaml', /not UTF-8/],
    ['applications/large/application.yaml', /larger than 4096 bytes/],
  ])('refuses to read %s', async (path, reason) => {
    const { snapshot } = await createHostile({ maxFileBytes: 4096 });
    await expect(snapshot.readText(path)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(reason),
    });
  });

  it('lists directories and all files below, without links and submodules', async () => {
    const { snapshot, yaml } = await createHostile();
    await expect(snapshot.list('')).resolves.toMatchObject([
      { path: 'applications', type: 'directory' },
      { path: 'bom.txt', type: 'file' },
      { path: 'empty.txt', type: 'file' },
      { path: 'word.txt', type: 'file' },
    ]);
    await expect(snapshot.listFiles('applications/good')).resolves.toEqual([
      { path: 'applications/good/application.yaml', type: 'file', oid: yaml },
      { path: 'applications/good/develop/run.sh', type: 'file', oid: yaml },
    ]);
    await expect(snapshot.listFiles('applications/module')).resolves.toEqual(
      [],
    );
    await expect(snapshot.list('none')).resolves.toEqual([]);
    await expect(snapshot.list('bom.txt')).resolves.toEqual([]);
    await expect(snapshot.list('../x')).rejects.toHaveProperty(
      'name',
      'InputError',
    );
  });

  it('reads every application, each broken one with its own reason', async () => {
    const { snapshot } = await createHostile({ maxFileBytes: 4096 });
    const read = new Map<string, string | undefined>();
    for await (const { name, text, error } of snapshot.readApplications())
      read.set(name, text ?? error);
    expect(Object.fromEntries(read)).toEqual({
      binary: expect.stringContaining('not UTF-8'),
      empty: 'The directory has no application.yaml.',
      good: 'name: good\n',
      large: expect.stringContaining('larger than 4096 bytes'),
      linked: expect.stringContaining('symbolic link'),
      module: expect.stringContaining('submodule'),
      nested: 'application.yaml is a directory.',
    });
    await expect(
      snapshot.listApplications().then(all => all.map(({ name }) => name)),
    ).resolves.toEqual([...read.keys()]);
  });

  it('reads the named applications, and leaves out names that do not exist', async () => {
    const { snapshot } = await createHostile();
    const read: string[] = [];
    for await (const { name } of snapshot.readApplications(['none', 'good']))
      read.push(name);
    expect(read).toEqual(['good']);
  });

  it('reads more applications than are read at a time', async () => {
    const names = Array.from(
      { length: 600 },
      (_, index) => `app-${String(index).padStart(3, '0')}`,
    );
    const { store } = await repositories.create(
      Object.fromEntries(
        names.map(name => [
          `applications/${name}/application.yaml`,
          `name: ${name}\n`,
        ]),
      ),
    );
    const read: string[] = [];
    const snapshot = await store.snapshot();
    for await (const { name, text } of snapshot.readApplications()) {
      expect(text).toBe(`name: ${name}\n`);
      read.push(name);
    }
    expect(read).toEqual(names);
  });

  it('keeps seeing its commit, whatever lands meanwhile', async () => {
    const { store } = await repositories.create({ CODEOWNERS: 'first\n' });
    const snapshot = await store.snapshot();
    await store.propose(creation('c', 'new'));
    await expect(snapshot.readText('CODEOWNERS')).resolves.toBe('first\n');
    await expect(snapshot.listApplications()).resolves.toEqual([]);
    const again = await store.snapshot(snapshot.commit);
    await expect(again.readText('CODEOWNERS')).resolves.toBe('first\n');
  });

  it('is empty for a commit without files', async () => {
    const { store } = await repositories.create({});
    const snapshot = await store.snapshot();
    await expect(snapshot.list('')).resolves.toEqual([]);
    await expect(snapshot.listFiles('')).resolves.toEqual([]);
    await expect(snapshot.listApplications()).resolves.toEqual([]);
    await expect(store.propose(creation('c', 'new'))).rejects.toMatchObject({
      code: 'monorepo/plan-mismatch',
    });
  });
});
