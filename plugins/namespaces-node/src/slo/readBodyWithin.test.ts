import { readBodyWithin } from './readBodyWithin';

describe('readBodyWithin', () => {
  it.each([
    ['nothing', null, 0, ''],
    ['as much as allowed', 'ab', 2, 'ab'],
    ['characters of several bytes', '日本', 6, '日本'],
    ['too much', 'abc', 2, undefined],
    ['too many bytes', '日本', 5, undefined],
  ])('reads %s', async (_what, body, limit, text) => {
    await expect(readBodyWithin(new Response(body), limit)).resolves.toBe(text);
  });

  it('stops reading what never ends', async () => {
    const cancelled = jest.fn();
    const endless = new ReadableStream<Uint8Array>({
      pull: controller => controller.enqueue(new Uint8Array(1000)),
      cancel: cancelled,
    });
    await expect(
      readBodyWithin(new Response(endless), 10_000),
    ).resolves.toBeUndefined();
    expect(cancelled).toHaveBeenCalledTimes(1);
  });
});
