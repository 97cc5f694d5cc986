import {
  ServiceFactoryTester,
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { sampleMonorepo } from '../__testUtils__/sampleMonorepo';
import { MonorepoService, monorepoServiceRef } from './monorepoServiceRef';
import { readMonorepoSettings } from './settings';

describe('monorepoServiceRef', () => {
  const directory = createMockDirectory();

  it('opens the configured repository and closes it with the backend', async () => {
    const path = directory.resolve('monorepo.git');
    await (await sampleMonorepo(path, ['hello-world'])).close();
    const hooks: Array<() => void | Promise<void>> = [];
    const lifecycle = mockServices.rootLifecycle.mock({
      addShutdownHook: hook => {
        hooks.push(hook);
      },
    });

    const subject = ServiceFactoryTester.from(
      createServiceFactory({
        service: createServiceRef<MonorepoService>({
          id: 'consumer',
          scope: 'root',
        }),
        deps: { monorepo: monorepoServiceRef },
        factory: ({ monorepo }) => monorepo,
      }),
      {
        dependencies: [
          mockServices.rootConfig.factory({
            data: { freehold: { monorepo: { path, sample: true } } },
          }),
          lifecycle.factory,
        ],
      },
    );

    const { store, settings } = await subject.getSubject();
    expect(settings).toEqual({
      path,
      branch: 'main',
      seed: undefined,
      sample: true,
    });
    const snapshot = await store.snapshot();
    await expect(snapshot.listApplications()).resolves.toEqual([
      expect.objectContaining({ name: 'hello-world' }),
    ]);

    expect(hooks).toHaveLength(1);
    await hooks[0]();
  });
});

describe('readMonorepoSettings', () => {
  const read = (monorepo: object) =>
    readMonorepoSettings(new ConfigReader({ freehold: { monorepo } }), {
      root: '/repository',
    });

  it('starts relative paths at the root', () => {
    expect(
      read({ path: '.freehold/monorepo.git', seed: 'examples/monorepo' }),
    ).toEqual({
      path: '/repository/.freehold/monorepo.git',
      branch: 'main',
      seed: '/repository/examples/monorepo',
      sample: false,
    });
  });

  it('takes absolute paths as they are', () => {
    expect(read({ path: '/srv/m.git', branch: 'trunk' })).toMatchObject({
      path: '/srv/m.git',
      branch: 'trunk',
      seed: undefined,
    });
  });

  it('names the missing field', () => {
    expect(() => read({})).toThrow('freehold.monorepo.path');
  });
});
