import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { MONOREPO_TOPIC } from '@freehold/backstage-plugin-namespaces-node';
import request from 'supertest';
import {
  HELLO_WORLD_WAIVERS,
  helloWorldWaiver,
  RUNBOOK_FILE,
  runbookPolicy,
} from '../__testUtils__/guardrailPolicies';
import { namespacesBackend } from '../__testUtils__/namespacesBackend';

jest.setTimeout(120_000);

const RULE = '/guardrails/{rule}';
const DRAFT = '/guardrails/draft';
const APPLICATION = '/applications/{name}/guardrails';

/** The started backend goes by the real clock, so that a fixed day would end one day. */
const EXPIRES = new Date(Date.now() + 60 * 24 * 60 * 60 * 1000)
  .toISOString()
  .slice(0, 10);

const WAIVERS = `${helloWorldWaiver(EXPIRES)}    - id: another
      rule: runbook
      object: {kind: Deployment, name: hello-world}
      environments: [develop]
      reason: It is only a demonstration.
      requestedBy: user:default/hana
      expires: '${EXPIRES}'
`;

describe('guardrails over HTTP', () => {
  const backend = namespacesBackend(['hello-world', 'payment-ledger']);

  beforeAll(async () => {
    const commit = await backend.monorepo.write({
      [RUNBOOK_FILE]: runbookPolicy(),
      [HELLO_WORLD_WAIVERS]: WAIVERS,
      'applications/payment-ledger/spinnaker/deploy.json': undefined,
    });
    await backend.events.publish({
      topic: MONOREPO_TOPIC,
      eventPayload: { commit },
    });
    await backend.evaluated(commit);
  });

  it('GET /applications/{name}/guardrails', async () => {
    const body = await backend.ask(APPLICATION, {
      url: '/applications/hello-world/guardrails',
    });
    expect(body.namespaces).toEqual([
      expect.objectContaining({ environment: 'develop' }),
      expect.objectContaining({ environment: 'staging' }),
      expect.objectContaining({
        environment: 'production',
        namespace: 'hello-world-production',
        waived: 1,
      }),
    ]);
    expect(
      body.findings.filter(({ rule }: { rule: string }) => rule === 'runbook'),
    ).toEqual([
      expect.objectContaining({ environment: 'develop', severity: 'warning' }),
      expect.objectContaining({
        environment: 'production',
        waiver: expect.objectContaining({ id: 'no-runbook' }),
      }),
    ]);
    expect(
      body.waivers.map(({ id, state }: { id: string; state: string }) => [
        id,
        state,
      ]),
    ).toEqual([
      ['no-runbook', 'active'],
      ['another', 'requested'],
    ]);
    expect(body.checked.at).toEqual(expect.any(String));
  });

  it.each(['nobody-knows-it', 'UPPER', 'a%00b', "x'%20OR%201=1%20--"])(
    'knows no application %s',
    async name => {
      const { error } = await backend.ask(APPLICATION, {
        url: `/applications/${name}/guardrails`,
        status: 404,
      });
      expect(error.name).toBe('NotFoundError');
    },
  );

  it('GET /guardrails', async () => {
    const body = await backend.ask('/guardrails');
    const rules = new Map<string, Record<string, unknown>>(
      body.rules.map((rule: { rule: string }) => [rule.rule, rule]),
    );
    expect(rules.get('runbook')).toMatchObject({
      title: 'Workloads name their runbook',
      source: 'policy',
      severity: 'error',
      file: RUNBOOK_FILE,
      state: 'error',
      violating: 2,
      errors: 1,
      waived: 1,
      notEvaluated: 0,
      since: expect.any(String),
    });
    expect(rules.get('readable-files')).toMatchObject({
      state: 'clean',
      violating: 0,
    });
    expect(body.applications).toBe(2);
    expect(body.byState).toMatchObject({ error: expect.any(Number) });
    expect(body.waivers).toHaveLength(2);
    expect(body.platformProblems).toEqual(expect.any(Array));
  });

  it('GET /guardrails/{rule}', async () => {
    const body = await backend.ask(RULE, { url: '/guardrails/runbook' });
    expect(body).toMatchObject({
      rule: 'runbook',
      totalFindings: 4,
      text: runbookPolicy(),
      violating: 2,
    });
    expect(
      body.findings.map(
        ({ application, environment, severity }: Record<string, string>) => [
          application,
          environment,
          severity,
        ],
      ),
    ).toEqual([
      ['payment-ledger', 'production', 'error'],
      ['hello-world', 'develop', 'warning'],
      ['payment-ledger', 'develop', 'warning'],
      // Waived.
      ['hello-world', 'production', 'error'],
    ]);

    const page = await backend.ask(RULE, {
      url: '/guardrails/runbook?limit=2&offset=1',
    });
    expect(page.totalFindings).toBe(4);
    expect(page.findings).toEqual(body.findings.slice(1, 3));
  });

  it.each<[string, number]>([
    ['runbooks', 404],
    ["runbook'%20OR%20'1'='1", 404],
    ['runbook;drop%20table%20guardrail_findings', 404],
    ['a%00b', 400],
    ['x'.repeat(301), 400],
    ['runbook?limit=0', 400],
    ['runbook?limit=201', 400],
    ['runbook?offset=-1', 400],
    ['runbook?limit=1&limit=2', 400],
    ['runbook?order=1', 400],
  ])('answers to /guardrails/%s with %d', async (rule, status) => {
    const { error } = await backend.ask(RULE, {
      url: `/guardrails/${rule}`,
      status,
    });
    expect(error.name).toBe(status === 404 ? 'NotFoundError' : 'InputError');
  });

  it('lets namespaces be found by the state of their guardrails', async () => {
    await expect(
      backend.namespaces(
        '?guardrailState=error&environment=production&sort=guardrailState',
      ),
    ).resolves.toContain('payment-ledger-production');
    const { guardrailState } = await backend.ask('/namespaces/facets');
    expect(guardrailState).toContainEqual({
      value: 'error',
      count: expect.any(Number),
    });
    await backend.ask('/namespaces', {
      url: '/namespaces?guardrailState=fine',
      status: 400,
    });
  });

  describe('POST /guardrails/draft', () => {
    it('tells what would break, with its owner, and writes nothing', async () => {
      const head = await backend.monorepo.store.head();
      const body = await backend.ask(DRAFT, {
        body: { yaml: runbookPolicy({ name: 'never', expression: 'false' }) },
      });
      expect(body).toMatchObject({
        ok: true,
        commit: head,
        policies: ['never'],
        totalApplications: 2,
      });
      expect(body.violating).toContainEqual({
        application: 'payment-ledger',
        ownerRef: 'group:default/team-payment',
        errors: 1,
        warnings: 1,
        notEvaluated: 0,
        newlyViolating: true,
      });
      await expect(backend.monorepo.store.head()).resolves.toBe(head);
    });

    it('answers what is wrong with a draft', async () => {
      const body = await backend.ask(DRAFT, { body: { yaml: 'a: 1\na: 2' } });
      expect(body).toEqual({
        ok: false,
        problems: [expect.objectContaining({ file: 'draft.yaml', line: 2 })],
      });
    });

    it('is for those who may change the platform', async () => {
      backend.permissions.authorize.mockResolvedValue([
        { result: AuthorizeResult.DENY },
      ]);
      const { error } = await backend.ask(DRAFT, {
        body: { yaml: 'x'.repeat(1_000_000) },
        status: 403,
      });
      expect(error.message).toContain('freehold.platform.update');
    });

    const commit = 'f'.repeat(40);
    it.each<[string, object, number]>([
      ['no yaml', {}, 400],
      ['another type', { yaml: 1 }, 400],
      ['another field', { yaml: '', write: true }, 400],
      ['a list', [], 400],
      [
        'an option for a commit',
        { yaml: '', cursor: { after: 'a', commit: '--all' } },
        400,
      ],
      [
        'a revision',
        { yaml: '', cursor: { after: 'a', commit: 'HEAD~1' } },
        400,
      ],
      ['a commit of nobody', { yaml: '', cursor: { after: 'a', commit } }, 404],
      ['half a cursor', { yaml: '', cursor: { commit } }, 400],
      [
        'a place that is too long',
        { yaml: '', cursor: { after: 'x'.repeat(301), commit } },
        400,
      ],
      ['a body that is too large', { yaml: 'x'.repeat(300_000) }, 413],
    ])('refuses %s', async (_what, body, status) => {
      const { response } = await backend.ask(DRAFT, { body, status });
      expect(response.statusCode).toBe(status);
    });

    it('refuses a body that is no JSON', async () => {
      const response = await request(backend.server)
        .post('/api/namespaces/guardrails/draft')
        .set('Content-Type', 'application/json')
        .send('{"yaml": ');
      expect(response.status).toBe(400);
    });
  });

  it.each([
    [APPLICATION, '/applications/hello-world/guardrails'],
    ['/guardrails', '/guardrails'],
    [RULE, '/guardrails/runbook'],
  ])('answers %s to nobody who may not read', async (described, url) => {
    backend.permissions.authorize.mockResolvedValue([
      { result: AuthorizeResult.DENY },
    ]);
    const { error } = await backend.ask(described, { url, status: 403 });
    expect(error.message).toContain('freehold.namespaces.read');
  });
});
