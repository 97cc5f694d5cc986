import { mockServices } from '@backstage/backend-test-utils';
import { examplePlatformText } from '@freehold/application';
import { MonorepoStore } from '@freehold/monorepo';
import { catalogConnection } from '../__testUtils__/catalogConnection';
import { applicationText, testMonorepos } from '../__testUtils__/testMonorepo';
import { MonorepoEntityProvider } from './MonorepoEntityProvider';

const CART = 'applications/cart/application.yaml';
const BROKEN = 'spec: [\n';

describe('MonorepoEntityProvider', () => {
  const testMonorepo = testMonorepos();

  async function connected(store: MonorepoStore) {
    const catalog = catalogConnection();
    const logger = mockServices.logger.mock();
    const provider = new MonorepoEntityProvider({ store, logger, places: {} });
    await provider.connect(catalog.connection);
    return { provider, catalog, logger };
  }

  /** A provider that has told a catalog of `cart` and `member`. */
  async function following() {
    const monorepo = await testMonorepo({
      cart: applicationText('cart', {
        environments: ['develop', 'production'],
      }),
      member: applicationText('member'),
    });
    const follower = await connected(monorepo.store);
    await follower.provider.update();
    follower.catalog.takeMutations();
    return { ...monorepo, ...follower };
  }

  it('tells everything first, and nothing while nothing changes', async () => {
    const { store } = await testMonorepo({ cart: applicationText('cart') });
    const { provider, catalog } = await connected(store);

    await provider.update();
    expect(catalog.names()).toEqual(['cart', 'cart-develop']);
    await provider.update();
    expect(catalog.takeMutations()).toEqual(['full']);
  });

  it('waits for the catalog to connect', async () => {
    const { store } = await testMonorepo({ cart: applicationText('cart') });
    const provider = new MonorepoEntityProvider({
      store,
      logger: mockServices.logger.mock(),
      places: {},
    });
    await provider.update();

    const catalog = catalogConnection();
    await provider.connect(catalog.connection);
    await provider.update();
    expect(catalog.names()).toEqual(['cart', 'cart-develop']);
  });

  it.each([
    {
      what: 'a new application',
      changes: {
        'applications/order/application.yaml': applicationText('order'),
      },
      names: [
        'cart',
        'cart-develop',
        'cart-production',
        'member',
        'member-develop',
        'order',
        'order-develop',
      ],
    },
    {
      what: 'an environment that is given up',
      changes: { [CART]: applicationText('cart') },
      names: ['cart', 'cart-develop', 'member', 'member-develop'],
    },
    {
      what: 'a directory that is gone',
      changes: { 'applications/cart': undefined },
      names: ['member', 'member-develop'],
    },
    {
      what: 'a manifest that somebody edited',
      changes: { 'applications/cart/develop/service.yaml': 'kind: Service\n' },
      names: [
        'cart',
        'cart-develop',
        'cart-production',
        'member',
        'member-develop',
      ],
    },
  ])('tells the difference: $what', async ({ changes, names }) => {
    const { commit, provider, catalog } = await following();
    await commit(changes);
    await provider.update();
    expect(catalog.names()).toEqual(names);
    expect(catalog.takeMutations()).toEqual(['delta']);
  });

  it('tells a new owner', async () => {
    const { commit, provider, catalog } = await following();
    await commit({ [CART]: applicationText('cart', { owner: 'team-cart' }) });
    await provider.update();
    expect(catalog.ownerOf('component:default/cart')).toBe(
      'group:default/team-cart',
    );
    expect(catalog.ownerOf('resource:default/cart-develop')).toBe(
      'group:default/team-cart',
    );
  });

  describe('with an application that cannot be understood', () => {
    const breakages = {
      'a text that is no YAML': { [CART]: BROKEN },
      'no application.yaml': { [CART]: undefined },
      'the name of another directory': { [CART]: applicationText('member') },
      'an environment that the platform lacks': {
        [CART]: applicationText('cart', { environments: ['moon'] }),
      },
    };

    it.each(Object.entries(breakages))(
      'keeps the last good version and follows the others: %s',
      async (_, changes) => {
        const { commit, provider, catalog, logger } = await following();
        await commit({ ...changes, 'applications/member': undefined });
        await provider.update();

        expect(catalog.names()).toEqual([
          'cart',
          'cart-develop',
          'cart-production',
        ]);
        expect(logger.warn).toHaveBeenCalledTimes(1);
        expect(logger.warn).toHaveBeenCalledWith(
          expect.stringMatching(/cart .*keeps its last good version.*error/),
        );
      },
    );

    it('finds the last good version in the history after a restart', async () => {
      const { commit, store } = await following();
      await commit({ [CART]: applicationText('cart', { owner: 'team-cart' }) });
      await commit({ [CART]: BROKEN });
      await commit({ [CART]: `${BROKEN}# still\n` });

      const { provider, catalog } = await connected(store);
      await provider.update();
      expect(catalog.names()).toContain('cart-develop');
      expect(catalog.names()).not.toContain('cart-production');
      expect(catalog.ownerOf('component:default/cart')).toBe(
        'group:default/team-cart',
      );
    });

    it('removes what the mended version gave up', async () => {
      const { commit, provider, catalog } = await following();
      await commit({ [CART]: BROKEN });
      await provider.update();
      await commit({ [CART]: applicationText('cart') });
      await provider.update();
      expect(catalog.names()).toEqual([
        'cart',
        'cart-develop',
        'member',
        'member-develop',
      ]);
    });

    it('removes it when its directory goes', async () => {
      const { commit, provider, catalog } = await following();
      await commit({ [CART]: BROKEN });
      await provider.update();
      await commit({ 'applications/cart': undefined });
      await provider.update();
      expect(catalog.names()).toEqual(['member', 'member-develop']);
    });

    it('leaves out one that never was understood, whatever its name', async () => {
      const { commit, provider, catalog, logger } = await following();
      await commit({
        'applications/Not a Name/application.yaml': applicationText('order'),
        'applications/order/application.yaml': BROKEN,
      });
      await provider.update();
      await provider.readEverything();

      expect(catalog.names()).toHaveLength(5);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringMatching(/order .*leaves it out/),
      );
    });
  });

  describe('when the platform changes', () => {
    const PLATFORM = 'platform/platform.yaml';

    it('reads everything again', async () => {
      const { commit, provider, catalog } = await following();
      await commit({
        [PLATFORM]: examplePlatformText.replace(
          'stage: develop\n',
          "stage: develop\n      namespacePattern: '{application}-dev'\n",
        ),
      });
      await provider.update();
      expect(catalog.takeMutations()).toEqual(['full']);
      expect(catalog.names()).toEqual([
        'cart',
        'cart-dev',
        'cart-production',
        'member',
        'member-dev',
      ]);
    });

    it.each([
      ['a typo', BROKEN],
      ['its removal', undefined],
    ])('goes on with the last good one after %s', async (_, text) => {
      const { commit, provider, catalog, logger, store } = await following();
      await commit({
        [PLATFORM]: text,
        'applications/order/application.yaml': applicationText('order'),
      });
      await provider.update();
      expect(catalog.names()).toHaveLength(7);
      expect(logger.error).toHaveBeenCalledWith(
        expect.stringMatching(/platform .*last good version/),
      );

      const restarted = await connected(store);
      await restarted.provider.update();
      expect(restarted.catalog.names()).toEqual(catalog.names());
    });
  });

  it('removes what somebody else left behind, with the full pass', async () => {
    const { provider, catalog } = await following();
    await catalog.connection.applyMutation({
      type: 'delta',
      added: [
        {
          entity: {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: { name: 'orphan' },
          },
        },
      ],
      removed: [],
    });
    await provider.readEverything();
    expect(catalog.names()).not.toContain('orphan');
  });

  it('tells nothing twice when the catalog failed', async () => {
    const { commit, provider, catalog } = await following();
    await commit({ 'applications/cart': undefined });
    jest
      .spyOn(catalog.connection, 'applyMutation')
      .mockRejectedValueOnce(new Error('database is locked'));

    await expect(provider.update()).rejects.toThrow('database is locked');
    expect(catalog.names()).toHaveLength(5);
    await provider.update();
    expect(catalog.names()).toEqual(['member', 'member-develop']);
  });

  it('still reads everything when the attempt to do so failed', async () => {
    const { provider, catalog } = await following();
    jest
      .spyOn(catalog.connection, 'applyMutation')
      .mockRejectedValueOnce(new Error('database is locked'));
    await expect(provider.readEverything()).rejects.toThrow();
    await provider.update();
    expect(catalog.takeMutations()).toEqual(['full']);
  });

  it('reads everything when the known commit is gone', async () => {
    const { store, commit, provider, catalog, logger } = await following();
    jest.spyOn(store, 'diff').mockRejectedValue(new Error('no such commit'));
    await commit({ 'applications/cart': undefined });
    await provider.update();
    expect(catalog.names()).toEqual(['member', 'member-develop']);
    expect(catalog.takeMutations()).toEqual(['full']);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('cannot be compared'),
    );
  });
});
