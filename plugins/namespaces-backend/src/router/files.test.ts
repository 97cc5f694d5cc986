import { namespacesBackend } from '../__testUtils__/namespacesBackend';

jest.setTimeout(120_000);

const NO_COMMIT = 'f'.repeat(40);

describe('files and commits over HTTP', () => {
  const backend = namespacesBackend(['hello-world', 'payment-ledger']);

  describe('GET /files and GET /commits/{id}', () => {
    it('shows a file now and as it was', async () => {
      const path = 'applications/hello-world/notes.md';
      const first = await backend.monorepo.write({ [path]: 'One.\n' });
      const second = await backend.monorepo.write({ [path]: 'Two.\n' });

      await expect(
        backend.ask('/files', { url: `/files?path=${path}` }),
      ).resolves.toEqual({ path, text: 'Two.\n', commit: second });
      await expect(
        backend.ask('/files', { url: `/files?path=${path}&commit=${first}` }),
      ).resolves.toEqual({ path, text: 'One.\n', commit: first });
    });

    it('lists a directory', async () => {
      await expect(
        backend.ask('/files', {
          url: '/files?path=applications/payment-ledger',
        }),
      ).resolves.toMatchObject({
        path: 'applications/payment-ledger',
        text: '',
        entries: expect.arrayContaining([
          {
            path: 'applications/payment-ledger/application.yaml',
            type: 'file',
          },
          { path: 'applications/payment-ledger/develop', type: 'directory' },
        ]),
      });
    });

    it('shows what a commit changed, before and after', async () => {
      const added = await backend.monorepo.write({ 'notes/a.md': 'One.\n' });
      const changed = await backend.monorepo.write({
        'notes/a.md': 'Two.\n',
        'notes/b.md': 'B.\n',
      });
      const deleted = await backend.monorepo.write({ 'notes/a.md': undefined });
      const commit = async (id: string) =>
        backend.ask('/commits/{id}', { url: `/commits/${id}` });

      await expect(commit(changed)).resolves.toMatchObject({
        id: changed,
        author: 'Test Person',
        subject: 'Edit by hand',
        files: [
          {
            path: 'notes/a.md',
            status: 'modified',
            before: 'One.\n',
            after: 'Two.\n',
          },
          { path: 'notes/b.md', status: 'added', after: 'B.\n' },
        ],
      });
      expect((await commit(added)).files).toEqual([
        { path: 'notes/a.md', status: 'added', after: 'One.\n' },
      ]);
      expect((await commit(deleted)).files).toEqual([
        { path: 'notes/a.md', status: 'deleted', before: 'Two.\n' },
      ]);
    });

    it.each([
      '',
      'path=',
      'path=../../etc/passwd',
      'path=/etc/passwd',
      'path=applications/../../x',
      'path=applications/.git/config',
      'path=a%00b',
      'path=a%5Cb',
      'path=a//b',
      'path=a&path=b',
      'path=CODEOWNERS&commit=HEAD',
      'path=CODEOWNERS&commit=--help',
      `path=CODEOWNERS&commit=${NO_COMMIT}%5E`,
    ])('refuses to read %s', async query => {
      const { error } = await backend.ask('/files', {
        url: `/files?${query}`,
        status: 400,
      });
      expect(error.name).toBe('InputError');
    });

    it.each(['path=no/such/file', `path=CODEOWNERS&commit=${NO_COMMIT}`])(
      'finds nothing at %s',
      async query => {
        const { error } = await backend.ask('/files', {
          url: `/files?${query}`,
          status: 404,
        });
        expect(error.name).toBe('NotFoundError');
      },
    );

    it('refuses what is no commit id, and finds none that is not there', async () => {
      const refused = await backend.ask('/commits/{id}', {
        url: '/commits/main',
        status: 400,
      });
      expect(refused.error.message).toContain('id');
      const missing = await backend.ask('/commits/{id}', {
        url: `/commits/${NO_COMMIT}`,
        status: 404,
      });
      expect(missing.error.message).toContain(NO_COMMIT);
    });
  });
});
