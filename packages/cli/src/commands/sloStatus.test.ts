import {
  ApplicationSlos,
  SloObjectiveDetail,
  SloSummary,
} from '@freehold/backstage-plugin-namespaces-common';
import { evaluateObjective, PLATFORM_DEFAULT_POLICY } from '@freehold/slo';
import { tmpdir } from 'node:os';
import { Portal } from '../__testUtils__/portal';
import { runFreehold } from '../__testUtils__/runFreehold';

// Every run is a process that compiles what it loads.
jest.setTimeout(60_000);

const NOW = Date.parse('2026-11-22T12:00:00Z');
const HOUR = 3_600_000;

const source = {
  id: 'sample',
  title: 'Sample data',
  sample: true,
  refreshedAt: '2026-11-22T11:58:00.000Z',
  attemptedAt: '2026-11-22T11:58:00.000Z',
};
const window: SloObjectiveDetail['window'] = {
  kind: 'rolling',
  duration: { count: 30, unit: 'd' },
};

/** An objective with so many bad ones of a million events of the last hour. */
function anObjective(bad?: number): SloObjectiveDetail {
  const budgeting = { method: 'Occurrences' } as const;
  const target = 0.999;
  const start = NOW - HOUR;
  const { units: _, ...status } = evaluateObjective(
    { target, budgeting },
    window,
    {
      resolutionMs: HOUR,
      unit: 'events',
      buckets:
        bad === undefined
          ? []
          : [{ start, good: 1_000_000 - bad, total: 1_000_000 }],
    },
    {
      now: NOW,
      measuredErrorRatios: new Map([
        [HOUR / 12, 0],
        [HOUR / 2, 0],
      ]),
    },
  );
  return {
    environment: 'production',
    namespace: 'hello-world-production',
    slo: 'availability',
    objective: 'availability',
    title: 'Availability',
    target,
    window,
    budgeting,
    indicator: {
      name: 'availability',
      metric: { kind: 'raw', rawType: 'success', raw: { spec: {} } },
    },
    definition: { path: 'applications/hello-world/slo.yaml', line: 3 },
    status: {
      ...status,
      units: { state: 'ok', unit: 'events', resolutionMs: HOUR },
    },
    burnDown: [],
    days: [],
  };
}

function anApplication(parts: Partial<ApplicationSlos> = {}): ApplicationSlos {
  return {
    application: 'hello-world',
    file: {
      path: 'applications/hello-world/slo.yaml',
      exists: true,
      problems: [],
    },
    source,
    policy: PLATFORM_DEFAULT_POLICY,
    objectives: [anObjective(250)],
    ...parts,
  };
}

function aSummary(
  byState: Partial<SloSummary['byState']>,
  parts: Partial<SloSummary> = {},
): SloSummary {
  return {
    source,
    namespaces: 5,
    byState: {
      exhausted: 0,
      'burning-fast': 0,
      burning: 0,
      'not-evaluated': 0,
      'no-data': 0,
      'low-volume': 0,
      healthy: 0,
      none: 0,
      ...byState,
    },
    objectives: 7,
    met: 5,
    missed: 1,
    unknown: 1,
    worst: [],
    withoutSlo: [],
    withoutSloCount: 0,
    ...parts,
  };
}

describe('freehold slo status', () => {
  let portal: Portal;
  beforeEach(async () => {
    portal = await Portal.start();
  });
  afterEach(() => portal.stop());

  const status = (args: string[] = [], env: Record<string, string> = {}) =>
    runFreehold(
      ['slo', 'status', '--portal', portal.url, ...args],
      tmpdir(),
      env,
    );
  const ofApplication = ['--application', 'hello-world'];

  it('shows the objectives of an application, whose figures are made up', async () => {
    portal.answers(anApplication());
    const run = await status(ofApplication, { FREEHOLD_TOKEN: 'secret-token' });
    expect(run).toEqual({
      exitCode: 0,
      stderr: '',
      stdout: [
        'hello-world',
        'Sample data (the figures are made up), refreshed 2026-11-22T11:58:00.000Z',
        '',
        'NAMESPACE               OBJECTIVE     TARGET  ATTAINED  BUDGET LEFT  STATE',
        'hello-world-production  availability  99.9 %  99.975 %  75 %         healthy',
        '',
      ].join('\n'),
    });
    expect(portal.requests).toEqual([
      {
        path: '/api/namespaces/applications/hello-world/slos',
        token: 'Bearer secret-token',
      },
    ]);
  });

  it('fails when a budget is exhausted', async () => {
    portal.answers(anApplication({ objectives: [anObjective(1500)] }));
    const run = await status(ofApplication);
    expect(run).toMatchObject({ exitCode: 1, stderr: '' });
    expect(run.stdout).toMatch(/99\.85 % +-50 % +budget exhausted\n$/);
    expect(portal.requests[0].token).toBeUndefined();
  });

  it('reports as JSON', async () => {
    portal.answers(anApplication());
    const run = await status([...ofApplication, '--format', 'json']);
    expect(JSON.parse(run.stdout)).toMatchObject({
      subject: { kind: 'application', name: 'hello-world' },
      verdict: 'fine',
      source: { sample: true },
      unknown: [],
      objectives: [
        {
          objective: 'availability',
          state: 'healthy',
          attainment: 0.99975,
          remaining: 0.75,
          definition: { line: 3 },
        },
      ],
    });
  });

  it.each<[string, Partial<ApplicationSlos>, string]>([
    ['has no data', { objectives: [anObjective()] }, 'has no data'],
    ['measures nothing', { objectives: [] }, 'No objective of hello-world'],
    [
      'has no slo.yaml',
      {
        file: { path: 'a/slo.yaml', exists: false, problems: [] },
        objectives: [],
      },
      'hello-world has no a/slo.yaml.',
    ],
    ['has no provider', { source: undefined }, 'no provider'],
    [
      'has old figures',
      { source: { ...source, error: 'Connection refused.' } },
      'did not answer: Connection refused. The last figures are of 2026-11-22T11:58:00.000Z.',
    ],
  ])('cannot tell when it %s', async (_, parts, reason) => {
    portal.answers(anApplication(parts));
    const run = await status(ofApplication);
    expect(run.exitCode).toBe(2);
    expect(run.stdout).toMatch(/^hello-world\n/);
    expect(run.stderr).toContain(reason);
  });

  it.each<[number, Partial<SloSummary['byState']>]>([
    [0, { healthy: 4, 'low-volume': 1 }],
    [1, { healthy: 3, 'burning-fast': 1, 'no-data': 1 }],
    [2, { healthy: 4, 'not-evaluated': 1 }],
  ])('exits with %i for %j', async (exitCode, byState) => {
    portal.answers(aSummary(byState));
    const run = await status(['--owner', 'group:default/team-payment']);
    expect(run.exitCode).toBe(exitCode);
    expect(portal.requests[0].path).toBe(
      '/api/namespaces/slos/summary?owner=group%3Adefault%2Fteam-payment',
    );
  });

  it('shows the platform, and the worst of it', async () => {
    portal.answers(
      aSummary(
        { healthy: 4, burning: 1 },
        {
          withoutSloCount: 2,
          worst: [
            {
              application: 'a',
              environment: 'production',
              namespace: 'a-production\u001b[31m',
              ownerRef: 'group:default/a',
              objective: 'latency',
              title: 'Latency',
              target: 0.99,
              state: 'burning',
            },
          ],
        },
      ),
    );
    const run = await status();
    expect(run.exitCode).toBe(1);
    expect(run.stdout.split('\n')).toEqual([
      'The whole platform',
      'Sample data (the figures are made up), refreshed 2026-11-22T11:58:00.000Z',
      '5 namespaces: 1 burning, 4 healthy',
      '7 objectives: 5 met, 1 missed, 1 unknown',
      '2 applications without an SLO',
      '',
      expect.stringMatching(/^NAMESPACE/),
      expect.stringMatching(
        /^a-production\\u001b\[31m +latency +99 % +- +- +burning$/,
      ),
      '',
    ]);
  });

  it.each<[string, number, unknown, string]>([
    [
      'cli/portal-refused',
      401,
      {
        error: { name: 'AuthenticationError', message: 'Missing credentials' },
      },
      'Set FREEHOLD_TOKEN',
    ],
    [
      'cli/portal-refused',
      404,
      { error: { name: 'NotFoundError', message: 'There is no such thing' } },
      'There is no such thing',
    ],
    ['cli/portal-answer', 200, { objectives: 'many' }, 'address'],
    ['cli/portal-answer', 200, null, 'address'],
  ])('cannot run: %s %i', async (code, httpStatus, body, text) => {
    portal.answers(body, httpStatus);
    const run = await status(ofApplication, { FREEHOLD_TOKEN: 'secret-token' });
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(`error ${code}: `);
    expect(run.stderr).toContain(text);
    expect(run.stderr).not.toContain('secret-token');
  });

  it('cannot run when the portal is a web page, or away', async () => {
    portal.answer = { status: 200, body: '<!doctype html>' };
    expect((await status()).stderr).toContain('cli/portal-answer');
    await portal.stop();
    const run = await status();
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toMatch(/cli\/portal-unreachable: .*ECONNREFUSED/);
  });

  it.each([
    ['portal.example.com', {}, 'cli/portal-invalid'],
    ['https://user:secret@portal.example.com', {}, 'cli/portal-invalid'],
    ['file:///etc/passwd', {}, 'cli/portal-invalid'],
    ['http://127.0.0.1:9', { FREEHOLD_TOKEN: 'sec\nret' }, 'cli/token-invalid'],
  ])('refuses to talk to %j with %j', async (url, env, code) => {
    const run = await runFreehold(
      ['slo', 'status', '--portal', url],
      tmpdir(),
      env,
    );
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(`error ${code}: `);
    expect(run.stderr).not.toMatch(/sec\s?ret/);
  });
});
