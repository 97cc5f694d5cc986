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
  entry,
  NOW,
  request,
  REQUEST,
  SERVICE,
  WAIVERS,
  withWaivers,
} from '../__testUtils__/waiverActions';

const ID = `exposed-${TAKEN}`;
const SUBJECT = `Request a waiver of exposed for ${TAKEN}`;

describe('monorepo:waiver:request', () => {
  const testMonorepo = testMonorepos();

  it('lands one commit of the user, which grants nothing', async () => {
    const store = await withWaivers(await testMonorepo());
    const { request: action, publish } = actionsOn(store);
    const { outputs, run } = actionRun(
      action,
      { ...REQUEST, reason: 'Partners call it\n  directly for now.\n' },
      { templateInfo: { entityRef: 'template:default/request-waiver' } },
    );
    await run();

    const commitId = await store.head();
    expect(outputs).toEqual({
      application: TAKEN,
      waiver: ID,
      commitId,
      commitUrl: `/namespaces/commits/${commitId}`,
      entityRef: `component:default/${TAKEN}`,
      guardrailsUrl: `/catalog/default/component/${TAKEN}/guardrails`,
      summary: { create: 1, update: 0, delete: 0 },
      files: [WAIVERS],
    });
    const text = await (await store.snapshot()).readText(WAIVERS);
    expect(text).toContain('reason: "Partners call it directly for now."');
    expect(text).toContain('requestedBy: "user:default/hana.sato"');
    expect(text).not.toContain('approver');

    const commit = await store.commit(commitId);
    expect(commit).toMatchObject({
      author: { name: 'Hana Sato', email: 'hana.sato@example.com' },
      subject: SUBJECT,
    });
    expect(commit?.body).toContain(
      '> Partners call it directly for now.\n\nRequested by user:default/hana.sato with template:default/request-waiver.',
    );
    expect(publish).toHaveBeenCalledWith({
      topic: 'freehold.monorepo',
      eventPayload: { commit: commitId },
    });
  });

  it('takes what a form leaves empty for nothing', async () => {
    const store = await withWaivers(await testMonorepo());
    const { waiver } = await request(store, {
      rule: 'every-application-has-slo',
      objectKind: '',
      objectName: ' ',
      environments: [],
      id: '',
    });
    expect(waiver).toBe('every-application-has-slo');
    const text = await (await store.snapshot()).readText(WAIVERS);
    expect(text).not.toMatch(/object|environments/);
  });

  it('names nobody when a service asks', async () => {
    const store = await withWaivers(await testMonorepo());
    // The mocked policy knows Hana only, whoever asks.
    await request(store, {}, { getInitiatorCredentials: async () => SERVICE });
    const text = await (await store.snapshot()).readText(WAIVERS);
    expect(text).not.toContain('requestedBy');
  });

  it('shows in a dry run what it would write, and writes nothing', async () => {
    const store = await withWaivers(await testMonorepo());
    const head = await store.head();
    const { request: action, publish } = actionsOn(store);
    const { context, outputs, run } = actionRun(action, REQUEST, {
      isDryRun: true,
    });
    await run();
    expect(await store.head()).toBe(head);
    expect(publish).not.toHaveBeenCalled();
    expect(outputs).toMatchObject({ waiver: ID, commitId: 'dry-run' });
    await expect(
      readFile(join(context.workspacePath, WAIVERS), 'utf8'),
    ).resolves.toContain(`id: ${ID}`);
  });

  it('finds its commit when the process died before the checkpoint', async () => {
    const store = await withWaivers(await testMonorepo());
    const died = new Error('The process died');
    await expect(
      request(
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
    const recovered = await request(store);
    expect(recovered).toMatchObject({ commitId, waiver: ID });
    await push(store, WAIVERS, undefined);
    await expect(request(store)).resolves.toEqual(recovered);
    expect(await subjects(store)).toEqual(['Push', SUBJECT, 'Push', 'Seed']);
  });

  it('keeps requests of one step apart', async () => {
    const store = await withWaivers(await testMonorepo());
    await request(store, { environments: ['develop'] });
    const { waiver } = await request(store, { environments: ['production'] });
    expect(waiver).toBe(`${ID}-2`);
  });

  it.each<[string, string, RegExp, Partial<typeof REQUEST>]>([
    [
      'a name that leaves the directory',
      'InputError',
      /^application: "..\/platform"/,
      { application: '../platform' },
    ],
    [
      'an application that there is not',
      'InputError',
      /application\/unknown.*"payment-ghost"/,
      { application: 'payment-ghost' },
    ],
    [
      'half an object',
      'InputError',
      /^objectName: missing/,
      { objectName: '' },
    ],
    [
      'a rule that there is not',
      'InputError',
      /waivers\/rule-unknown.*Did you mean exposed/,
      { rule: 'exposd' },
    ],
    [
      'a rule of several lines',
      'InputError',
      /waivers\/rule-invalid/,
      { rule: 'exposed\nFreehold-Change: forged' },
    ],
    [
      'a day too far',
      'InputError',
      /waivers\/expires-too-late.*2027-05-22/,
      { expires: '2028-01-01' },
    ],
    [
      'a day that is over',
      'InputError',
      /waivers\/expires-past/,
      { expires: '2026-11-22' },
    ],
    [
      'hardly a reason',
      'InputError',
      /waivers\/reason-length/,
      { reason: '  because \n ' },
    ],
  ])('refuses %s', async (_, name, message, change) => {
    const store = await withWaivers(await testMonorepo());
    const head = await store.head();
    for (const isDryRun of [false, true]) {
      await expect(request(store, change, { isDryRun })).rejects.toMatchObject({
        name,
        message: expect.stringMatching(message),
      });
    }
    expect(await store.head()).toBe(head);
  });

  it('refuses what is requested already as a conflict', async () => {
    const store = await withWaivers(await testMonorepo(), entry());
    await expect(request(store)).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('The waiver partners of exposed'),
    });
  });

  it('refuses the application of another team, and tells whom to ask', async () => {
    const store = await withWaivers(await testMonorepo());
    const record = `applications/${TAKEN}/application.yaml`;
    const text = await (await store.snapshot()).readText(record);
    await push(store, record, text?.replace('team-payment', 'team-fraud'));
    for (const isDryRun of [false, true]) {
      await expect(request(store, {}, { isDryRun })).rejects.toMatchObject({
        name: 'NotAllowedError',
        message: expect.stringContaining(
          'Ask a member of group:default/team-fraud',
        ),
      });
    }
  });

  it('blames nobody for what the SREs keep', async () => {
    const store = await withWaivers(await testMonorepo());
    await push(store, 'platform/guardrails/exposed.yaml', 'kind: [');
    await expect(request(store)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('tell the SREs'),
    });
  });

  it('goes by the day on which it runs', async () => {
    const store = await withWaivers(await testMonorepo());
    const today = new Date(NOW).toISOString().slice(0, 10);
    await expect(request(store, { expires: today })).resolves.toHaveProperty(
      'waiver',
      ID,
    );
  });
});
