import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  SloEffect,
  SloObjectiveDetail,
} from '@freehold/backstage-plugin-namespaces-common';
import { editSloTargets } from '@freehold/slo';
import request from 'supertest';
import { FakeSloProvider } from '../__testUtils__/FakeSloProvider';
import { namespacesBackend } from '../__testUtils__/namespacesBackend';

jest.setTimeout(120_000);

const LEDGER = '/applications/payment-ledger/slos';

/** Everything is well but in the production of payment-ledger, where one event in a hundred is bad. */
function provider() {
  const fake = new FakeSloProvider();
  fake.hourOf = ({ namespace }, start) =>
    namespace === 'payment-ledger-production'
      ? { start, good: 990, total: 1000 }
      : { start, good: 1000, total: 1000 };
  return fake;
}

describe('SLOs over HTTP', () => {
  const backend = namespacesBackend(
    ['hello-world', 'payment-ledger', 'payment-reconciliation'],
    { sloProvider: provider() },
  );

  describe('GET /namespaces', () => {
    it('tells where the figures come from, and how each namespace does', async () => {
      const body = await backend.ask('/namespaces', {
        url: '/namespaces?application=payment-ledger&environment=production',
      });
      expect(body.sloSource).toMatchObject({
        id: 'fake',
        title: 'Fake monitoring',
        sample: false,
        refreshedAt: expect.any(String),
      });
      expect(body.items[0].slo).toMatchObject({
        state: 'exhausted',
        worst: { title: 'Availability', attainment: 0.99 },
      });
      expect(body.items[0].slo.remaining).toBeLessThan(0);
    });

    it.each([
      ['?sloState=exhausted', ['payment-ledger-production']],
      ['?sort=sloState&limit=1', ['payment-ledger-production']],
      ['?sort=sloRemaining&limit=1', ['payment-ledger-production']],
      [
        '?sort=sloState&order=desc&application=payment-ledger&offset=1&limit=1',
        ['payment-ledger-develop'],
      ],
      [
        '?sort=sloState&ownersFirst=group:default/team-payment&limit=1',
        ['payment-ledger-production'],
      ],
      ['?sloState=burning&sloState=none', []],
    ])('%s', async (query, expected) => {
      const found = await backend.namespaces(query);
      expect(found).toEqual(expected);
    });
  });

  describe('GET /applications/{name}/slos', () => {
    it('tells everything of each objective, the last stage first', async () => {
      const slos = await backend.ask('/applications/{name}/slos', {
        url: LEDGER,
      });
      expect(slos).toMatchObject({
        application: 'payment-ledger',
        file: {
          path: 'applications/payment-ledger/slo.yaml',
          exists: true,
          problems: [],
        },
        source: { id: 'fake' },
        policy: { name: 'platform-default' },
      });
      const environments = slos.objectives.map(
        ({ environment }: SloObjectiveDetail) => environment,
      );
      expect(environments[0]).toBe('production');
      expect(environments.at(-1)).toBe('develop');

      const [worst] = slos.objectives;
      expect(worst).toMatchObject({
        namespace: 'payment-ledger-production',
        objective: 'availability',
        definition: {
          path: 'applications/payment-ledger/slo.yaml',
          line: expect.any(Number),
        },
        status: { state: 'exhausted', attainment: { ratio: 0.99 } },
      });
      expect(worst.days.at(-2)).toEqual({
        day: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        good: 24 * 990,
        total: 24 * 1000,
        hours: 24,
        estimatedHours: 0,
      });
      expect(worst.burnDown[0].remaining).toBe(1);
      expect(worst.burnDown.at(-1).remaining).toBeCloseTo(
        worst.status.budget.remaining,
        6,
      );
      expect(worst.burnDown.length).toBeLessThanOrEqual(201);
    });

    it.each(['no-such-application', '..%2F..%2Fetc', '%00', 'Payment-Ledger'])(
      'has none of %s',
      async name => {
        for (const path of ['slos', 'slos/definition']) {
          const { error } = await backend.ask(`/applications/{name}/${path}`, {
            url: `/applications/${name}/${path}`,
            status: 404,
          });
          expect(error.name).toBe('NotFoundError');
        }
      },
    );
  });

  describe('GET /slos/summary', () => {
    it('counts the whole platform', async () => {
      const summary = await backend.ask('/slos/summary');
      expect(summary).toMatchObject({
        source: { id: 'fake' },
        byState: { exhausted: 1 },
        missed: 1,
        unknown: 0,
        withoutSlo: [],
        withoutSloCount: 0,
      });
      expect(summary.met + summary.missed).toBe(summary.objectives);
      expect(summary.worst[0]).toMatchObject({
        namespace: 'payment-ledger-production',
        ownerRef: 'group:default/team-payment',
        attainment: 0.99,
      });
    });

    it('counts what one owner has, and nothing for a stranger', async () => {
      const [own, other] = await Promise.all(
        ['Group:default/Team-Payment', 'group:default/nobody'].map(owner =>
          backend.ask('/slos/summary', {
            url: `/slos/summary?owner=${owner}`,
          }),
        ),
      );
      expect(own).toMatchObject({ ownerRef: 'group:default/team-payment' });
      expect(own.byState.exhausted).toBe(1);
      expect(other).toMatchObject({ namespaces: 0, objectives: 0, worst: [] });
    });

    it.each([
      'owner=a&owner=b',
      'team=x',
      'owner=%00',
      `owner=${'x'.repeat(301)}`,
    ])('refuses %s', async query => {
      const { error } = await backend.ask('/slos/summary', {
        url: `/slos/summary?${query}`,
        status: 400,
      });
      expect(error.name).toBe('InputError');
    });
  });

  describe('GET /slos/objectives', () => {
    const scrape = () =>
      request(backend.server)
        .get('/api/namespaces/slos/objectives')
        .set('Authorization', mockCredentials.service.header());

    it('is what Prometheus scrapes', async () => {
      const { text } = await scrape()
        .expect(200)
        .expect('Content-Type', /^text\/plain;.* version=0\.0\.4/);
      const lines = text.trimEnd().split('\n');
      expect(lines[1]).toBe('# TYPE freehold_slo_objective_ratio gauge');
      expect(lines).toContainEqual(
        expect.stringMatching(
          /^freehold_slo_objective_ratio\{namespace="payment-ledger-production",slo="availability",sli="[0-9a-f]{8}",application="payment-ledger",environment="production",owner="team-payment",paging="[a-z-]+"\} 0\.\d+$/,
        ),
      );
      expect(
        lines.find(line => line.includes('namespace="payment-ledger-develop"')),
      ).toContain('paging="never"');
    });

    it('is refused to those who may not read', async () => {
      backend.permissions.authorize.mockResolvedValue([
        { result: AuthorizeResult.DENY },
      ]);
      const { status } = await scrape();
      expect(status).toBe(403);
    });
  });

  describe('an edit of slo.yaml', () => {
    const definition = () =>
      backend.ask('/applications/{name}/slos/definition', {
        url: `${LEDGER}/definition`,
      });
    const preview = (body: object, status = 200) =>
      backend.ask('/applications/{name}/slos/preview', {
        url: `${LEDGER}/preview`,
        body,
        status,
      });
    const withTarget = (text: string, target: number) => {
      const edited = editSloTargets(text, [
        { objective: 'availability', target },
      ]);
      if (!edited.ok) {
        throw new Error('The target cannot be edited');
      }
      return edited.text;
    };

    it('starts from the file as it stands', async () => {
      const { text, ...rest } = await definition();
      expect(text).toContain('kind: SLO');
      expect(rest).toMatchObject({
        application: 'payment-ledger',
        ownerRef: 'group:default/team-payment',
        path: 'applications/payment-ledger/slo.yaml',
        commit: await backend.monorepo.store.head(),
        exists: true,
        problems: [],
      });
      expect(rest.objectives[0]).toEqual({
        objective: 'availability',
        title: 'Availability',
        target: expect.any(Number),
        line: expect.any(Number),
      });
    });

    it('shows what it would write and what it would mean, and writes nothing', async () => {
      const { text, commit } = await definition();
      const answer = await preview({
        base: commit,
        text: withTarget(text, 0.9),
      });

      expect(answer).toMatchObject({ ok: true, base: commit, sample: false });
      expect(answer.entries).toContainEqual(
        expect.objectContaining({
          path: 'applications/payment-ledger/slo.yaml',
          action: 'update',
        }),
      );
      const effect = answer.effects.find(
        ({ namespace, objective }: SloEffect) =>
          namespace === 'payment-ledger-production' &&
          objective === 'availability',
      );
      expect(effect).toMatchObject({
        change: 'changed',
        before: {
          state: 'exhausted',
          breachedAt: expect.any(String),
          unreachable: [],
        },
        after: {
          target: 0.9,
          state: 'healthy',
          attainment: 0.99,
          unreachable: ['14.4x over 1h'],
        },
      });
      expect(effect.after.remaining).toBeCloseTo(0.9, 6);
      expect(effect.after.breachedAt).toBeUndefined();
      await expect(backend.monorepo.store.head()).resolves.toBe(commit);
    });

    it('says that another measurement is not recorded yet', async () => {
      const { text, commit } = await definition();
      const answer = await preview({
        base: commit,
        text: text.replace(/(query: \W*)(?=\w)/g, '$1other_'),
      });
      expect(answer.ok).toBe(true);
      expect(answer.effects[0]).toMatchObject({
        change: 'changed',
        unknown: 'measured-differently',
        after: { state: 'no-data' },
      });
    });

    it('tells of a text that is no SLO with its lines', async () => {
      const { commit } = await definition();
      const answer = await preview({ base: commit, text: 'kind: [' });
      expect(answer).toMatchObject({
        ok: false,
        problems: expect.arrayContaining([
          expect.objectContaining({
            code: 'yaml/syntax',
            file: 'applications/payment-ledger/slo.yaml',
            line: 1,
          }),
        ]),
      });
    });

    it('is not offered to somebody who may not change the application', async () => {
      backend.permissions.authorizeConditional.mockResolvedValue([
        { result: AuthorizeResult.DENY },
      ]);
      const { text, commit } = await definition();
      const answer = await preview({ base: commit, text });
      expect(answer).toMatchObject({
        ok: false,
        problems: [{ code: 'owner/not-permitted' }],
      });
    });

    it('names an application that is not there', async () => {
      const { text, commit } = await definition();
      const answer = await backend.ask('/applications/{name}/slos/preview', {
        url: '/applications/no-such-application/slos/preview',
        body: { base: commit, text },
      });
      expect(answer.ok).toBe(false);
    });

    it.each<[string, object, string]>([
      ['no base', { text: '' }, 'base'],
      ['a revision', { base: 'HEAD', text: '' }, 'base'],
      ['another commit', { base: 'f'.repeat(40), text: '' }, 'base'],
      [
        'a long text',
        { base: 'f'.repeat(40), text: 'x'.repeat(262_145) },
        'text',
      ],
      ['a field too many', { base: 'f'.repeat(40), text: '', x: 1 }, 'x'],
    ])('refuses %s and names the field', async (_what, body, field) => {
      const { error } = await preview(body, 400);
      expect(error).toMatchObject({
        name: 'InputError',
        message: expect.stringContaining(field),
      });
    });

    it('refuses a body that no slo.yaml needs', async () => {
      const { response } = await preview(
        { base: 'f'.repeat(40), text: 'x'.repeat(1_100_000) },
        413,
      );
      expect(response.statusCode).toBe(413);
    });
  });

  it('begins with the default of the tier where there is no slo.yaml', async () => {
    await backend.monorepo.write({
      'applications/hello-world/slo.yaml': undefined,
    });
    const answer = await backend.ask('/applications/{name}/slos/definition', {
      url: '/applications/hello-world/slos/definition',
    });
    expect(answer).toMatchObject({ exists: false, problems: [] });
    expect(answer.text).toContain('service: hello-world');
    expect(answer.objectives.length).toBeGreaterThan(0);
  });
});
