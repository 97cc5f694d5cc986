import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { LocalMonorepoStore } from '@freehold/monorepo';
import {
  SAMPLE_SEED,
  platformText,
  sampleApplicationText,
} from '../__testUtils__/sampleMonorepo';
import { openMonorepo } from './openMonorepo';

jest.setTimeout(60_000);

const smallSeed = {
  '.github': { workflows: { 'check.yaml': 'on: pull_request\n' } },
  platform: { 'platform.yaml': platformText, 'note.md': 'Of the SREs.\n' },
  applications: {
    'hello-world': {
      'application.yaml': sampleApplicationText('hello-world'),
      '.hidden': 'left out',
    },
  },
};

describe('openMonorepo', () => {
  const directory = createMockDirectory();
  const logger = mockServices.logger.mock();
  const stores: LocalMonorepoStore[] = [];

  const open = async (seed: string | undefined, path = 'monorepo.git') => {
    const store = await openMonorepo(
      { path: directory.resolve(path), branch: 'main', seed, sample: true },
      { logger },
    );
    stores.push(store);
    return store;
  };

  beforeEach(() => {
    directory.clear();
  });

  afterEach(async () => {
    await Promise.all(stores.splice(0).map(store => store.close()));
  });

  it('makes the shipped sample into a repository with everything generated', async () => {
    const store = await open(SAMPLE_SEED);

    const snapshot = await store.snapshot();
    const applications = await snapshot.listApplications();
    expect(applications.length).toBeGreaterThan(30);
    const codeOwners = await snapshot.readText('CODEOWNERS');
    for (const { name } of applications) {
      expect(codeOwners).toContain(`/applications/${name}/ @`);
    }
  });

  it('makes one repository when two processes start at once', async () => {
    directory.addContent({ seed: smallSeed });

    const [one, other] = await Promise.all([
      open(directory.resolve('seed')),
      open(directory.resolve('seed')),
    ]);

    await expect(one.head()).resolves.toBe(await other.head());
    await expect(one.log()).resolves.toHaveLength(1);
    const snapshot = await one.snapshot();
    await expect(snapshot.readText('platform/note.md')).resolves.toBe(
      'Of the SREs.\n',
    );
    await expect(
      snapshot.readText('applications/hello-world/.hidden'),
    ).resolves.toBeUndefined();
    await expect(
      snapshot.readText('.github/workflows/check.yaml'),
    ).resolves.toBe('on: pull_request\n');
  });

  it('opens what exists and never seeds it again', async () => {
    directory.addContent({ seed: smallSeed });
    const head = await (await open(directory.resolve('seed'))).head();
    await expect((await open('/no/such/seed')).head()).resolves.toBe(head);
    await expect((await open(undefined)).head()).resolves.toBe(head);
  });

  it('says what to do when there is neither repository nor seed', async () => {
    await expect(open(undefined)).rejects.toThrow(
      /freehold\.monorepo\.path: there is no repository at .*freehold\.monorepo\.seed/,
    );
  });

  const platform = { 'platform.yaml': platformText };

  it.each([
    ['an absent seed', undefined, 'cannot be read'],
    ['no platform.yaml', { applications: {} }, 'has no platform/platform.yaml'],
    [
      'a directory that cannot be an application',
      { platform, applications: { 'Not A Name': { 'application.yaml': '' } } },
      'rename "Not A Name"',
    ],
    [
      'a file that is no text',
      { platform, 'image.bin': Buffer.from([0xff, 0xfe, 0x00]) },
      'image.bin .* is not UTF-8 text',
    ],
    [
      'a file that is too large',
      { platform, 'large.txt': 'x'.repeat(1024 * 1024 + 1) },
      'large.txt .* 1048577 bytes',
    ],
    [
      'a broken application',
      { platform, applications: { pay: { 'application.yaml': 'a: [' } } },
      'applications/pay/application.yaml:1',
    ],
  ])(
    'refuses %s and leaves nothing behind',
    async (_what, content, message) => {
      if (content) {
        directory.addContent({ seed: content });
      }

      await expect(open(directory.resolve('seed'))).rejects.toThrow(
        new RegExp(message),
      );
      expect(Object.keys(directory.content() ?? {})).toEqual(
        content ? ['seed'] : [],
      );
    },
  );

  it('refuses a symbolic link, which could bring in anything', async () => {
    directory.addContent({
      seed: { platform, secret: ctx => ctx.symlink('/etc/hostname') },
    });

    await expect(open(directory.resolve('seed'))).rejects.toThrow(
      /secret in .* is neither a file nor a directory/,
    );
  });
});
