import { Snapshot } from '@freehold/monorepo';
import { readDirectory, unreadableReason } from './readDirectory';

/** A snapshot of files that are texts, or reasons why they cannot be read. */
function snapshotOf(files: Record<string, string | Error>): Snapshot {
  const readText = async (path: string) => {
    const content = files[path];
    if (content instanceof Error) {
      throw content;
    }
    return content;
  };
  const partial: Partial<Snapshot> = {
    readText: jest.fn(readText),
    async readTexts(paths) {
      const texts = new Map<string, string>();
      for (const path of paths) {
        const text = await readText(path);
        if (text !== undefined) {
          texts.set(path, text);
        }
      }
      return texts;
    },
    async listFiles(directory) {
      return Object.keys(files)
        .filter(path => path.startsWith(`${directory}/`))
        .map(path => ({ path, type: 'file', oid: '' }));
    },
  };
  return partial as Snapshot;
}

describe('readDirectory', () => {
  it('reads all files in one round trip', async () => {
    const snapshot = snapshotOf({ 'a/x': '1', 'a/y': '2', 'b/z': '3' });

    const files = await readDirectory(snapshot, 'a');

    expect(files.paths).toEqual(['a/x', 'a/y']);
    expect([...files.texts]).toEqual([
      ['a/x', '1'],
      ['a/y', '2'],
    ]);
    expect(files.unreadable.size).toBe(0);
    expect(snapshot.readText).not.toHaveBeenCalled();
  });

  it('does not let a file that cannot be read hide the others', async () => {
    const files = await readDirectory(
      snapshotOf({ 'a/x': '1', 'a/binary': new Error('it is no text') }),
      'a',
    );

    expect([...files.texts]).toEqual([['a/x', '1']]);
    expect(unreadableReason(files, 'a/binary')).toBe('it is no text');
    expect(unreadableReason(files, 'a/none')).toBe('there is no such file');
  });

  it('reads a bounded number of files, and says of the others that it did not', async () => {
    const many = Array.from({ length: 600 }, (_, index) => [`a/${index}`, 'x']);

    const files = await readDirectory(
      snapshotOf(Object.fromEntries(many)),
      'a',
    );

    expect(files.paths).toHaveLength(600);
    expect(files.texts.size).toBe(500);
    expect(unreadableReason(files, files.paths[599])).toContain('600 files');
  });
});
