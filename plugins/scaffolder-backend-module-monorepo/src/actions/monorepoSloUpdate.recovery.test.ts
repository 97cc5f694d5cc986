import { actionRun } from '../__testUtils__/actionContext';
import {
  push,
  subjects,
  TAKEN,
  testMonorepos,
} from '../__testUtils__/testMonorepo';
import {
  actionOn,
  definition,
  promise,
  run,
  SLO_FILE,
} from '../__testUtils__/updateSloAction';

const CHANGED = [`Change the SLOs of ${TAKEN}`, 'Seed'];

describe('recovery of monorepo:slo:update', () => {
  const testMonorepo = testMonorepos();

  it('when the process died after the commit and before the checkpoint', async () => {
    const store = await testMonorepo();
    const died = new Error('The process died');
    await expect(
      run(store, promise(0.999), {
        checkpoint: async ({ fn }) => {
          await fn();
          throw died;
        },
      }),
    ).rejects.toBe(died);
    const commitId = await store.head();

    const recovered = await run(store, promise(0.999));
    expect(recovered).toMatchObject({ changed: true, commitId });
    expect(await store.head()).toBe(commitId);

    const again = await run(store, promise(0.999), {
      checkpoint: async () => ({ commit: commitId, changed: true } as never),
    });
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
      await expect(run(store, promise(0.999))).rejects.toThrow(
        'The process died',
      );
      await run(store, promise(0.999));
      expect(await subjects(store)).toEqual(CHANGED);
    },
  );

  it('does not undo what others wrote after its commit', async () => {
    const store = await testMonorepo();
    const { base, text } = await definition(store);
    const input = {
      application: TAKEN,
      base,
      text: text.replace('target: 0.9995', 'target: 0.999'),
    };
    const { commitId } = await run(store, input);
    const later = text.replace('target: 0.9995', 'target: 0.99');
    await push(store, SLO_FILE, later);

    expect(await run(store, input)).toMatchObject({ commitId });
    expect((await definition(store)).text).toBe(later);
  });

  it('does not fail because nobody hears of the commit', async () => {
    const store = await testMonorepo();
    const { action, publish } = actionOn(store);
    publish.mockRejectedValue(new Error('no broker'));
    const {
      context,
      outputs,
      run: attempt,
    } = actionRun(action, promise(0.999));
    const warn = jest.spyOn(context.logger, 'warn');
    await attempt();
    expect(outputs.commitId).toBe(await store.head());
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('no broker'));
  });
});
