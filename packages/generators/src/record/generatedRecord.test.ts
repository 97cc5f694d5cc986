import fc from 'fast-check';
import { version } from '../../package.json';
import { fileTree } from '../fileTree';
import { applyPlan, planFiles } from '../plan/planFiles';
import { blobOid } from './blobOid';
import {
  baseFromRecord,
  blobsOfRecord,
  generatedRecord,
  recordFor,
  stringifyGeneratedRecord,
} from './generatedRecord';
import { GENERATOR_VERSION } from './generatorVersion';
import { parseGeneratedRecord } from './parseGeneratedRecord';

const directory = 'applications/a';

function parsed(text: string) {
  const result = parseGeneratedRecord(text);
  if (!result.ok) {
    throw new Error(JSON.stringify(result.problems));
  }
  return result.value;
}

describe('blobOid', () => {
  it.each([
    ['', 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'],
    ['hello\n', 'ce013625030ba8dba906f756967f9e9ca394464a'],
    ['日本語 🎏\n', 'eb04d3eaf5150bebbf4fed75f26297bc00fbe5da'],
  ])('gives %j the id that git gives it', (text, oid) => {
    expect(blobOid(text)).toBe(oid);
  });
});

describe('the record of generation', () => {
  const generated = fileTree([
    [`${directory}/develop/b.yaml`, 'b: 1\n'],
    [`${directory}/develop/a.yaml`, 'a: 1\n'],
  ]);

  it('names the generator by the version of this package', () => {
    expect(GENERATOR_VERSION).toBe(version);
  });

  it('names the object of each file, sorted, without its text', () => {
    expect(JSON.parse(generatedRecord(generated))).toEqual({
      version: 1,
      generator: version,
      files: {
        'develop/a.yaml': { oid: blobOid('a: 1\n') },
        'develop/b.yaml': { oid: blobOid('b: 1\n') },
      },
    });
  });

  it('holds the text of what was not committed as it was generated', () => {
    const record = recordFor(
      generated,
      fileTree([[`${directory}/develop/a.yaml`, 'a: 2 # by people\n']]),
    );
    expect(Object.fromEntries(record.files)).toEqual({
      'develop/a.yaml': { oid: blobOid('a: 1\n'), text: 'a: 1\n' },
      'develop/b.yaml': { oid: blobOid('b: 1\n'), text: 'b: 1\n' },
    });
    expect(blobsOfRecord(record)).toEqual([]);
  });

  it('refuses the files of two applications', () => {
    expect(() =>
      generatedRecord(
        fileTree([
          ['applications/a/x', ''],
          ['applications/b/x', ''],
        ]),
      ),
    ).toThrow('not in applications/a');
  });

  it('lists a base that is not to be had, or is not what its id says', () => {
    const record = parsed(generatedRecord(generated));
    const [first, second] = blobsOfRecord(record);
    const { base, missing } = baseFromRecord(record, {
      directory,
      blobs: new Map([[second, 'something else\n']]),
    });
    expect(first).toBe(blobOid('a: 1\n'));
    expect([...base]).toEqual([]);
    expect(missing).toEqual([...generated.keys()]);
  });

  it('gives back what was generated, from the objects of the repository and nothing else', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 });
    const name = fc.stringMatching(/^[a-z]{1,3}$/);
    const files = fc
      .dictionary(name, text)
      .map(entries =>
        fileTree(
          Object.entries(entries).map(([key, value]): [string, string] => [
            `${directory}/${key}`,
            value,
          ]),
        ),
      );
    fc.assert(
      fc.property(files, files, files, (base, current, next) => {
        const committed = applyPlan(
          current,
          planFiles({ base, current, next }),
        );
        const record = parsed(
          stringifyGeneratedRecord(recordFor(next, committed)),
        );
        const blobs = new Map(
          [...committed.values()].map(content => [blobOid(content), content]),
        );
        const result = baseFromRecord(record, { directory, blobs });
        expect(result.missing).toEqual([]);
        expect([...result.base]).toEqual([...next]);
      }),
    );
  });
});

describe('parseGeneratedRecord', () => {
  it.each([
    ['{', 'record/not-json'],
    ['[]', 'record/version-unknown'],
    ['{"version":2}', 'record/version-unknown'],
    ['{"version":1,"generator":1,"files":{}}', 'record/field-invalid'],
    ['{"version":1,"generator":"1","files":[]}', 'record/field-invalid'],
    [
      '{"version":1,"generator":"1","files":{"../x":{}}}',
      'record/path-invalid',
    ],
    [
      '{"version":1,"generator":"1","files":{"x":{"oid":"1"}}}',
      'record/file-invalid',
    ],
    ['{"version":1,"generator":"1","files":{"x":null}}', 'record/file-invalid'],
    [
      `{"version":1,"generator":"1","files":{"x":{"oid":"${'0'.repeat(
        40,
      )}","text":1}}}`,
      'record/file-invalid',
    ],
  ])('refuses %s', (text, code) => {
    const result = parseGeneratedRecord(text, { file: 'x.json' });
    expect(result.ok).toBe(false);
    expect(result.problems).toEqual([
      expect.objectContaining({ code, severity: 'error', file: 'x.json' }),
    ]);
  });

  it('reads a path named __proto__ as any other', () => {
    const oid = blobOid('');
    const value = parsed(
      `{"version":1,"generator":"1","files":{"__proto__":{"oid":"${oid}"}}}`,
    );
    expect([...value.files]).toEqual([['__proto__', { oid }]]);
  });
});
