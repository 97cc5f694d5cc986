import { AUTHOR, gitRepositories } from '../__testUtils__/gitRepositories';
import {
  actions,
  NAME,
  problemCodes,
  read,
  seed,
  write,
} from '../__testUtils__/sloEdits';
import {
  DAY,
  granted,
  NOW,
  POLICY,
  RENDERED,
  REQUEST,
  WAIVERS,
  waiversFileOf,
} from '../__testUtils__/waivers';
import { MonorepoStore } from '../types';
import {
  findRequestedWaiver,
  planRequestWaiver,
  requestWaiverChange,
  WaiverRequest,
} from './requestWaiver';

const repositories = gitRepositories();

async function createStore(extra: Record<string, string> = {}) {
  const { store } = await repositories.create(seed({ ...POLICY, ...extra }));
  return store;
}

async function planOn(
  store: MonorepoStore,
  overrides: Partial<WaiverRequest> = {},
  application = NAME,
) {
  return planRequestWaiver({
    snapshot: await store.snapshot(),
    application,
    request: { ...REQUEST, ...overrides },
    now: NOW,
  });
}

describe('planRequestWaiver', () => {
  it('writes the first file, and grants nothing', async () => {
    const store = await createStore();
    const { plan, waiver, application } = await planOn(store);
    expect(actions(plan)).toEqual({ [WAIVERS]: 'create new' });
    expect(waiver).toEqual({
      ...REQUEST,
      id: `exposed-${NAME}`,
      application: NAME,
      file: WAIVERS,
      line: 7,
    });
    expect(application.spec.owner).toBe('group:default/team-payment');
  });

  it('lands beside what stands in the file, and touches nothing that is rendered', async () => {
    const file = waiversFileOf(granted({ rule: 'other' }));
    const commented = `# Agreed.\n${file[WAIVERS]}`;
    const store = await createStore({ [WAIVERS]: commented });
    await write(store, { [RENDERED]: 'stale\n' });
    const proposal = await store.propose(
      requestWaiverChange({
        id: 'c',
        application: NAME,
        request: REQUEST,
        author: AUTHOR,
        now: NOW,
      }),
    );
    expect(proposal).toMatchObject({ status: 'landed' });
    const text = await read(store, WAIVERS);
    expect(text.startsWith(commented)).toBe(true);
    await expect(read(store, RENDERED)).resolves.toBe('stale\n');
    await expect(
      findRequestedWaiver(await store.snapshot(), NAME, REQUEST),
    ).resolves.toMatchObject({ id: `exposed-${NAME}` });
    await expect(
      findRequestedWaiver(await store.snapshot(), NAME, {
        ...REQUEST,
        reason: 'Another reason than this one.',
      }),
    ).resolves.toBeUndefined();
  });

  it('never takes an approver from somebody who asks', async () => {
    const store = await createStore();
    const sneaky: WaiverRequest = granted({ id: 'mine' });
    const { waiver } = await planOn(store, sneaky);
    expect(waiver).not.toHaveProperty('approver');
  });

  it.each<[string, Partial<WaiverRequest>, string]>([
    ['a rule that there is not', { rule: 'exposd' }, 'waivers/rule-unknown'],
    ['a rule that is none', { rule: 'a\nb' }, 'waivers/rule-invalid'],
    [
      'a rule that others stand on',
      { rule: 'application-record' },
      'waivers/rule-not-waivable',
    ],
    ['no object', { object: undefined }, 'waivers/object-missing'],
    [
      'an object of the whole cluster',
      { object: { kind: 'ClusterRole', name: 'x' } },
      'waivers/object-cluster-wide',
    ],
    ['no environment', { environments: [] }, 'waivers/environments-missing'],
    [
      'an environment that there is not',
      { environments: ['moon'] },
      'waivers/environment-unknown',
    ],
    ['a day that is over', { expires: '2026-11-22' }, 'waivers/expires-past'],
    ['a day too far', { expires: '2027-05-23' }, 'waivers/expires-too-late'],
    ['a day that is none', { expires: 'soon' }, 'waivers/expires-invalid'],
    ['no reason', { reason: '' }, 'waivers/reason-length'],
    ['an id that is none', { id: '../x' }, 'waivers/id-invalid'],
  ])('refuses %s', async (_, overrides, code) => {
    const store = await createStore();
    await expect(problemCodes(planOn(store, overrides))).resolves.toEqual([
      code,
    ]);
  });

  it.each(['nobody', '../../platform', 'constructor'])(
    'refuses the application %s',
    async name => {
      const store = await createStore();
      await expect(problemCodes(planOn(store, {}, name))).resolves.toEqual([
        'application/unknown',
      ]);
    },
  );

  it('refuses while the file, or a policy, cannot be read', async () => {
    const store = await createStore();
    await write(store, { [WAIVERS]: 'kind: [\n' });
    await expect(problemCodes(planOn(store))).resolves.toContain('yaml/syntax');
    await write(store, {
      [WAIVERS]: undefined,
      'platform/guardrails/exposed.yaml': 'kind: [\n',
    });
    await expect(problemCodes(planOn(store))).resolves.toEqual([
      'manifest/syntax',
    ]);
  });

  it.each<[string, ReturnType<typeof granted>, string]>([
    [
      'requested',
      granted({ approver: undefined }),
      'waivers/already-requested',
    ],
    ['granted', granted(), 'waivers/already-granted'],
    [
      'granted for more',
      granted({ environments: ['staging', 'production'] }),
      'waivers/already-granted',
    ],
  ])('refuses what is %s already', async (_, standing, code) => {
    const store = await createStore(waiversFileOf(standing));
    await expect(problemCodes(planOn(store))).resolves.toEqual([code]);
  });

  it.each<[string, ReturnType<typeof granted>]>([
    ['granted for less', granted({ environments: ['staging'] })],
    ['about to end', granted({ expires: '2026-11-30' })],
    ['ended', granted({ expires: '2026-11-20' })],
    ['of another rule', granted({ rule: 'other' })],
    ['of another object', granted({ object: { kind: 'Service', name: 'x' } })],
  ])('lets somebody ask beside one that is %s', async (_, standing) => {
    const store = await createStore(waiversFileOf(standing));
    await expect(planOn(store)).resolves.toHaveProperty('waiver');
  });

  it('makes ids that nobody has', async () => {
    const store = await createStore(
      waiversFileOf(granted({ id: `exposed-${NAME}`, expires: '2026-11-20' })),
    );
    const { waiver } = await planOn(store);
    expect(waiver.id).toBe(`exposed-${NAME}-2`);
    const name = `x${'.y'.repeat(100)}`;
    const { waiver: long } = await planOn(store, {
      object: { kind: 'Service', name },
    });
    expect(long.id).toMatch(/^exposed-x(-y)+$/);
    expect(long.id.length).toBeLessThanOrEqual(63);
  });

  it('counts the days anew for a race that was lost', async () => {
    const store = await createStore();
    const change = requestWaiverChange({
      id: 'c',
      application: NAME,
      request: { ...REQUEST, expires: '2026-11-23' },
      author: AUTHOR,
      now: NOW + DAY,
    });
    await expect(problemCodes(store.propose(change))).resolves.toEqual([
      'waivers/expires-past',
    ]);
  });

  it('refuses the second of two requests for the same', async () => {
    const store = await createStore();
    const results = await Promise.allSettled(
      ['a', 'b'].map(id =>
        store.propose(
          requestWaiverChange({
            id,
            application: NAME,
            request: REQUEST,
            author: AUTHOR,
            now: NOW,
          }),
        ),
      ),
    );
    expect(results).toMatchObject([
      { value: { status: 'landed' } },
      { reason: { problems: [{ code: 'waivers/already-requested' }] } },
    ]);
  });
});
