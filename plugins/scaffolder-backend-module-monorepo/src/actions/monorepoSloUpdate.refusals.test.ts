import { LocalMonorepoStore } from '@freehold/monorepo';
import {
  push,
  subjects,
  TAKEN,
  testMonorepos,
} from '../__testUtils__/testMonorepo';
import {
  definition,
  Input,
  promise,
  run,
  SLO_FILE,
} from '../__testUtils__/updateSloAction';

const RECORD = `applications/${TAKEN}/application.yaml`;
const PLATFORM = 'platform/platform.yaml';

describe('refusals of monorepo:slo:update', () => {
  const testMonorepo = testMonorepos();

  let store: LocalMonorepoStore;
  let base: string;
  let text: string;
  beforeAll(async () => {
    store = await testMonorepo();
    ({ base, text } = await definition(store));
  });

  it.each<[string, string, RegExp, (text: string, base: string) => Input]>([
    [
      'a name that leaves the directory',
      'InputError',
      /^application: "..\/..\/platform"/,
      () => ({ ...promise(0.999), application: '../../platform' }),
    ],
    [
      'an application that does not exist',
      'InputError',
      /payment-ghost/,
      () => ({ ...promise(0.999), application: 'payment-ghost' }),
    ],
    [
      'nothing to change',
      'InputError',
      /^text: missing/,
      () => ({ application: TAKEN }),
    ],
    [
      'no targets at all',
      'InputError',
      /^text: missing/,
      () => ({ application: TAKEN, targets: [] }),
    ],
    [
      'a text and targets',
      'InputError',
      /^targets: /,
      (edited, at) => ({ ...promise(0.999), text: edited, base: at }),
    ],
    [
      'a text that started nowhere',
      'InputError',
      /^base: missing/,
      edited => ({ application: TAKEN, text: edited }),
    ],
    [
      'a base that is no commit',
      'InputError',
      /^base: this is not a commit/,
      edited => ({ application: TAKEN, text: edited, base: 'HEAD~1' }),
    ],
    [
      'a base that is gone',
      'ConflictError',
      /^base: .*any more/,
      edited => ({ application: TAKEN, text: edited, base: 'a'.repeat(40) }),
    ],
    [
      'a base of targets',
      'InputError',
      /^base: there is no text/,
      (_, at) => ({ ...promise(0.999), base: at }),
    ],
    [
      'a target of 100 percent',
      'InputError',
      /slo.yaml:\d+:\d+: error openslo\/target-range/,
      () => promise(1),
    ],
    [
      'a target that is no number',
      'InputError',
      /openslo\/target-range/,
      () => promise(Number.NaN),
    ],
    [
      'an unknown objective',
      'InputError',
      /openslo\/objective-unknown.*availability/,
      () => ({
        application: TAKEN,
        targets: [{ objective: 'durability', target: 0.99 }],
      }),
    ],
    [
      'a text that is no YAML',
      'InputError',
      /slo.yaml:\d+/,
      (_, at) => ({ application: TAKEN, text: 'kind: [', base: at }),
    ],
    [
      'a text that is no OpenSLO',
      'InputError',
      /target/,
      (edited, at) => ({
        application: TAKEN,
        text: edited.replace('target: 0.9995', 'target: 99.95'),
        base: at,
      }),
    ],
    [
      'the SLOs of another service',
      'InputError',
      /service/,
      (edited, at) => ({
        application: TAKEN,
        text: edited.replace(`service: ${TAKEN}`, 'service: payment-other'),
        base: at,
      }),
    ],
    [
      'a text that never ends',
      'InputError',
      /slo.yaml/,
      (edited, at) => ({
        application: TAKEN,
        text: `${edited}# ${'x'.repeat(300_000)}\n`,
        base: at,
      }),
    ],
  ])('%s with %s', async (_, name, message, inputOf) => {
    for (const isDryRun of [false, true]) {
      await expect(
        run(store, inputOf(text, base), { isDryRun }),
      ).rejects.toMatchObject({
        name,
        message: expect.stringMatching(message),
      });
    }
    expect(await store.head()).toBe(base);
  });

  it('the application of another team, and tells whom to ask', async () => {
    const own = await testMonorepo();
    const record = await (await own.snapshot()).readText(RECORD);
    await push(own, RECORD, record?.replace('team-payment', 'team-fraud'));
    const head = await own.head();
    for (const isDryRun of [false, true]) {
      await expect(
        run(own, promise(0.999), { isDryRun }),
      ).rejects.toMatchObject({
        name: 'NotAllowedError',
        message: expect.stringContaining(
          'Ask a member of group:default/team-fraud',
        ),
      });
    }
    expect(await own.head()).toBe(head);
  });

  it('an application that got another owner while the change was on its way', async () => {
    let handOver = async () => {};
    const own: LocalMonorepoStore = await testMonorepo({
      async onStep(step) {
        if (step === 'planned') {
          const once = handOver;
          handOver = async () => {};
          await once();
        }
      },
    });
    const record = await (await own.snapshot()).readText(RECORD);
    const other = await testMonorepo.again(own);
    handOver = async () => {
      await push(other, RECORD, record?.replace('team-payment', 'team-fraud'));
    };
    await expect(run(own, promise(0.999))).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    expect(await subjects(own)).toEqual(['Push', 'Seed']);
  });

  it('lines that somebody else changed since, and names the files', async () => {
    const own = await testMonorepo();
    const before = await definition(own);
    await push(own, SLO_FILE, before.text.replace('0.9995', '0.99'));
    const head = await own.head();
    const edit = {
      application: TAKEN,
      base: before.base,
      text: before.text.replace('0.9995', '0.999'),
    };
    for (const isDryRun of [false, true]) {
      await expect(run(own, edit, { isDryRun })).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringMatching(
          /Nothing was written.\nIn conflict: applications\/payment-gateway\/slo.yaml\nOpen the form again/,
        ),
      });
    }
    expect(await own.head()).toBe(head);
  });

  it('targets of a file that is not there', async () => {
    const own = await testMonorepo();
    await push(own, SLO_FILE, undefined);
    await expect(run(own, promise(0.999))).rejects.toThrow(
      /^targets: the monorepo has no applications\/payment-gateway\/slo.yaml/,
    );
  });

  it('everything with a broken platform, and says whose fault it is', async () => {
    const own = await testMonorepo();
    await push(own, PLATFORM, 'spec: [');
    await expect(run(own, promise(0.999))).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/no fault of yours.*Tell the SREs/),
    });
  });

  it('writes nothing for a task that was cancelled', async () => {
    const own = await testMonorepo();
    await expect(
      run(own, promise(0.999), { signal: AbortSignal.abort() }),
    ).rejects.toThrow();
    expect(await subjects(own)).toEqual(['Seed']);
  });
});
