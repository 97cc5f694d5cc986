import { actionRun } from '../__testUtils__/actionContext';
import { actionOn, INPUT, run } from '../__testUtils__/createAction';
import { subjects, testMonorepos } from '../__testUtils__/testMonorepo';

describe('recovery of monorepo:application:create', () => {
  const testMonorepo = testMonorepos();

  it('when the process died after the commit and before the checkpoint', async () => {
    const store = await testMonorepo();
    const died = new Error('The process died');
    await expect(
      run(
        store,
        {},
        {
          checkpoint: async ({ fn }) => {
            await fn();
            throw died;
          },
        },
      ),
    ).rejects.toBe(died);
    const commitId = await store.head();

    const recovered = await run(store);
    expect(recovered).toMatchObject({
      commitId,
      summary: { update: 1, delete: 0 },
    });
    expect(await store.head()).toBe(commitId);

    const again = await run(
      store,
      {},
      {
        checkpoint: async () => commitId as never,
      },
    );
    expect(again).toEqual(recovered);
  });

  it.each(['planned', 'written', 'prepared', 'landed'] as const)(
    'when it died as soon as the change was %s',
    async step => {
      let dying = true;
      const store = await testMonorepo({
        onStep(reached) {
          if (dying && reached === step) {
            dying = false;
            throw new Error('The process died');
          }
        },
      });
      await expect(run(store)).rejects.toThrow('The process died');
      await run(store);
      expect(await subjects(store)).toEqual([
        'Create application payment-authorizer',
        'Seed',
      ]);
    },
  );

  it('for each item of a step that creates several', async () => {
    const store = await testMonorepo();
    const names = ['payment-one', 'payment-two'];
    for (const name of [...names, ...names]) {
      await run(store, { name });
    }
    expect(await subjects(store)).toHaveLength(3);
  });

  describe('once the commit has landed', () => {
    it('does not fail because nobody hears of it', async () => {
      const store = await testMonorepo();
      const { action, publish } = actionOn(store);
      publish.mockRejectedValue(new Error('no broker'));
      const { context, outputs, run: attempt } = actionRun(action, INPUT);
      const warn = jest.spyOn(context.logger, 'warn');
      await attempt();
      expect(outputs.commitId).toBe(await store.head());
      expect(warn).toHaveBeenCalledWith(expect.stringContaining('no broker'));
    });

    it.each([
      ['does not show the component', undefined],
      ['cannot be asked', new Error('catalog is down')],
    ])('does not fail because the catalog %s', async (_, error) => {
      const store = await testMonorepo();
      const { action, catalog } = actionOn(store);
      const find = jest.spyOn(catalog, 'getEntityByRef');
      if (error) {
        find.mockRejectedValue(error);
      }
      const { context, outputs, run: attempt } = actionRun(action, INPUT);
      const warn = jest.spyOn(context.logger, 'warn');
      await attempt();
      expect(outputs.commitId).toBe(await store.head());
      expect(find).toHaveBeenCalledTimes(2);
      expect(warn).toHaveBeenCalledWith(
        expect.stringContaining('does not show component:default/payment'),
      );
    });
  });
});
