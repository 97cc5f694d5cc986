import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  git,
  gitRepositories,
  writeBlob,
} from '../__testUtils__/gitRepositories';
import { Git } from './git';
import { ObjectReader } from './objectReader';

describe('ObjectReader', () => {
  const repositories = gitRepositories();
  const readers: ObjectReader[] = [];
  const children: Array<ReturnType<Git['spawn']>> = [];

  afterEach(() => {
    for (const reader of readers.splice(0)) reader.close();
    children.splice(0);
  });

  /** A reader whose processes the test can get at. */
  async function start(options: { idleMs?: number } = {}) {
    const path = await repositories.init({ 'a.txt': 'a\n' });
    const runner = new Git(path);
    const spawn = runner.spawn.bind(runner);
    runner.spawn = args => {
      const child = spawn(args);
      children.push(child);
      return child;
    };
    const reader = new ObjectReader(runner, {
      idleMs: options.idleMs ?? 60_000,
    });
    readers.push(reader);
    return { path, reader };
  }

  it('reads thousands of objects through one process', async () => {
    const { path, reader } = await start();
    const oids = [...Array(20).keys()].map(index =>
      writeBlob(path, Buffer.alloc(index * 1000, index)),
    );
    const reads = await Promise.all(
      [...Array(2000).keys()].map(index => reader.read(oids[index % 20])),
    );
    expect(
      reads.every(
        (object, index) =>
          object?.oid === oids[index % 20] &&
          object.content?.equals(Buffer.alloc((index % 20) * 1000, index % 20)),
      ),
    ).toBe(true);
    expect(children).toHaveLength(1);
  });

  it('says what is missing, and leaves out what is too large', async () => {
    const { path, reader } = await start();
    const large = writeBlob(path, 'x'.repeat(100_000));
    const small = writeBlob(path, 'small');
    const [missing, skipped, read] = await Promise.all([
      reader.read('1'.repeat(40)),
      reader.read(large, { maxBytes: 1000 }),
      reader.read(small),
    ]);
    expect(missing).toBeUndefined();
    expect(skipped).toEqual({ oid: large, type: 'blob', size: 100_000 });
    expect(read?.content?.toString()).toBe('small');
  });

  it('sees objects and refs that others write while it runs', async () => {
    const { path, reader } = await start();
    const before = await reader.read('refs/heads/main');
    const commit = git(path, [
      'commit-tree',
      'refs/heads/main^{tree}',
      '-m',
      'next',
      '-p',
      'refs/heads/main',
    ]).trim();
    git(path, ['update-ref', 'refs/heads/main', commit]);
    git(path, ['pack-refs', '--all']);
    const after = await reader.read('refs/heads/main');
    expect(before?.oid).not.toBe(commit);
    expect(after?.oid).toBe(commit);
  });

  it('answers everything although its process is killed in the middle', async () => {
    const { path, reader } = await start();
    const oids = [...Array(10).keys()].map(index =>
      writeBlob(path, `${index}`.repeat(50_000)),
    );
    await reader.read(oids[0]);
    const reads = [...Array(1000).keys()].map(index =>
      reader.read(oids[index % 10]),
    );
    children[0].kill('SIGKILL');
    const objects = await Promise.all(reads);
    expect(objects.map(object => object?.oid)).toEqual(
      [...Array(1000).keys()].map(index => oids[index % 10]),
    );
    expect(children.length).toBeGreaterThan(1);
  });

  it('fails only the request for a damaged object', async () => {
    const { path, reader } = await start();
    const damaged = writeBlob(path, 'damaged');
    const sound = writeBlob(path, 'sound');
    const file = join(path, 'objects', damaged.slice(0, 2), damaged.slice(2));
    chmodSync(file, 0o600);
    writeFileSync(file, 'not zlib');
    const reads = [sound, damaged, sound].map(oid =>
      reader.read(oid).then(
        object => object?.content?.toString(),
        error => error.code,
      ),
    );
    const [first, second, third] = await Promise.all(reads);
    expect([first, third]).toEqual(['sound', 'sound']);
    // Some versions of git call the object missing, others die of it.
    expect([undefined, 'monorepo/object-unreadable']).toContain(second);
  });

  it('ends a process that nobody uses and starts another when needed', async () => {
    const { path, reader } = await start({ idleMs: 5 });
    const oid = writeBlob(path, 'x');
    await reader.read(oid);
    await new Promise(resolve => children[0].once('close', resolve));
    await expect(reader.read(oid)).resolves.toHaveProperty('oid', oid);
    expect(children).toHaveLength(2);
  });

  it('refuses names that would break the protocol', async () => {
    const { reader } = await start();
    await expect(reader.read('a\nb')).rejects.toThrow(/Not an object name/);
    await expect(reader.read('main:a b')).rejects.toThrow(/Not an object name/);
  });

  it('fails what is open, and everything later, once closed', async () => {
    const { reader } = await start();
    const open = reader.read('refs/heads/main');
    reader.close();
    await expect(open).rejects.toMatchObject({ code: 'monorepo/closed' });
    await expect(reader.read('refs/heads/main')).rejects.toMatchObject({
      code: 'monorepo/closed',
    });
  });

  it('says that git is missing', async () => {
    const reader = new ObjectReader(new Git('/nowhere', 'no-such-git'), {
      idleMs: 1000,
    });
    readers.push(reader);
    await expect(reader.read('refs/heads/main')).rejects.toMatchObject({
      code: 'monorepo/git-missing',
    });
  });
});
