import {
  TestDatabases,
  createMockDirectory,
} from '@backstage/backend-test-utils';
import {
  GuardrailCheckerInput,
  createGuardrailChecker,
} from '@freehold/guardrails';
import { guardrailEvaluating } from '../../__testUtils__/guardrailEvaluating';
import {
  RUNBOOK_FILE,
  runbookPolicy,
} from '../../__testUtils__/guardrailPolicies';
import { sampleMonorepo } from '../../__testUtils__/sampleMonorepo';

jest.setTimeout(120_000);

const DEPLOYMENT = 'applications/hello-world/production/deployment.yaml';
const WAIVERS = 'platform/waivers/hello-world.yaml';

const waiver = (
  expires: string,
  approver = 'user:default/ren',
) => `apiVersion: freehold.dev/v1alpha1
kind: Waivers
metadata: {name: hello-world}
spec:
  waivers:
    - id: no-runbook
      rule: runbook
      object: {kind: Deployment, name: hello-world}
      environments: [production]
      reason: The runbook is being written.
      requestedBy: user:default/hana
      approver: ${approver}
      expires: '${expires}'
`;

describe('GuardrailEvaluator', () => {
  const databases = TestDatabases.create({ disableDocker: true });
  const directory = createMockDirectory();
  let monorepo: Awaited<ReturnType<typeof sampleMonorepo>>;

  beforeEach(async () => {
    directory.clear();
    monorepo = await sampleMonorepo(directory.resolve('monorepo.git'), [
      'hello-world',
      'payment-ledger',
    ]);
    await monorepo.write({ [RUNBOOK_FILE]: runbookPolicy() });
  });

  afterEach(async () => {
    await monorepo.store.close();
  });

  describe.each(databases.eachSupportedId())('on %s', id => {
    const start = () => guardrailEvaluating(databases, id, monorepo.store);

    /** Brings index and findings to the head, and tells which applications were looked at. */
    async function lookedAt(
      database: Awaited<ReturnType<typeof start>>,
    ): Promise<string[]> {
      const names: string[] = [];
      await database.indexer.refresh();
      await database
        .evaluator({
          createChecker(input: GuardrailCheckerInput) {
            const made = createGuardrailChecker(input);
            if (made.ok) {
              const { checker } = made;
              const check = checker.checkApplication.bind(checker);
              checker.checkApplication = (name, files, options) => {
                names.push(name);
                return check(name, files, options);
              };
            }
            return made;
          },
        })
        .evaluate();
      return names;
    }

    it('finds what policies have against each environment, with what it takes to mend it', async () => {
      const database = await start();
      await lookedAt(database);

      const findings = await database.findings('hello-world', 'runbook');
      expect(findings).toEqual([
        {
          rule: 'runbook',
          title: 'Workloads name their runbook',
          why: 'Whoever is paged at night has to know what to do.',
          source: 'policy',
          verdict: 'fail',
          severity: 'error',
          message: 'The Deployment names no runbook.',
          remediation: 'Write a runbook, and name it.',
          application: 'hello-world',
          environment: 'production',
          namespace: 'hello-world-production',
          object: {
            apiVersion: 'apps/v1',
            kind: 'Deployment',
            namespace: 'hello-world-production',
            name: 'hello-world',
          },
          file: DEPLOYMENT,
          line: expect.any(Number),
          column: expect.any(Number),
          since: '2026-11-23T10:00:00.000Z',
          waivable: true,
        },
        expect.objectContaining({
          environment: 'develop',
          severity: 'warning',
        }),
      ]);
      const { checked, namespaces } = await database.application('hello-world');
      expect(checked).toEqual({
        at: '2026-11-23T10:00:00.000Z',
        commit: await monorepo.store.head(),
      });
      expect(namespaces.map(({ environment }) => environment)).toEqual([
        'develop',
        'staging',
        'production',
      ]);
      expect(namespaces[2]).toMatchObject({ state: 'error' });
      await expect(
        database.namespace('hello-world-production'),
      ).resolves.toMatchObject({ state: 'error' });
    });

    it('looks at nothing twice, and at what has changed only', async () => {
      // Refuses nothing, so that applications can be created.
      await monorepo.write({
        [RUNBOOK_FILE]: runbookPolicy({ production: 'Warn' }),
      });
      const database = await start();
      await expect(lookedAt(database)).resolves.toEqual([
        'hello-world',
        'payment-ledger',
      ]);
      await expect(lookedAt(database)).resolves.toEqual([]);

      await monorepo.write({
        [DEPLOYMENT]: text => `# mended\n${text}`,
      });
      await expect(lookedAt(database)).resolves.toEqual(['hello-world']);

      // These change CODEOWNERS and platform/, which all share, but not the part of the others.
      await monorepo.create('cart-api');
      await expect(lookedAt(database)).resolves.toEqual(['cart-api']);
      await monorepo.write({ [WAIVERS]: waiver('2026-12-31') });
      await expect(lookedAt(database)).resolves.toEqual(['hello-world']);

      await monorepo.write({
        [RUNBOOK_FILE]: runbookPolicy({ develop: 'Audit' }),
      });
      await expect(lookedAt(database)).resolves.toHaveLength(3);
      database.waitDays(1);
      await expect(lookedAt(database)).resolves.toHaveLength(3);

      database.groups.mockResolvedValue(new Set(['group:default/team-cart']));
      await expect(lookedAt(database)).resolves.toHaveLength(2);
    });

    it('keeps since when something is wrong while its lines move, and forgets what is mended', async () => {
      const database = await start();
      await lookedAt(database);
      const [before] = await database.findings('hello-world', 'runbook');

      database.waitDays(3);
      await monorepo.write({ [DEPLOYMENT]: text => `# a line\n${text}` });
      await lookedAt(database);
      const [moved] = await database.findings('hello-world', 'runbook');
      expect(moved.since).toBe(before.since);
      expect(moved.line).toBe(Number(before.line) + 1);

      await monorepo.write({
        [DEPLOYMENT]: text =>
          text.replace(
            'metadata:\n',
            'metadata:\n  annotations: {example.com/runbook: here}\n',
          ),
      });
      await lookedAt(database);
      await expect(
        database.findings('hello-world', 'runbook'),
      ).resolves.toMatchObject([{ environment: 'develop' }]);
    });

    it('honours a waiver until the day after its last', async () => {
      const database = await start();
      await monorepo.write({ [WAIVERS]: waiver('2026-11-24') });
      await lookedAt(database);

      const waived = await database.application('hello-world');
      expect(
        waived.findings.find(
          ({ environment, rule }) =>
            rule === 'runbook' && environment === 'production',
        ),
      ).toMatchObject({
        verdict: 'fail',
        severity: 'error',
        waivable: false,
        waiver: { id: 'no-runbook', approver: 'user:default/ren' },
      });
      expect(waived.waivers).toEqual([
        expect.objectContaining({
          id: 'no-runbook',
          title: 'Workloads name their runbook',
          state: 'expiring',
          daysLeft: 1,
          file: WAIVERS,
          ownerRef: 'group:default/sre',
        }),
      ]);

      database.waitDays(2);
      // Nobody has looked yet, and it has ended all the same.
      await expect(database.application('hello-world')).resolves.toMatchObject({
        waivers: [{ state: 'expired', daysLeft: -1 }],
      });
      await lookedAt(database);
      const [after] = await database.findings('hello-world', 'runbook');
      expect(after).toMatchObject({
        environment: 'production',
        waivable: true,
      });
      expect(after).not.toHaveProperty('waiver');
    });

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
        const database = await start();
        await lookedAt(database);
        const before = await database.application('hello-world');

        database.waitDays(1);
        await monorepo.write(files);
        await expect(lookedAt(database)).resolves.toEqual([]);

        const after = await database.application('hello-world');
        expect(after).toEqual({
          ...before,
          checked: { ...before.checked, error: expect.stringContaining(named) },
        });
        expect(database.logger.error).toHaveBeenCalledTimes(1);
      },
    );

    it('is up to date again when the platform is mended', async () => {
      const database = await start();
      await monorepo.write({ [RUNBOOK_FILE]: 'kind: [' });
      await lookedAt(database);
      await expect(database.guardrails.state()).resolves.toMatchObject({
        checked: { error: expect.stringContaining(RUNBOOK_FILE) },
        platformProblems: [{ file: RUNBOOK_FILE, line: 1 }],
      });

      await monorepo.write({ [RUNBOOK_FILE]: runbookPolicy() });
      await lookedAt(database);
      await expect(database.guardrails.state()).resolves.toMatchObject({
        checked: {
          at: '2026-11-23T10:00:00.000Z',
          commit: await monorepo.store.head(),
        },
        platformProblems: [],
      });
    });

    it('tells a file that cannot be read, and never that it is clean', async () => {
      const database = await start();
      const file = 'applications/hello-world/develop/notes.yaml';
      await monorepo.write({ [file]: `a: ${'x'.repeat(20_000_000)}` });
      await lookedAt(database);

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
      const database = await start();
      await monorepo.write({
        [WAIVERS]: waiver('2026-11-01'),
        'platform/waivers/payment-ledger.yaml': 'kind: Waivers\n',
        'platform/waivers/nobody.yaml': 'kind: Waivers\n',
      });
      await lookedAt(database);

      await expect(
        database.findings('hello-world', 'waivers'),
      ).resolves.toMatchObject([
        { severity: 'error', file: WAIVERS, waivable: false },
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
      const database = await start();
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
      const database = await start();
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

    it('writes nothing for an evaluation that another replica has overtaken, and catches up with it', async () => {
      const database = await start();
      await database.indexer.refresh();
      let overtaken = false;
      await database
        .evaluator({
          async groups() {
            if (!overtaken) {
              overtaken = true;
              await database.evaluator().evaluate();
              await database.knex('guardrail_findings').delete();
            }
            return database.groups();
          },
        })
        .evaluate();
      expect(overtaken).toBe(true);
      await expect(
        database.knex('guardrail_findings').select('rule'),
      ).resolves.toEqual([]);
      expect(database.logger.error).not.toHaveBeenCalled();
    });

    it('goes on with what the index has learnt meanwhile', async () => {
      const database = await start();
      await monorepo.write({
        [RUNBOOK_FILE]: runbookPolicy({ production: 'Warn' }),
      });
      await database.indexer.refresh();
      let moved = false;
      await database
        .evaluator({
          async groups() {
            if (!moved) {
              moved = true;
              await monorepo.create('cart-api');
              await database.indexer.refresh();
            }
            return database.groups();
          },
        })
        .evaluate();
      await expect(database.application('cart-api')).resolves.toMatchObject({
        checked: { commit: await monorepo.store.head() },
      });
    });

    it('forgets an application that is gone', async () => {
      const database = await start();
      await lookedAt(database);
      await monorepo.remove('hello-world');
      await lookedAt(database);
      for (const table of [
        'guardrail_applications',
        'guardrail_findings',
        'guardrail_api_uses',
      ]) {
        await expect(
          database.knex.table(table).distinct().pluck('application'),
        ).resolves.toEqual(['payment-ledger']);
      }
    });

    it('ends with the process', async () => {
      const database = await start();
      const controller = new AbortController();
      await database.indexer.refresh();
      await database
        .evaluator({
          signal: controller.signal,
          async groups() {
            controller.abort();
            return new Set<string>();
          },
        })
        .evaluate();
      await expect(
        database.knex('guardrail_applications').select('application'),
      ).resolves.toEqual([]);
      expect(database.logger.error).not.toHaveBeenCalled();
    });
  });
});
