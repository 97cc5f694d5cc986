import { checkRendered } from '@freehold/guardrails';
import { AUTHOR, gitRepositories } from '../__testUtils__/gitRepositories';
import {
  actions,
  DIRECTORY,
  NAME,
  problemCodes,
  read,
  seed,
  write,
} from '../__testUtils__/sloEdits';
import {
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
  approveWaiverChange,
  planApproveWaiver,
  WaiverApproval,
} from './approveWaiver';
import { planRemoveWaiver, removeWaiverChange } from './removeWaiver';

const repositories = gitRepositories();
const ID = 'partners';
const APPROVER = 'user:default/yui.kobayashi';
const asked = granted({ approver: undefined });

async function createStore(extra: Record<string, string> = {}) {
  const { store } = await repositories.create(
    seed({ ...POLICY, ...waiversFileOf(asked), ...extra }),
  );
  return store;
}

async function approveOn(
  store: MonorepoStore,
  approval: Partial<WaiverApproval> = {},
  waiver = ID,
) {
  return planApproveWaiver({
    snapshot: await store.snapshot(),
    application: NAME,
    waiver,
    approval: { approver: APPROVER, ...approval },
    now: NOW,
  });
}

/** What the check says of what clusters apply. */
async function drift(store: MonorepoStore) {
  const snapshot = await store.snapshot();
  const entries = await snapshot.listFiles('platform');
  const files = await snapshot.readTexts(entries.map(({ path }) => path));
  return checkRendered(files, NOW).map(({ rule }) => rule);
}

describe('planApproveWaiver', () => {
  it('writes who and until when, and what clusters apply', async () => {
    const store = await createStore();
    const before = await read(store, WAIVERS);
    const proposal = await store.propose(
      approveWaiverChange({
        id: 'c',
        application: NAME,
        waiver: ID,
        approval: { approver: APPROVER, expires: '2026-12-31' },
        author: AUTHOR,
        now: NOW,
      }),
    );
    expect(proposal).toMatchObject({ status: 'landed' });
    await expect(read(store, WAIVERS)).resolves.toBe(
      before.replace(
        'expires: "2027-01-31"',
        `approver: "${APPROVER}"\n      expires: "2026-12-31"`,
      ),
    );
    await expect(read(store, RENDERED)).resolves.toContain(
      `freehold.dev/waivers: ${NAME}/${ID} until 2026-12-31`,
    );
    await expect(drift(store)).resolves.toEqual([]);
  });

  it('renders nothing for a rule that no cluster knows, where nothing was rendered', async () => {
    const { store } = await repositories.create({
      ...Object.fromEntries(
        Object.entries(seed(POLICY)).filter(([path]) => path !== RENDERED),
      ),
      ...waiversFileOf({ ...asked, rule: 'every-application-has-slo' }),
    });
    const { plan } = await approveOn(store);
    expect(Object.keys(actions(plan))).toEqual([WAIVERS]);
  });

  it('removes the one that it renews', async () => {
    const store = await createStore(
      waiversFileOf(
        granted({ id: 'ended', expires: '2026-11-20' }),
        granted({ id: 'ends', expires: '2026-11-30' }),
        granted({ id: 'wider', environments: ['production', 'staging'] }),
        granted({ id: 'another', rule: 'other' }),
        granted({ id: 'wish', approver: undefined }),
        asked,
      ),
    );
    const { plan, waiver } = await approveOn(store);
    const text = plan.entries.find(({ path }) => path === WAIVERS)?.next ?? '';
    expect([...text.matchAll(/id: (.*)/g)].map(([, id]) => id)).toEqual([
      'wider',
      'another',
      'wish',
      ID,
    ]);
    expect(text.split('\n')[waiver.line - 1]).toContain(`id: ${ID}`);
  });

  it.each<[string, Partial<WaiverApproval>, string, string]>([
    ['an id that is not there', {}, 'nothing', 'waivers/unknown'],
    [
      'an approver that is none',
      { approver: 'plugin:x' },
      ID,
      'waivers/person-invalid',
    ],
    [
      'a day too far',
      { expires: '2027-05-23' },
      ID,
      'waivers/expires-too-late',
    ],
    [
      'a day that is over',
      { expires: '2026-11-22' },
      ID,
      'waivers/expires-past',
    ],
    ['a day that is none', { expires: 'x' }, ID, 'waivers/expires-invalid'],
  ])('refuses %s', async (_, approval, id, code) => {
    const store = await createStore();
    await expect(problemCodes(approveOn(store, approval, id))).resolves.toEqual(
      [code],
    );
  });

  it('refuses what somebody granted before, and a rule that is gone', async () => {
    const store = await createStore(
      waiversFileOf(granted(), granted({ ...asked, id: 'old', rule: 'gone' })),
    );
    await expect(problemCodes(approveOn(store))).resolves.toEqual([
      'waivers/already-granted',
    ]);
    await expect(problemCodes(approveOn(store, {}, 'old'))).resolves.toEqual([
      'waivers/rule-unknown',
    ]);
  });

  it('grants what was asked for too long ago only with another day', async () => {
    const store = await createStore(
      waiversFileOf({ ...asked, expires: '2026-11-20' }),
    );
    await expect(problemCodes(approveOn(store))).resolves.toEqual([
      'waivers/expires-past',
    ]);
    await expect(
      approveOn(store, { expires: '2026-11-23' }),
    ).resolves.toMatchObject({ waiver: { expires: '2026-11-23' } });
  });
});

describe('planRemoveWaiver', () => {
  const removeOn = async (store: MonorepoStore, waiver = ID) =>
    planRemoveWaiver({
      snapshot: await store.snapshot(),
      application: NAME,
      waiver,
      now: NOW,
    });

  it('revokes one: the file goes with the last, and clusters refuse again', async () => {
    const store = await createStore(waiversFileOf(granted()));
    await store.propose(
      removeWaiverChange({
        id: 'c',
        application: NAME,
        waiver: ID,
        author: AUTHOR,
        now: NOW,
      }),
    );
    await expect(
      (await store.snapshot()).readText(WAIVERS),
    ).resolves.toBeUndefined();
    await expect(read(store, RENDERED)).resolves.not.toContain('waived');
    await expect(drift(store)).resolves.toEqual([]);
  });

  it('leaves the others', async () => {
    const store = await createStore(
      waiversFileOf(granted(), { ...asked, id: 'b', rule: 'other' }),
    );
    const { plan, waiver, application } = await removeOn(store);
    const text = plan.entries.find(({ path }) => path === WAIVERS)?.next;
    expect(text).toBe(
      waiversFileOf({ ...asked, id: 'b', rule: 'other' })[WAIVERS],
    );
    expect(waiver).toMatchObject({ id: ID, approver: APPROVER });
    expect(application?.metadata.name).toBe(NAME);
  });

  it('removes what outlived its application', async () => {
    const store = await createStore();
    await write(store, { [`${DIRECTORY}/application.yaml`]: undefined });
    const { waiver, application } = await removeOn(store);
    expect(waiver).toMatchObject({ rule: REQUEST.rule });
    expect(application).toBeUndefined();
  });

  it('refuses one that is not there', async () => {
    const store = await createStore();
    await expect(problemCodes(removeOn(store, 'nothing'))).resolves.toEqual([
      'waivers/unknown',
    ]);
  });
});
