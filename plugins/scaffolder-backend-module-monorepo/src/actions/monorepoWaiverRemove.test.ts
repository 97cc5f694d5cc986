import {
  push,
  subjects,
  TAKEN,
  testMonorepos,
} from '../__testUtils__/testMonorepo';
import {
  approve,
  entry,
  remove,
  RENDERED,
  WAIVERS,
  withWaivers,
} from '../__testUtils__/waiverActions';

const SUBJECT = `Remove the waiver partners of ${TAKEN}`;

describe('monorepo:waiver:remove', () => {
  const testMonorepo = testMonorepos();

  it('revokes a waiver everywhere, as one commit', async () => {
    const store = await withWaivers(await testMonorepo(), entry());
    await approve(store);
    const outputs = await remove(store, { reason: 'The gateway is there.' });
    const commitId = await store.head();
    expect(outputs).toMatchObject({
      waiver: 'partners',
      commitId,
      summary: { create: 0, update: 1, delete: 1 },
      files: [RENDERED, WAIVERS],
    });
    const texts = await (await store.snapshot()).readTexts([RENDERED, WAIVERS]);
    expect(texts.has(WAIVERS)).toBe(false);
    expect(texts.get(RENDERED)).not.toContain('waived');
    expect(await store.commit(commitId)).toMatchObject({
      subject: SUBJECT,
      body: expect.stringContaining('> The gateway is there.'),
    });
  });

  it('declines a request', async () => {
    const store = await withWaivers(
      await testMonorepo(),
      entry(),
      entry({ id: 'other', rule: 'other' }),
    );
    await expect(remove(store)).resolves.toMatchObject({ files: [WAIVERS] });
    const text = await (await store.snapshot()).readText(WAIVERS);
    expect(text).toContain('id: other');
    expect(text).not.toContain('partners');
  });

  it('removes what outlived its application', async () => {
    const store = await withWaivers(await testMonorepo(), entry());
    await push(store, `applications/${TAKEN}/application.yaml`, undefined);
    await expect(remove(store)).resolves.toMatchObject({ waiver: 'partners' });
  });

  it('finds its commit when it runs again', async () => {
    const store = await withWaivers(await testMonorepo(), entry());
    const first = await remove(store);
    await expect(remove(store)).resolves.toEqual(first);
    expect((await subjects(store)).slice(0, 2)).toEqual([SUBJECT, 'Push']);
  });

  it('lets the owner give it up', async () => {
    const store = await withWaivers(await testMonorepo(), entry());
    await expect(remove(store, {}, { sre: false })).resolves.toMatchObject({
      waiver: 'partners',
    });
  });

  it.each<[string, (text: string) => string | undefined, string]>([
    [
      'members of other teams',
      text => text.replace('team-payment', 'team-fraud'),
      'You may not change what group:default/team-fraud owns. Ask a member of group:default/team-fraud, or an SRE.',
    ],
    [
      'everybody but SREs when the application is gone',
      () => undefined,
      'Its application is gone, so that only the SREs may remove it.',
    ],
  ])('refuses %s', async (_who, change, message) => {
    const store = await withWaivers(await testMonorepo(), entry());
    const record = `applications/${TAKEN}/application.yaml`;
    const text = (await (await store.snapshot()).readText(record)) ?? '';
    await push(store, record, change(text));
    const head = await store.head();
    for (const isDryRun of [false, true]) {
      await expect(
        remove(store, {}, { sre: false, isDryRun }),
      ).rejects.toMatchObject({
        name: 'NotAllowedError',
        message: expect.stringContaining(message),
      });
    }
    expect(await store.head()).toBe(head);
    await expect(remove(store)).resolves.toMatchObject({ waiver: 'partners' });
  });

  it('refuses ids that there are not', async () => {
    const store = await withWaivers(await testMonorepo(), entry());
    await expect(remove(store, { id: 'nothing' })).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('waivers/unknown'),
    });
    await expect(remove(store, { id: 'No!' })).rejects.toMatchObject({
      name: 'InputError',
    });
  });
});
