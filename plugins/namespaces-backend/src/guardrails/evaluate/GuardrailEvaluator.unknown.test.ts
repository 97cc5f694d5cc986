import { createGuardrailChecker } from '@freehold/guardrails';
import { guardedSample } from '../../__testUtils__/guardedSample';
import {
  HELLO_WORLD_WAIVERS,
  helloWorldWaiver,
  RUNBOOK_FILE,
  runbookPolicy,
} from '../../__testUtils__/guardrailPolicies';

jest.setTimeout(120_000);

describe('GuardrailEvaluator, of what it cannot know', () => {
  const { databases, start, monorepo } = guardedSample();

  describe.each(databases.eachSupportedId())('on %s', id => {
    it.each([
      [
        'a policy that does not parse',
        { [RUNBOOK_FILE]: 'kind: [' },
        RUNBOOK_FILE,
      ],
      [
        'a file of the platform that is no text',
        { 'platform/guardrails/other.yaml': `kind: ${'x'.repeat(20_000_000)}` },
        'platform/guardrails/other.yaml',
      ],
    ])(
      'keeps everything with its age when it meets %s',
      async (_what, files, named) => {
        const database = await start(id);
        await database.lookedAt();
        const before = await database.application('hello-world');

        database.waitDays(1);
        await monorepo().write(files);
        await expect(database.lookedAt()).resolves.toEqual([]);

        const after = await database.application('hello-world');
        expect(after).toEqual({
          ...before,
          checked: { ...before.checked, error: expect.stringContaining(named) },
        });
        expect(database.logger.error).toHaveBeenCalledTimes(1);
      },
    );

    it('is up to date again when the platform is mended', async () => {
      const database = await start(id);
      await monorepo().write({ [RUNBOOK_FILE]: 'kind: [' });
      await database.lookedAt();
      await expect(database.guardrails.state()).resolves.toMatchObject({
        checked: { error: expect.stringContaining(RUNBOOK_FILE) },
        platformProblems: [{ file: RUNBOOK_FILE, line: 1 }],
      });

      await monorepo().write({ [RUNBOOK_FILE]: runbookPolicy() });
      await database.lookedAt();
      await expect(database.guardrails.state()).resolves.toMatchObject({
        checked: {
          at: '2026-11-23T10:00:00.000Z',
          commit: await monorepo().store.head(),
        },
        platformProblems: [],
      });
    });

    it('tells a file that cannot be read, and never that it is clean', async () => {
      const database = await start(id);
      const file = 'applications/hello-world/develop/notes.yaml';
      await monorepo().write({ [file]: `a: ${'x'.repeat(20_000_000)}` });
      await database.lookedAt();

      await expect(
        database.findings('hello-world', 'readable-files'),
      ).resolves.toEqual([
        expect.objectContaining({
          verdict: 'not-evaluated',
          source: 'file',
          file,
          waivable: false,
          message: expect.stringContaining('larger than'),
        }),
      ]);
    });

    it('tells a waiver that has ended or cannot be read at its application, and others at the platform', async () => {
      const database = await start(id);
      await monorepo().write({
        [HELLO_WORLD_WAIVERS]: helloWorldWaiver('2026-11-01'),
        'platform/waivers/payment-ledger.yaml': 'kind: Waivers\n',
        'platform/waivers/nobody.yaml': 'kind: Waivers\n',
      });
      await database.lookedAt();

      await expect(
        database.findings('hello-world', 'waivers'),
      ).resolves.toMatchObject([
        { severity: 'error', file: HELLO_WORLD_WAIVERS, waivable: false },
      ]);
      const [unreadable] = await database.findings('payment-ledger', 'waivers');
      expect(unreadable).toMatchObject({
        severity: 'error',
        file: 'platform/waivers/payment-ledger.yaml',
      });
      const { platformProblems } = await database.guardrails.state();
      expect(new Set(platformProblems.map(({ file }) => file))).toEqual(
        new Set(['platform/waivers/nobody.yaml']),
      );
    });

    it('goes on without an application that brings the checker down', async () => {
      const database = await start(id);
      await database.indexer.refresh();
      await database
        .evaluator({
          createChecker(input) {
            const made = createGuardrailChecker(input);
            if (made.ok) {
              const { checker } = made;
              const check = checker.checkApplication.bind(checker);
              checker.checkApplication = (name, files) => {
                if (name === 'hello-world') {
                  throw new RangeError('Maximum call stack size exceeded');
                }
                return check(name, files);
              };
            }
            return made;
          },
        })
        .evaluate();
      await expect(database.application('hello-world')).resolves.toMatchObject({
        namespaces: Array(3).fill(
          expect.objectContaining({ state: 'unknown' }),
        ),
        findings: [
          {
            verdict: 'not-evaluated',
            message: expect.stringContaining('Maximum call stack'),
          },
        ],
      });
      await expect(
        database.findings('payment-ledger', 'runbook'),
      ).resolves.not.toEqual([]);
    });

    it('does not know whether owners exist when the catalog does not answer, or is empty', async () => {
      const database = await start(id);
      const asked: Array<ReadonlySet<string> | undefined> = [];
      const evaluate = async () => {
        await database.indexer.refresh();
        await database
          .evaluator({
            createChecker(input) {
              asked.push(input.groups);
              return createGuardrailChecker(input);
            },
          })
          .evaluate();
      };
      database.groups.mockRejectedValueOnce(new Error('away'));
      await evaluate();
      database.groups.mockResolvedValueOnce(new Set());
      await evaluate();
      await evaluate();
      expect(asked.map(groups => groups?.size)).toEqual([
        undefined,
        undefined,
        2,
      ]);
    });
  });
});
