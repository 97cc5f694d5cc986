import { guardedSample } from '../../__testUtils__/guardedSample';
import {
  HELLO_WORLD_WAIVERS,
  helloWorldWaiver,
  RUNBOOK_FILE,
  runbookPolicy,
} from '../../__testUtils__/guardrailPolicies';

jest.setTimeout(120_000);

const DEPLOYMENT = 'applications/hello-world/production/deployment.yaml';

describe('GuardrailEvaluator', () => {
  const { databases, start, monorepo } = guardedSample();

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('finds what policies have against each environment, with what it takes to mend it', async () => {
      const database = await start(id);
      await database.lookedAt();

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
        commit: await monorepo().store.head(),
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
      await monorepo().write({
        [RUNBOOK_FILE]: runbookPolicy({ production: 'Warn' }),
      });
      const database = await start(id);
      await expect(database.lookedAt()).resolves.toEqual([
        'hello-world',
        'payment-ledger',
      ]);
      await expect(database.lookedAt()).resolves.toEqual([]);

      await monorepo().write({
        [DEPLOYMENT]: text => `# mended\n${text}`,
      });
      await expect(database.lookedAt()).resolves.toEqual(['hello-world']);

      // These change CODEOWNERS and platform/, which all share, but not the part of the others.
      await monorepo().create('cart-api');
      await expect(database.lookedAt()).resolves.toEqual(['cart-api']);
      await monorepo().write({
        [HELLO_WORLD_WAIVERS]: helloWorldWaiver('2026-12-31'),
      });
      await expect(database.lookedAt()).resolves.toEqual(['hello-world']);

      await monorepo().write({
        [RUNBOOK_FILE]: runbookPolicy({ develop: 'Audit' }),
      });
      await expect(database.lookedAt()).resolves.toHaveLength(3);
      database.waitDays(1);
      await expect(database.lookedAt()).resolves.toHaveLength(3);

      database.groups.mockResolvedValue(new Set(['group:default/team-cart']));
      await expect(database.lookedAt()).resolves.toHaveLength(2);
    });

    it('keeps since when something is wrong while its lines move, and forgets what is mended', async () => {
      const database = await start(id);
      await database.lookedAt();
      const [before] = await database.findings('hello-world', 'runbook');

      database.waitDays(3);
      await monorepo().write({ [DEPLOYMENT]: text => `# a line\n${text}` });
      await database.lookedAt();
      const [moved] = await database.findings('hello-world', 'runbook');
      expect(moved.since).toBe(before.since);
      expect(moved.line).toBe(Number(before.line) + 1);

      await monorepo().write({
        [DEPLOYMENT]: text =>
          text.replace(
            'metadata:\n',
            'metadata:\n  annotations: {example.com/runbook: here}\n',
          ),
      });
      await database.lookedAt();
      await expect(
        database.findings('hello-world', 'runbook'),
      ).resolves.toMatchObject([{ environment: 'develop' }]);
    });

    it('honours a waiver until the day after its last', async () => {
      const database = await start(id);
      await monorepo().write({
        [HELLO_WORLD_WAIVERS]: helloWorldWaiver('2026-11-24'),
      });
      await database.lookedAt();

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
          file: HELLO_WORLD_WAIVERS,
          ownerRef: 'group:default/sre',
        }),
      ]);

      database.waitDays(2);
      // Nobody has looked yet, and it has ended all the same.
      await expect(database.application('hello-world')).resolves.toMatchObject({
        waivers: [{ state: 'expired', daysLeft: -1 }],
      });
      await database.lookedAt();
      const [after] = await database.findings('hello-world', 'runbook');
      expect(after).toMatchObject({
        environment: 'production',
        waivable: true,
      });
      expect(after).not.toHaveProperty('waiver');
    });
  });
});
