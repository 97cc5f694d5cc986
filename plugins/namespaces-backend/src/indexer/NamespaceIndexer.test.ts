import {
  TestDatabases,
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { MonorepoStore } from '@freehold/monorepo';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import { sampleMonorepo } from '../__testUtils__/sampleMonorepo';
import { NamespaceIndexer } from './NamespaceIndexer';

jest.setTimeout(60_000);

const FULL_PASS_INTERVAL_MS = 3_600_000;

describe('NamespaceIndexer', () => {
  const databases = TestDatabases.create({
    ids: ['SQLITE_3'],
    disableDocker: true,
  });
  const directory = createMockDirectory();
  let monorepo: Awaited<ReturnType<typeof sampleMonorepo>>;

  beforeEach(async () => {
    directory.clear();
    monorepo = await sampleMonorepo(directory.resolve('monorepo.git'), [
      'hello-world',
      'payment-ledger',
    ]);
  });

  afterEach(async () => {
    await monorepo.store.close();
  });

  async function setup() {
    const database = await migratedDatabase(databases, 'SQLITE_3');
    const logger = mockServices.logger.mock();
    const store: jest.Mocked<MonorepoStore> = Object.assign(
      Object.create(monorepo.store),
      {
        head: jest.fn(() => monorepo.store.head()),
        snapshot: jest.fn(commit => monorepo.store.snapshot(commit)),
        diff: jest.fn((from, to) => monorepo.store.diff(from, to)),
        log: jest.fn(options => monorepo.store.log(options)),
        commitFiles: jest.fn(id => monorepo.store.commitFiles(id)),
      },
    );
    const clock = { now: new Date('2026-01-01T00:00:00.000Z') };
    const onChanged = jest.fn();
    const indexer = new NamespaceIndexer({
      store,
      writer: database.writer,
      logger,
      now: () => clock.now,
      fullPassIntervalMs: FULL_PASS_INTERVAL_MS,
      onChanged,
    });
    return {
      onChanged,
      ...database,
      store,
      logger,
      indexer,
      /** Lets time pass, in seconds. */
      wait(seconds: number) {
        clock.now = new Date(clock.now.getTime() + seconds * 1000);
      },
      async rows() {
        const { items, freshness } = await database.reader.listNamespaces({});
        return { items, freshness, names: items.map(row => row.namespace) };
      },
    };
  }

  it('fills an empty index, with the commit that made each application', async () => {
    const { indexer, rows, reader } = await setup();
    const created = await monorepo.create('cart-api');

    await indexer.refresh();

    const { items, names, freshness } = await rows();
    expect(names).toEqual(
      expect.arrayContaining([
        'cart-api-develop',
        'cart-api-production',
        'hello-world-develop',
        'payment-ledger-production',
      ]),
    );
    expect(
      items.find(row => row.namespace === 'cart-api-develop'),
    ).toMatchObject({
      namespace: 'cart-api-develop',
      application: 'cart-api',
      title: 'Cart API',
      environment: 'develop',
      cluster: 'gke-develop',
      ownerRef: 'group:default/team-cart',
      systemRef: 'system:default/cart',
      tier: 'a',
      profile: 'http',
      lifecycle: 'production',
      changedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    });
    expect(freshness).toEqual({
      commit: created,
      checkedAt: '2026-01-01T00:00:00.000Z',
    });
    await expect(reader.lastCommit('cart-api')).resolves.toMatchObject({
      id: created,
      subject: 'Create application cart-api',
      author: 'Test Person',
    });
    await expect(reader.lastCommit('hello-world')).resolves.toMatchObject({
      subject: 'Seed',
    });
    await expect(reader.brokenApplications()).resolves.toEqual([]);
  });

  it('reads only what a commit changed', async () => {
    const { indexer, rows, reader } = await setup();
    await indexer.refresh();
    await monorepo.create('cart-api');
    await monorepo.remove('hello-world');
    const read = jest.spyOn(
      Object.getPrototypeOf(await monorepo.store.snapshot()),
      'readApplications',
    );

    await indexer.refresh();

    expect(read.mock.calls).toEqual([[['cart-api']]]);
    read.mockRestore();
    const { names, freshness } = await rows();
    expect(names).toContain('cart-api-develop');
    expect(names).not.toContain('hello-world-develop');
    expect(freshness.commit).toBe(await monorepo.store.head());
    await expect(reader.owners(['hello-world'])).resolves.toEqual(new Map());
  });

  it('only says that it has looked when nothing has changed', async () => {
    const { indexer, rows, store, wait, writer } = await setup();
    await indexer.refresh();
    const { revision } = await writer.state();
    store.log.mockClear();
    wait(10);

    await indexer.refresh();

    expect((await writer.state()).revision).toBe(revision);
    expect((await rows()).freshness.checkedAt).toBe('2026-01-01T00:00:10.000Z');
    expect(store.log).not.toHaveBeenCalled();
  });

  it('keeps what it knows of a directory that has become unreadable, until it is mended', async () => {
    const { indexer, rows, reader } = await setup();
    await indexer.refresh();
    const before = (await rows()).names;

    await monorepo.write({
      'applications/hello-world/application.yaml': 'metadata:\n  name: [\n',
    });
    await monorepo.create('cart-api');
    await indexer.refresh();

    expect((await rows()).names).toEqual(expect.arrayContaining(before));
    expect((await rows()).names).toContain('cart-api-develop');
    await expect(reader.brokenApplications()).resolves.toEqual([
      {
        name: 'hello-world',
        problems: expect.arrayContaining([
          expect.objectContaining({
            file: 'applications/hello-world/application.yaml',
            line: expect.any(Number),
            remedy: expect.any(String),
          }),
        ]),
      },
    ]);

    const snapshot = await monorepo.store.snapshot(
      (await monorepo.store.log()).at(-1)?.id,
    );
    const path = 'applications/hello-world/application.yaml';
    await monorepo.write({ [path]: await snapshot.readText(path) });
    await indexer.refresh();
    await expect(reader.brokenApplications()).resolves.toEqual([]);
  });

  it('shows what the platform refuses, and says so', async () => {
    const { indexer, rows, reader } = await setup();
    await monorepo.write({
      'applications/hello-world/application.yaml': text =>
        text.replace(/^ {2}image: .*$/m, '  image: docker.io/library/nginx'),
    });

    await indexer.refresh();

    expect((await rows()).names).toContain('hello-world-develop');
    const [broken] = await reader.brokenApplications();
    expect(broken).toMatchObject({ name: 'hello-world', problems: [{}] });
  });

  it.each([
    ['another name than its directory', 'application/name-not-directory'],
    ['no application.yaml', 'application/unreadable'],
  ])('reports a directory with %s', async (_what, code) => {
    const { indexer, rows, reader } = await setup();
    await monorepo.write(
      code === 'application/unreadable'
        ? { 'applications/stray/readme.md': 'Nothing.\n' }
        : {
            'applications/stray/application.yaml': await monorepo.store
              .snapshot()
              .then(snapshot =>
                snapshot.readText('applications/hello-world/application.yaml'),
              ),
          },
    );

    await indexer.refresh();

    await expect(reader.brokenApplications()).resolves.toEqual([
      { name: 'stray', problems: [expect.objectContaining({ code })] },
    ]);
    expect((await rows()).names.some(name => name.startsWith('stray'))).toBe(
      false,
    );
  });

  it('indexes the objectives of slo.yaml, and who changed a target', async () => {
    const { indexer, knex } = await setup();
    await indexer.refresh();
    await expect(knex('slo_target_changes')).resolves.toEqual([]);
    const before = await knex('slo_definitions').where({
      application: 'hello-world',
    });
    expect(before.map(({ objective }) => objective)).toContain('availability');

    const path = 'applications/hello-world/slo.yaml';
    const commit = await monorepo.write({
      [path]: text => text.replace(/target: 0\.\d+/, 'target: 0.5'),
    });
    await indexer.refresh();

    await expect(
      knex('slo_definitions')
        .where({ application: 'hello-world', objective: 'availability' })
        .first(),
    ).resolves.toMatchObject({ target: 0.5 });
    const [change, ...others] = await knex('slo_target_changes');
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      application: 'hello-world',
      objective: 'availability',
      from_target: before[0].target,
      to_target: 0.5,
    });
    expect(JSON.parse(change.commit_json)).toMatchObject({
      id: commit,
      subject: 'Edit by hand',
    });
  });

  it.each([
    ['broken', 'kind: ['],
    ['too large to be read', `#${' '.repeat(6_000_000)}`],
  ])(
    'keeps namespaces and objectives of an application whose slo.yaml is %s',
    async (_what, text) => {
      const { indexer, rows, reader, knex } = await setup();
      await indexer.refresh();
      const before = [(await rows()).names, await knex('slo_definitions')];
      await monorepo.write({ 'applications/hello-world/slo.yaml': text });

      await indexer.refresh();

      expect([(await rows()).names, await knex('slo_definitions')]).toEqual(
        before,
      );
      const [broken, ...others] = await reader.brokenApplications();
      expect(others).toEqual([]);
      expect(broken).toMatchObject({
        name: 'hello-world',
        problems: expect.arrayContaining([
          expect.objectContaining({
            file: 'applications/hello-world/slo.yaml',
          }),
        ]),
      });
      expect((await rows()).freshness.error).toBeUndefined();
    },
  );

  it('says which commit removed the objectives of an application', async () => {
    const { indexer, knex } = await setup();
    await indexer.refresh();
    const commit = await monorepo.remove('hello-world');

    await indexer.refresh();

    const changes = await knex('slo_target_changes').where({
      objective: 'availability',
    });
    expect(changes).toEqual([
      expect.objectContaining({ application: 'hello-world', to_target: null }),
    ]);
    expect(JSON.parse(changes[0].commit_json).id).toBe(commit);
  });

  it('tells others when it has written something, and only then', async () => {
    const { indexer, onChanged } = await setup();
    await indexer.refresh();
    await indexer.refresh();
    expect(onChanged).toHaveBeenCalledTimes(1);
  });

  it('rebuilds every row when platform.yaml changes', async () => {
    const { indexer, rows, reader } = await setup();
    await indexer.refresh();
    const seeded = await reader.lastCommit('payment-ledger');
    await monorepo.write({
      'platform/platform.yaml': text =>
        text.replace(
          '      cluster: gke-staging',
          '      cluster: gke-develop',
        ),
    });

    await indexer.refresh();

    const { items } = await rows();
    const staging = items.filter(row => row.environment === 'staging');
    expect(staging.length).toBeGreaterThan(0);
    expect(new Set(staging.map(row => row.cluster))).toEqual(
      new Set(['gke-develop']),
    );
    await expect(reader.lastCommit('payment-ledger')).resolves.toEqual(seeded);
  });

  it('keeps the rows when platform.yaml breaks, and says which line', async () => {
    const { indexer, rows, wait } = await setup();
    await indexer.refresh();
    const before = await rows();
    await monorepo.write({
      'platform/platform.yaml': text =>
        text.replace('kind: Platform', 'kind: ['),
    });
    wait(10);

    await indexer.refresh();

    const after = await rows();
    expect(after.names).toEqual(before.names);
    expect(after.freshness).toEqual({
      ...before.freshness,
      error: expect.stringContaining('platform/platform.yaml:'),
    });
  });

  it('keeps the rows with their age while the monorepo cannot be reached, and logs it once', async () => {
    const { indexer, rows, store, logger, wait } = await setup();
    await indexer.refresh();
    const before = await rows();
    store.head.mockRejectedValue(new Error('the disk is gone'));

    for (const seconds of [10, 10]) {
      wait(seconds);
      await indexer.refresh();
    }

    const during = await rows();
    expect(during.items).toEqual(before.items);
    expect(during.freshness).toEqual({
      ...before.freshness,
      error: expect.stringContaining('the disk is gone'),
    });
    expect(logger.error).toHaveBeenCalledTimes(1);

    store.head.mockImplementation(() => monorepo.store.head());
    await indexer.refresh();
    expect((await rows()).freshness.error).toBeUndefined();
  });

  it('compares everything when it is time to, and heals what was missed', async () => {
    const { indexer, rows, knex, wait } = await setup();
    await indexer.refresh();
    await knex('namespaces').where({ application: 'hello-world' }).delete();
    await knex('applications').where({ name: 'hello-world' }).delete();

    wait(10);
    await indexer.refresh();
    expect((await rows()).names).not.toContain('hello-world-develop');

    wait(FULL_PASS_INTERVAL_MS / 1000);
    await indexer.refresh();
    expect((await rows()).names).toContain('hello-world-develop');
  });

  it('compares everything when the branch was rewritten', async () => {
    const { indexer, rows, store, logger, knex } = await setup();
    await indexer.refresh();
    await knex('index_state').update({ commit: 'f'.repeat(40) });

    await indexer.refresh();

    expect(store.diff).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect((await rows()).freshness).toMatchObject({
      commit: await monorepo.store.head(),
    });
  });

  it('makes one further pass for any number of calls during a pass', async () => {
    const { indexer, store, rows } = await setup();
    await indexer.refresh();
    store.head.mockClear();

    const landed = monorepo.create('cart-api');
    const calls = [indexer.refresh(), indexer.refresh(), indexer.refresh()];
    await Promise.all([...calls, landed.then(() => indexer.refresh())]);

    expect((await rows()).names).toContain('cart-api-develop');
    expect(store.head.mock.calls.length).toBeLessThanOrEqual(3);
  });
});
