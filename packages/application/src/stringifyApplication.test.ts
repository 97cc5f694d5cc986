import fc from 'fast-check';
import { arbitraryApplication } from './__testUtils__/arbitraryApplication';
import { anApplication } from './__testUtils__/documents';
import { parseApplication } from './parseApplication';
import { exampleApplicationText } from './reference/applicationExample';
import { stringifyApplication } from './stringifyApplication';

describe('stringifyApplication', () => {
  it('writes the example as it stands in the reference', () => {
    expect(stringifyApplication(anApplication())).toBe(exampleApplicationText);
  });

  it('is read back as what was written, without a warning', () => {
    fc.assert(
      fc.property(arbitraryApplication, application => {
        expect(parseApplication(stringifyApplication(application))).toEqual({
          ok: true,
          value: application,
          problems: [],
        });
      }),
      { numRuns: 200 },
    );
  });

  it('writes the same bytes, in whatever order the fields came', () => {
    const shuffled = (value: unknown, path = ''): unknown =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            (path === '/spec/environments'
              ? Object.entries(value)
              : Object.entries(value).reverse()
            ).map(([key, child]) => [key, shuffled(child, `${path}/${key}`)]),
          )
        : value;
    fc.assert(
      fc.property(arbitraryApplication, application => {
        const text = stringifyApplication(application);
        expect(
          stringifyApplication(shuffled(application) as typeof application),
        ).toBe(text);
        expect(text.endsWith('\n')).toBe(true);
        expect(text).not.toMatch(/\r/);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['yes', "'yes'"],
    ['2026-01-01', "'2026-01-01'"],
    ['12:30', "'12:30'"],
    ['0755', "'0755'"],
    ['null', "'null'"],
    ['a: b', "'a: b'"],
    ["it's", "it's"],
    ['# x', "'# x'"],
    ['', "''"],
    ['plain words', 'plain words'],
    ['支払い', '支払い'],
  ])('writes the value %j as %s', (value, written) => {
    const text = stringifyApplication(
      anApplication({ 'spec.env': { VALUE: value } }),
    );
    expect(text).toContain(`    VALUE: ${written}\n`);
  });
});
