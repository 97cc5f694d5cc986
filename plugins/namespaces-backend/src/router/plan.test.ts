import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { draft } from '../__testUtils__/draft';
import { namespacesBackend } from '../__testUtils__/namespacesBackend';

jest.setTimeout(120_000);

describe('plans over HTTP', () => {
  const backend = namespacesBackend(['hello-world']);

  describe('POST /plan', () => {
    it('shows what would be written, and writes nothing', async () => {
      const head = await backend.monorepo.store.head();
      const plan = await backend.ask('/plan', { body: draft });

      expect(plan).toMatchObject({ ok: true, base: head, problems: [] });
      expect(plan.entries).toContainEqual(
        expect.objectContaining({
          path: 'applications/new-api/application.yaml',
          action: 'create',
        }),
      );
      expect(plan.pipelines[0].stages.length).toBeGreaterThan(0);
      await expect(backend.monorepo.store.head()).resolves.toBe(head);
    });

    it('goes on with warnings', async () => {
      const plan = await backend.ask('/plan', {
        body: { ...draft, dependsOn: ['component:default/later'] },
      });
      expect(plan).toMatchObject({
        ok: true,
        problems: [{ field: 'dependsOn', severity: 'warning' }],
      });
    });

    it.each<[string, object, string, string]>([
      [
        'a team that the catalog does not know',
        { ...draft, owner: 'group:default/team-fraud' },
        'owner',
        'owner/unknown',
      ],
      [
        'a name that is taken',
        { ...draft, name: 'hello-world' },
        'name',
        'application/name-taken',
      ],
      [
        'an unknown system',
        { ...draft, system: 'system:default/x' },
        'system',
        'system/unknown',
      ],
      ['a form that is not filled in', {}, 'name', 'draft/invalid'],
      [
        'a field of another type',
        { ...draft, port: '80' },
        'port',
        'draft/invalid',
      ],
      [
        'a tier that there is not',
        { ...draft, tier: 'z' },
        'tier',
        'draft/invalid',
      ],
    ])('tells of %s at its field', async (_what, body, field, code) => {
      const plan = await backend.ask('/plan', { body });

      expect(plan.ok).toBe(false);
      expect(plan.problems).toContainEqual(
        expect.objectContaining({ field, code, severity: 'error' }),
      );
    });

    it('says once that an owner is no reference', async () => {
      const plan = await backend.ask('/plan', {
        body: { ...draft, owner: 'a b: c' },
      });

      expect(plan).toEqual({
        ok: false,
        problems: [
          expect.objectContaining({
            field: 'owner',
            code: expect.stringMatching(/^application\//),
          }),
        ],
      });
    });

    it('shows no plan to somebody who may not create for the owner', async () => {
      backend.permissions.authorizeConditional.mockResolvedValue([
        { result: AuthorizeResult.DENY },
      ]);
      const plan = await backend.ask('/plan', { body: draft });

      expect(plan).toEqual({
        ok: false,
        problems: [expect.objectContaining({ code: 'owner/not-permitted' })],
      });
    });

    it.each([
      ['a list', [], 400],
      ['more than 100 kB', { ...draft, description: 'x'.repeat(200_000) }, 413],
    ])('refuses %s', async (_what, body, status) => {
      const { response } = await backend.ask('/plan', { body, status });
      expect(response.statusCode).toBe(status);
    });
  });
});
