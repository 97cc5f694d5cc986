import { singleRunner } from './singleRunner';

/** A task whose runs end when the test says so. */
function controlledTask() {
  const ends: Array<{ resolve(): void; reject(error: Error): void }> = [];
  const task = jest.fn(
    () =>
      new Promise<void>((resolve, reject) => {
        ends.push({ resolve, reject });
      }),
  );
  return { task, ends };
}

describe('singleRunner', () => {
  it('shares one more run between all calls that come during a run', async () => {
    const { task, ends } = controlledTask();
    const run = singleRunner(task);

    const first = run();
    const second = run();
    const third = run();
    expect(task).toHaveBeenCalledTimes(1);
    expect(third).toBe(second);

    ends[0].resolve();
    await first;
    expect(task).toHaveBeenCalledTimes(2);
    ends[1].resolve();
    await second;
    expect(task).toHaveBeenCalledTimes(2);
  });

  it('runs again after a run that failed', async () => {
    const { task, ends } = controlledTask();
    const run = singleRunner(task);

    const first = run();
    const second = run();
    ends[0].reject(new Error('no connection'));
    await expect(first).rejects.toThrow('no connection');
    ends[1].resolve();
    await expect(second).resolves.toBeUndefined();

    const third = run();
    ends[2].resolve();
    await expect(third).resolves.toBeUndefined();
  });
});
