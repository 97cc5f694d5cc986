import fc from 'fast-check';
import { formatDay } from '../days';
import { parseWaivers } from '../parse/parseWaivers';
import { stringifyWaivers, type WaiverEntry } from '../stringifyWaivers';
import { addWaiver, approveWaiver, removeWaiver } from './editWaivers';

const APPLICATION = 'cart';

/** Words that readers of YAML take for something else, and what breaks a line that is not quoted. */
const text = fc.oneof(
  fc.constantFrom(
    'null and void until then',
    '# not a comment at all',
    '- not an item of a list',
    'key: value, and "quotes"',
    "it's 100 % {braced} [listed]",
    '日本語の理由をここに書いておく',
    '&anchor *alias !tag | > text',
  ),
  fc
    .string({ minLength: 10, maxLength: 60, unit: 'grapheme' })
    // U+FFFD stands for what was lost in a file that is not UTF-8, and is refused.
    .filter(
      value => value === value.trim() && !/[\p{C}\p{Z}\uFFFD]/u.test(value),
    ),
);

const entry: fc.Arbitrary<Omit<WaiverEntry, 'id'>> = fc.record(
  {
    rule: fc.constantFrom('probes', 'no', 'true', '1.2', 'y'),
    object: fc.record({
      kind: fc.constantFrom('Deployment', 'Service'),
      name: fc.constantFrom('web', 'null', '0x1f', 'system:x', '1e3'),
    }),
    environments: fc.subarray(['develop', 'staging', 'on']),
    reason: text,
    requestedBy: fc.constant('user:default/hana.sato'),
    approver: fc.constant('group:default/sre'),
    expires: fc.integer({ min: 0, max: 30_000 }).map(formatDay),
  },
  { requiredKeys: ['rule', 'environments', 'reason', 'expires'] },
);

const ids = ['a', 'null', '0', 'yes', 'x-1', '2027-01-31'];
const lists = fc
  .tuple(fc.shuffledSubarray(ids), fc.array(entry, { maxLength: 6 }))
  .map(([names, entries]) =>
    entries
      .slice(0, names.length)
      .map((each, index) => ({ id: names[index], ...each })),
  );

/** The same file as people may write it. */
const shapes: Array<(written: string) => string> = [
  written => written,
  written => written.replaceAll('\n', '\r\n'),
  written => `# Above.\n${written}# Below.\n`,
  written => written.trimEnd(),
  written => written.replaceAll('    - id', '\n    # About it.\n    - id'),
  written => written.replace(/^ {4}/gm, '  '),
];

function entriesOf(written: string) {
  const parsed = parseWaivers(written, { application: APPLICATION });
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.problems));
  }
  return parsed.value.map(
    ({ application, file, line, ...waiver }): WaiverEntry => waiver,
  );
}

function edited(result: ReturnType<typeof addWaiver>): WaiverEntry[] {
  if (!result.ok) {
    throw new Error(JSON.stringify(result.problems));
  }
  return entriesOf(result.text);
}

describe('edits of waivers', () => {
  it('do what they say and nothing else, whatever stands there', () => {
    fc.assert(
      fc.property(
        lists,
        fc.constantFrom(...shapes),
        entry,
        (waivers, shape, another) => {
          const written = shape(stringifyWaivers(APPLICATION, waivers));
          const standing = { application: APPLICATION, text: written };
          expect(entriesOf(written)).toEqual(waivers);

          const added = { id: 'added', ...another };
          expect(edited(addWaiver(standing, added))).toEqual([
            ...waivers,
            added,
          ]);
          const approval = {
            approver: 'user:default/yui.kobayashi',
            expires: '2027-02-28',
          };
          for (const { id } of waivers) {
            expect(edited(approveWaiver(standing, id, approval))).toEqual(
              waivers.map(waiver =>
                waiver.id === id ? { ...waiver, ...approval } : waiver,
              ),
            );
            expect(edited(removeWaiver(standing, id))).toEqual(
              waivers.filter(waiver => waiver.id !== id),
            );
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
