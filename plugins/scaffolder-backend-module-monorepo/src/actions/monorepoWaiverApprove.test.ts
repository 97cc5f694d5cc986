import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { actionRun } from '../__testUtils__/actionContext';
import {
  push,
  subjects,
  TAKEN,
  testMonorepos,
} from '../__testUtils__/testMonorepo';
import {
  actionsOn,
  approve,
  entry,
  RENDERED,
  SERVICE,
  WAIVERS,
  withWaivers,
} from '../__testUtils__/waiverActions';

const SUBJECT = `Grant the waiver partners of ${TAKEN}`;
const HANA = 'user:default/hana.sato';

describe('monorepo:waiver:approve', () => {
  const testMonorepo = testMonorepos();

  it('writes who granted it, and what clusters apply, as one commit', async () => {
    const store = await withWaivers(await testMonorepo(), entry());
    const outputs = await approve(store, {
      expires: '2026-12-31',
      reason: 'The gateway is planned for December.',
    });
    const commitId = await store.head();
    expect(outputs).toEqual({
      application: TAKEN,
      waiver: 'partners',
      commitId,
      commitUrl: `/namespaces/commits/${commitId}`,
      entityRef: `component:default/${TAKEN}`,
      guardrailsUrl: `/catalog/default/component/${TAKEN}/guardrails`,
      summary: { create: 1, update: 1, delete: 0 },
      files: [RENDERED, WAIVERS],
    });
    const texts = await (await store.snapshot()).readTexts([RENDERED, WAIVERS]);
    expect(texts.get(WAIVERS)).toContain(`approver: "${HANA}"`);
    expect(texts.get(WAIVERS)).toContain('expires: "2026-12-31"');
    expect(texts.get(RENDERED)).toContain(
      `name: exposed-waived-${TAKEN}-production`,
    );
    const commit = await store.commit(commitId);
    expect(commit).toMatchObject({
      author: { name: 'Hana Sato' },
      subject: SUBJECT,
    });
    expect(commit?.body).toContain(
      `> The gateway is planned for December.\n\nRequested by ${HANA}.`,
    );
  });

  it('keeps the day that was asked for when the form leaves it empty', async () => {
    const store = await withWaivers(await testMonorepo(), entry());
    await approve(store, { expires: '' });
    const text = await (await store.snapshot()).readText(WAIVERS);
    expect(text).toContain('expires: "2027-01-31"');
  });

  it('shows in a dry run what clusters would apply, and writes nothing', async () => {
    const store = await withWaivers(await testMonorepo(), entry());
    const head = await store.head();
    const { approve: action } = actionsOn(store);
    const { context, outputs, run } = actionRun(
      action,
      { application: TAKEN, id: 'partners' },
      { isDryRun: true },
    );
    await run();
    expect(await store.head()).toBe(head);
    expect(outputs).toMatchObject({ commitId: 'dry-run' });
    await expect(
      readFile(join(context.workspacePath, RENDERED), 'utf8'),
    ).resolves.toContain('excludeResourceRules');
  });

  it('finds its commit when the process died before the checkpoint', async () => {
    const store = await withWaivers(await testMonorepo(), entry());
    const died = new Error('The process died');
    await expect(
      approve(
        store,
        {},
        {
          checkpoint: async ({ fn }) => {
            await fn();
            throw died;
          },
        },
      ),
    ).rejects.toBe(died);
    const commitId = await store.head();
    await expect(approve(store)).resolves.toMatchObject({ commitId });
    expect((await subjects(store)).slice(0, 2)).toEqual([SUBJECT, 'Push']);
  });

  it('does not fail because nobody hears of the commit', async () => {
    const store = await withWaivers(await testMonorepo(), entry());
    const { approve: action, publish } = actionsOn(store);
    publish.mockRejectedValue(new Error('no broker'));
    const { outputs, run } = actionRun(action, {
      application: TAKEN,
      id: 'partners',
    });
    await run();
    expect(outputs.commitId).toBe(await store.head());
  });

  it('refuses everybody but SREs, also in a dry run', async () => {
    const store = await withWaivers(await testMonorepo(), entry());
    const head = await store.head();
    for (const isDryRun of [false, true]) {
      await expect(
        approve(store, {}, { sre: false, isDryRun }),
      ).rejects.toMatchObject({
        name: 'NotAllowedError',
        message: expect.stringContaining('decided by the SREs'),
      });
    }
    expect(await store.head()).toBe(head);
  });

  it('refuses a service, which can answer for nothing', async () => {
    const store = await withWaivers(await testMonorepo(), entry());
    await expect(
      approve(store, {}, { getInitiatorCredentials: async () => SERVICE }),
    ).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining('only a person'),
    });
  });

  it.each<[string, string, RegExp, Parameters<typeof approve>[1]]>([
    ['an id that is none', 'InputError', /^id: "..\/x"/, { id: '../x' }],
    [
      'an id that there is not',
      'InputError',
      /waivers\/unknown.*partners/,
      { id: 'partner' },
    ],
    [
      'a day too far',
      'InputError',
      /waivers\/expires-too-late/,
      { expires: '2028-01-01' },
    ],
    [
      'a day that is over',
      'InputError',
      /waivers\/expires-past/,
      { expires: '2026-11-01' },
    ],
  ])('refuses %s', async (_, name, message, input) => {
    const store = await withWaivers(await testMonorepo(), entry());
    await expect(approve(store, input)).rejects.toMatchObject({
      name,
      message: expect.stringMatching(message),
    });
  });

  it('refuses what somebody granted before as a conflict', async () => {
    const approver = 'user:default/yui.kobayashi';
    const store = await withWaivers(await testMonorepo(), entry({ approver }));
    await expect(approve(store)).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining(`${approver} granted`),
    });
    await push(store, WAIVERS, undefined);
    await expect(approve(store)).rejects.toMatchObject({ name: 'InputError' });
  });
});
