import { SharedRun } from './SharedRun';

describe('SharedRun', () => {
  it('shares one further run among all calls during a run', async () => {
    const ends: Array<() => void> = [];
    const task = jest.fn(() => new Promise<void>(end => ends.push(end)));
    const shared = new SharedRun(task);

    const calls = [shared.run(), shared.run(), shared.run()];
    expect(task).toHaveBeenCalledTimes(1);
    ends[0]();
    await new Promise(setImmediate);
    expect(task).toHaveBeenCalledTimes(2);
    ends[1]();
    await Promise.all(calls);
    expect(task).toHaveBeenCalledTimes(2);

    const next = shared.run();
    expect(task).toHaveBeenCalledTimes(3);
    ends[2]();
    await next;
  });
});
