import { changeOf } from '../__testUtils__/changes';
import { git, gitRepositories } from '../__testUtils__/gitRepositories';

const repositories = gitRepositories();
const PATH = 'CODEOWNERS';
const large = (letter: string) => `${letter.repeat(99)}\n`.repeat(2000);

/** Large files are kept in memory between reads; what is kept must never be another file, nor pass a limit. */
describe('a large file', () => {
  it('reads as it stands at each commit, whatever was read or written before', async () => {
    const { path, store } = await repositories.create({ [PATH]: large('a') });
    const first = await store.snapshot();
    await expect(first.readText(PATH)).resolves.toBe(large('a'));

    await store.propose(
      changeOf('to-b', [{ path: PATH, action: 'update', next: large('b') }]),
    );
    const second = await store.snapshot();
    await expect(second.readText(PATH)).resolves.toBe(large('b'));
    await expect(first.readText(PATH)).resolves.toBe(large('a'));
    expect(git(path, ['show', `main:${PATH}`])).toBe(large('b'));
  });

  it('is refused beyond the limit, also right after it was written', async () => {
    const { store } = await repositories.create(
      { [PATH]: 'small\n' },
      { maxFileBytes: 100_000 },
    );
    await store.propose(
      changeOf('grow', [{ path: PATH, action: 'update', next: large('c') }]),
    );
    const snapshot = await store.snapshot();
    await expect(snapshot.readText(PATH)).rejects.toThrow(/CODEOWNERS/);
  });
});
