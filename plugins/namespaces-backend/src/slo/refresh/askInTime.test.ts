import { askInTime } from './askInTime';

describe('askInTime', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const never = () => new Promise<never>(() => {});
  const options = () => {
    const controller = new AbortController();
    return {
      controller,
      title: 'Prometheus',
      timeoutMs: 60_000,
      signal: controller.signal,
    };
  };

  it('gives what was answered', async () => {
    await expect(askInTime(options(), async () => 7)).resolves.toBe(7);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('rejects with what went wrong, thrown or rejected', async () => {
    const failure = new Error('down');
    await expect(
      askInTime(options(), async () => {
        throw failure;
      }),
    ).rejects.toBe(failure);
    await expect(
      askInTime(options(), () => {
        throw failure;
      }),
    ).rejects.toBe(failure);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('gives up on one who does not look at the signal', async () => {
    let seen: AbortSignal | undefined;
    const asked = askInTime(options(), signal => {
      seen = signal;
      return never();
    });
    await Promise.all([
      expect(asked).rejects.toThrow('Prometheus did not answer within 60 s'),
      jest.advanceTimersByTimeAsync(60_000),
    ]);
    expect(seen?.aborted).toBe(true);
  });

  it('stops when the process ends', async () => {
    const { controller, ...rest } = options();
    const asked = askInTime(rest, never);
    const reason = new Error('The process ends');
    controller.abort(reason);
    await expect(asked).rejects.toBe(reason);
    await expect(askInTime(rest, never)).rejects.toBe(reason);
    expect(jest.getTimerCount()).toBe(0);
  });
});
