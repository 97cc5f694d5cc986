import { fileTree } from '../fileTree';
import { amendRecord, recordedText } from './amendRecord';
import { blobOid } from './blobOid';
import { recordFor } from './generatedRecord';

const DIRECTORY = 'applications/shop';
const path = (name: string) => `${DIRECTORY}/${name}`;

const generated = fileTree([
  [path('b.yaml'), 'b: 1\n'],
  [path('d.yaml'), 'd: 1\n'],
]);

describe('amendRecord', () => {
  const record = { ...recordFor(generated, generated), generator: '0.0.1' };

  it('replaces what was generated again, and keeps the rest', () => {
    const next = fileTree([
      [path('a.yaml'), 'a: 2\n'],
      [path('d.yaml'), 'd: 2\n'],
    ]);
    const amended = amendRecord(record, {
      directory: DIRECTORY,
      paths: next.keys(),
      next,
      committed: next,
    });
    expect([...amended.files]).toEqual([
      ['a.yaml', { oid: blobOid('a: 2\n') }],
      ['b.yaml', { oid: blobOid('b: 1\n') }],
      ['d.yaml', { oid: blobOid('d: 2\n') }],
    ]);
    expect(amended.generator).toBe('0.0.1');
  });

  it('holds the text where people made something else of it, and forgets what is no longer generated', () => {
    const amended = amendRecord(record, {
      directory: DIRECTORY,
      paths: [path('b.yaml'), path('d.yaml')],
      next: fileTree([[path('d.yaml'), 'd: 2\n']]),
      committed: fileTree([[path('d.yaml'), 'd: 2 # ours\n']]),
    });
    expect([...amended.files]).toEqual([
      ['d.yaml', { oid: blobOid('d: 2\n'), text: 'd: 2\n' }],
    ]);
  });

  it('does not change the record that it is given', () => {
    const before = [...record.files];
    amendRecord(record, {
      directory: DIRECTORY,
      paths: [path('b.yaml')],
      next: new Map(),
      committed: new Map(),
    });
    expect([...record.files]).toEqual(before);
  });
});

describe('recordedText', () => {
  const oid = blobOid('b: 1\n');

  it.each([
    ['the text that it holds', { oid, text: 'b: 1\n' }, [], 'b: 1\n'],
    ['a text of that id', { oid }, [undefined, 'b: 2\n', 'b: 1\n'], 'b: 1\n'],
    ['nothing else', { oid }, ['b: 2\n', undefined], undefined],
  ])('finds %s', (_, file, candidates, expected) => {
    expect(recordedText(file, candidates)).toBe(expected);
  });
});
