import { createMockDirectory } from '@backstage/backend-test-utils';
import { DraftPolicyResponse } from '@freehold/backstage-plugin-namespaces-common';
import {
  RUNBOOK_FILE,
  runbookPolicy,
} from '../../__testUtils__/guardrailPolicies';
import { sampleMonorepo } from '../../__testUtils__/sampleMonorepo';
import { DraftPolicies } from './DraftPolicies';

jest.setTimeout(120_000);

type Answer = Extract<DraftPolicyResponse, { ok: true }>;

const LIMITS = 'has(object.spec.template.spec.terminationGracePeriodSeconds)';

describe('DraftPolicies', () => {
  const directory = createMockDirectory();
  const signal = new AbortController().signal;
  let monorepo: Awaited<ReturnType<typeof sampleMonorepo>>;

  beforeAll(async () => {
    monorepo = await sampleMonorepo(directory.resolve('monorepo.git'), [
      'cart-api',
      'hello-world',
      'payment-ledger',
    ]);
    await monorepo.write({
      [RUNBOOK_FILE]: runbookPolicy(),
      'applications/hello-world/production/deployment.yaml': text =>
        text.replace(
          'metadata:\n',
          'metadata:\n  annotations: {example.com/runbook: here}\n',
        ),
    });
  });

  afterAll(async () => {
    await monorepo.store.close();
  });

  /** A clock that moves on with every look at it. */
  function drafts({ msPerLook = 0 } = {}) {
    let now = Date.parse('2026-11-23T10:00:00Z');
    return new DraftPolicies({
      store: monorepo.store,
      now: () => {
        now += msPerLook;
        return new Date(now);
      },
    });
  }

  async function tried(yaml: string): Promise<Answer> {
    const answer = await drafts().try({ yaml }, signal);
    if (!answer.ok) {
      throw new Error(JSON.stringify(answer.problems));
    }
    return answer;
  }

  async function problemsOf(yaml: string) {
    const answer = await drafts().try({ yaml }, signal);
    return answer.ok ? [] : answer.problems;
  }

  it('changes nothing with a draft of what stands', async () => {
    const answer = await tried(runbookPolicy());
    expect(answer).toMatchObject({
      commit: await monorepo.store.head(),
      policies: ['runbook'],
      applications: 3,
      totalApplications: 3,
      omittedFindings: 0,
      mended: [],
    });
    expect(answer.cursor).toBeUndefined();
    expect(answer.violating).toEqual([
      {
        application: 'cart-api',
        errors: 1,
        warnings: 1,
        notEvaluated: 0,
        newlyViolating: false,
      },
      expect.objectContaining({ application: 'hello-world', errors: 0 }),
      expect.objectContaining({ application: 'payment-ledger' }),
    ]);
    expect(answer.findings.some(({ isNew }) => isNew)).toBe(false);
    expect(answer.findings[0]).toMatchObject({
      rule: 'runbook',
      title: 'Workloads name their runbook',
      message: 'The Deployment names no runbook.',
      file: expect.stringMatching(/deployment\.yaml$/),
    });
  });

  it('tells who a new policy would break, beside those that stand', async () => {
    const { policies, violating, findings } = await tried(
      runbookPolicy({ name: 'never', expression: 'false' }),
    );
    expect(policies).toEqual(['never']);
    expect(violating.map(each => each.newlyViolating)).toEqual([
      true,
      true,
      true,
    ]);
    expect(findings.every(({ isNew }) => isNew)).toBe(true);
  });

  it('tells who a loosened policy would no longer refuse', async () => {
    const { violating, mended, findings } = await tried(
      runbookPolicy({ expression: LIMITS }),
    );
    expect({ violating, findings }).toEqual({ violating: [], findings: [] });
    expect(mended).toEqual(['cart-api', 'hello-world', 'payment-ledger']);
  });

  it('keeps the bindings that stand when the draft has only the policy', async () => {
    const [policy] = runbookPolicy({ expression: 'false' }).split('---\n');
    const { violating } = await tried(policy);
    expect(violating.map(({ errors }) => errors)).toEqual([1, 1, 1]);
  });

  it('evaluates the policy that stands when the draft has only a binding', async () => {
    const [, , production] = runbookPolicy({ production: 'Warn' }).split(
      '---\n',
    );
    const { policies, violating } = await tried(production);
    expect(policies).toEqual(['runbook']);
    expect(violating.map(({ errors }) => errors)).toEqual([0, 0, 0]);
  });

  it('says what cannot be evaluated, and never that it would pass', async () => {
    const { violating, mended } = await tried(
      runbookPolicy({ expression: "request.userInfo.username == 'argo'" }),
    );
    expect(violating[0]).toMatchObject({
      application: 'cart-api',
      errors: 0,
      notEvaluated: 2,
      newlyViolating: false,
    });
    expect(mended).toEqual([]);
  });

  it('does not know what a file says that cannot be read, and takes nobody for mended', async () => {
    const file = 'applications/cart-api/production/broken.yaml';
    await monorepo.write({ [file]: 'a: [' });
    const { violating, mended } = await tried(
      runbookPolicy({ expression: LIMITS }),
    );
    await monorepo.write({ [file]: undefined });
    expect(violating).toEqual([
      {
        application: 'cart-api',
        errors: 0,
        warnings: 0,
        notEvaluated: 1,
        newlyViolating: false,
      },
    ]);
    expect(mended).toEqual(['hello-world', 'payment-ledger']);
  });

  it('goes through the monorepo a piece at a time, whichever replica answers, at one commit', async () => {
    const yaml = runbookPolicy();
    const whole = await tried(yaml);
    const seen: string[] = [];
    let cursor: Answer['cursor'];
    do {
      const answer = await drafts({ msPerLook: 1_500 }).try(
        { yaml, ...(cursor && { cursor }) },
        signal,
      );
      if (!answer.ok) {
        throw new Error('The draft is refused');
      }
      expect(answer.applications).toBeLessThan(3);
      expect(answer.commit).toBe(whole.commit);
      seen.push(...answer.violating.map(({ application }) => application));
      cursor = answer.cursor;
    } while (cursor);
    expect(seen).toEqual(whole.violating.map(({ application }) => application));
  });

  it('goes on after an application that is not there', async () => {
    const commit = await monorepo.store.head();
    const after = (name: string) =>
      drafts().try(
        { yaml: runbookPolicy(), cursor: { after: name, commit } },
        signal,
      );
    await expect(after('d')).resolves.toMatchObject({ applications: 2 });
    await expect(after('zzz')).resolves.toMatchObject({
      applications: 0,
      violating: [],
    });
  });

  it('refuses a commit that is not of the branch', async () => {
    const cursor = { after: 'a', commit: 'f'.repeat(40) };
    await expect(
      drafts().try({ yaml: runbookPolicy(), cursor }, signal),
    ).rejects.toThrow('no commit');
  });

  it('stops when nobody waits any more', async () => {
    const gone = new AbortController();
    const service = new DraftPolicies({
      store: monorepo.store,
      now: () => {
        gone.abort();
        return new Date();
      },
    });
    await expect(
      service.try({ yaml: runbookPolicy() }, gone.signal),
    ).rejects.toThrow(/abort/i);
    await expect(
      service.try({ yaml: runbookPolicy() }, signal),
    ).resolves.toMatchObject({
      ok: true,
    });
  });

  it.each<[string, string, string, number | undefined]>([
    ['nothing', '', 'draft/empty', undefined],
    ['only a comment', '# later\n', 'draft/empty', undefined],
    ['what is no YAML', 'a: [\n', 'manifest/', undefined],
    ['a key twice', 'a: 1\na: 2\n', 'manifest/', 2],
    [
      'a bomb',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
        .split('')
        .map(
          (name, index) =>
            `${name}: &${name} [${Array(9)
              .fill(`*${'abcdefghij'[index]}`)
              .join(',')}]`,
        )
        .join('\n')}\n`,
      'manifest/',
      undefined,
    ],
    [
      'a policy that nothing binds',
      runbookPolicy({ name: 'lonely' }).split('---\n')[0],
      'not-bound',
      4,
    ],
    [
      'an expression that does not compile',
      runbookPolicy({ expression: 'object.spec.(' }),
      '',
      18,
    ],
    [
      'a binding of a policy that is not there',
      runbookPolicy({ name: 'lonely' }).split('---\n')[1],
      'unknown-policy',
      6,
    ],
    [
      'an object that no policy asks for',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x, namespace: y}\n',
      'unused-param',
      2,
    ],
    [
      'a definition of parameters without the policy that has them',
      'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: x.example.com}\n',
      'draft/nothing-to-evaluate',
      1,
    ],
  ])('refuses %s', async (_what, yaml, code, line) => {
    const [problem] = await problemsOf(yaml);
    expect(problem).toMatchObject({
      code: expect.stringContaining(code),
      file: 'draft.yaml',
      message: expect.any(String),
      remedy: expect.any(String),
      ...(line && { line }),
    });
  });
});
