import { remembered } from './remembered';

describe('remembered', () => {
  it('asks once for each text', () => {
    const make = jest.fn((text: string) => text.length > 2);
    const asked = remembered(make);
    expect(['ab', 'abc', 'ab', 'abc'].map(asked)).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('asks again where there was nothing, an error, or a long text', () => {
    const nothing = jest.fn(() => undefined);
    const failing = jest.fn(() => {
      throw new Error('no');
    });
    const long = jest.fn((text: string) => text);
    const [one, other, third] = [nothing, failing, long].map(make =>
      remembered<unknown>(make),
    );
    for (let turn = 0; turn < 2; turn += 1) {
      expect(one('a')).toBeUndefined();
      expect(() => other('a')).toThrow('no');
      expect(third('a'.repeat(81))).toHaveLength(81);
    }
    for (const make of [nothing, failing, long]) {
      expect(make).toHaveBeenCalledTimes(2);
    }
  });

  it('forgets, rather than to fill the memory', () => {
    const make = jest.fn((text: string) => text);
    const asked = remembered(make);
    for (let index = 0; index <= 20_000; index += 1) asked(`${index}`);
    asked('0');
    expect(make).toHaveBeenCalledTimes(20_002);
  });
});
