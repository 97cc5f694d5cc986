import { examplePlatformText } from '@freehold/application';
import { LocalMonorepoStore } from '@freehold/monorepo';
import { Input, run } from '../__testUtils__/createAction';
import {
  push,
  subjects,
  TAKEN,
  testMonorepos,
} from '../__testUtils__/testMonorepo';

const PLATFORM = 'platform/platform.yaml';

describe('refusals of monorepo:application:create', () => {
  const testMonorepo = testMonorepos();

  let store: LocalMonorepoStore;
  beforeAll(async () => {
    store = await testMonorepo();
  });

  it.each<[string, string, RegExp, Partial<Input>]>([
    ['a bad name', 'InputError', /^name: /m, { name: 'Payment_Authorizer' }],
    [
      'a name that is too long',
      'InputError',
      /^name: /m,
      { name: 'a'.repeat(41) },
    ],
    [
      'a name that leaves the directory',
      'InputError',
      /^name: /m,
      { name: '../../platform' },
    ],
    [
      'a name that breaks out of YAML',
      'InputError',
      /^name: /m,
      { name: 'a\nspec:\n  owner: x' },
    ],
    ['a reserved name', 'InputError', /^name: /m, { name: 'kube-system' }],
    [
      'a name that is taken',
      'ConflictError',
      /^name: .*taken/m,
      { name: TAKEN },
    ],
    [
      'an unknown owner',
      'InputError',
      /^owner: .*no group:default\/nobody/m,
      { owner: 'group:default/nobody' },
    ],
    [
      'an owner that is a user',
      'InputError',
      /^owner: /m,
      { owner: 'user:default/hana.sato' },
    ],
    [
      'an owner of another team',
      'NotAllowedError',
      /^owner: .*group:default\/team-fraud/m,
      { owner: 'group:default/team-fraud' },
    ],
    [
      'an unknown system',
      'InputError',
      /^system: /m,
      { system: 'system:default/nothing' },
    ],
    [
      'an image of another registry',
      'InputError',
      /^image: /m,
      { image: 'docker.io/library/nginx' },
    ],
    [
      'an unknown environment',
      'InputError',
      /^environments: /m,
      { environments: ['moon'] },
    ],
    [
      'a title of two lines',
      'InputError',
      /^title: /m,
      { title: 'Payment\nowner: x' },
    ],
    [
      'a preview of no commit',
      'InputError',
      /previewedCommit/,
      { previewedCommit: 'HEAD~1' },
    ],
    [
      'a preview of a lost commit',
      'ConflictError',
      /preview/,
      { previewedCommit: 'a'.repeat(40) },
    ],
  ])('%s with %s', async (_, name, message, change) => {
    const head = await store.head();
    for (const isDryRun of [false, true]) {
      await expect(run(store, change, { isDryRun })).rejects.toMatchObject({
        name,
        message: expect.stringMatching(message),
      });
    }
    expect(await store.head()).toBe(head);
  });

  it('every fault of a draft at once', async () => {
    const faults = { name: 'Payment', image: 'nginx:latest' };
    await expect(run(store, faults)).rejects.toThrow(/^name: [^]*^image: /m);
  });

  it.each([
    ['a broken platform', 'spec: ['],
    ['no platform', undefined],
  ])('everything with %s', async (_, text) => {
    const own = await testMonorepo();
    await push(own, PLATFORM, text);
    await expect(run(own)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(
        /no fault of yours: platform\/platform.yaml/,
      ),
    });
  });

  it('a plan that the platform has outrun', async () => {
    const own = await testMonorepo();
    const previewedCommit = await own.head();
    await push(own, PLATFORM, `${examplePlatformText}# more\n`);
    await expect(run(own, { previewedCommit })).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('platform'),
    });
  });

  it('takes a preview that only other applications have outrun', async () => {
    const own = await testMonorepo();
    const previewedCommit = await own.head();
    await push(own, 'applications/other/notes.md', 'Hello\n');
    await run(own, { previewedCommit });
    expect(await subjects(own)).toHaveLength(3);
  });

  it('lets only one of two creations of a name through', async () => {
    const own = await testMonorepo();
    const results = await Promise.allSettled([
      run(own, {}, { task: { id: 'task-1' } }),
      run(own, {}, { task: { id: 'task-2' } }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { name: 'ConflictError' },
    });
  });

  it('writes nothing for a task that was cancelled', async () => {
    const own = await testMonorepo();
    await expect(
      run(own, {}, { signal: AbortSignal.abort() }),
    ).rejects.toThrow();
    expect(await subjects(own)).toEqual(['Seed']);
  });
});
