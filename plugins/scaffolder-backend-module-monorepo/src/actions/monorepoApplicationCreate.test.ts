import { mockServices } from '@backstage/backend-test-utils';
import { examplePlatformText } from '@freehold/application';
import { LocalMonorepoStore, MonorepoStore } from '@freehold/monorepo';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { actionRun } from '../__testUtils__/actionContext';
import { organisation } from '../__testUtils__/organisation';
import {
  push,
  subjects,
  TAKEN,
  testMonorepos,
} from '../__testUtils__/testMonorepo';
import { createMonorepoApplicationCreateAction } from './monorepoApplicationCreate';

const INPUT = {
  name: 'payment-authorizer',
  title: 'Payment authorizer',
  description: 'Authorises card payments.',
  owner: 'group:default/team-payment',
  system: 'system:default/payment',
  tier: 'a' as const,
  profile: 'http' as const,
  image: 'asia-docker.pkg.dev/example/apps/payment-authorizer',
  environments: ['develop', 'production'],
};
type Action = ReturnType<typeof createMonorepoApplicationCreateAction>;
type Input = typeof INPUT & { previewedCommit?: string };

const PLATFORM = 'platform/platform.yaml';

describe('monorepo:application:create', () => {
  const testMonorepo = testMonorepos();

  function actionOn(store: MonorepoStore) {
    const events = mockServices.events();
    const publish = jest.spyOn(events, 'publish').mockResolvedValue();
    const services = organisation();
    const action = createMonorepoApplicationCreateAction({
      ...services,
      store,
      events,
      catalogWait: { attempts: 2, pauseMs: 1 },
    });
    return { ...services, action, publish };
  }

  async function run(
    store: MonorepoStore,
    change: Partial<Input> = {},
    overrides: Partial<Parameters<Action['handler']>[0]> = {},
  ) {
    const { action } = actionOn(store);
    const attempt = actionRun(action, { ...INPUT, ...change }, overrides);
    await attempt.run();
    return attempt.outputs;
  }

  it('lands one commit of the user with every file of the application', async () => {
    const store = await testMonorepo();
    const base = await store.head();
    const { action, publish } = actionOn(store);
    const { run: attempt, outputs } = actionRun(action, INPUT, {
      templateInfo: { entityRef: 'template:default/create-application' },
    });
    await attempt();

    const commitId = await store.head();
    const files = (await store.commitFiles(commitId)).map(({ path }) => path);
    expect(outputs).toEqual({
      application: 'payment-authorizer',
      commitId,
      commitUrl: `/namespaces/commits/${commitId}`,
      directory: 'applications/payment-authorizer',
      directoryUrl: '/namespaces/files?path=applications%2Fpayment-authorizer',
      entityRef: 'component:default/payment-authorizer',
      entityUrl: '/catalog/default/component/payment-authorizer',
      namespacesUrl: '/namespaces?application=payment-authorizer',
      summary: { create: files.length - 1, update: 1, delete: 0 },
      files,
    });
    expect(files).toEqual(
      expect.arrayContaining([
        'CODEOWNERS',
        'applications/payment-authorizer/application.yaml',
        'applications/payment-authorizer/develop/deployment.yaml',
        'applications/payment-authorizer/production/rolebinding.yaml',
        'applications/payment-authorizer/spinnaker/deploy-production.json',
      ]),
    );

    const commit = await store.commit(commitId);
    expect(commit?.author).toEqual({
      name: 'Hana Sato',
      email: 'hana.sato@example.com',
    });
    expect(commit?.subject).toBe('Create application payment-authorizer');
    expect(commit?.body).toContain(
      'Requested by user:default/hana.sato with template:default/create-application.',
    );
    expect(await subjects(store)).toHaveLength(2);
    expect(commitId).not.toBe(base);
    expect(publish).toHaveBeenCalledWith({
      topic: 'freehold.monorepo',
      eventPayload: { commit: commitId },
    });
  });

  it('links to the source host when the monorepo has one', async () => {
    const store = await testMonorepo();
    const hosted: MonorepoStore = Object.assign(Object.create(store), {
      head: () => store.head(),
      snapshot: (commit?: string) => store.snapshot(commit),
      commitFiles: (id: string) => store.commitFiles(id),
      propose: (change: Parameters<MonorepoStore['propose']>[0]) =>
        store.propose(change),
      links: {
        commit: (id: string) => `https://git.example/commit/${id}`,
        directory: (path: string) => `https://git.example/tree/${path}`,
        file: (path: string) => `https://git.example/blob/${path}`,
      },
    });
    expect(await run(hosted)).toMatchObject({
      commitUrl: `https://git.example/commit/${await store.head()}`,
      directoryUrl: 'https://git.example/tree/applications/payment-authorizer',
    });
  });

  it('shows the real plan in a dry run, and writes nothing', async () => {
    const store = await testMonorepo();
    const head = await store.head();
    const { action, publish } = actionOn(store);
    const {
      context,
      outputs,
      run: attempt,
    } = actionRun(action, INPUT, { isDryRun: true });
    await attempt();

    expect(await store.head()).toBe(head);
    expect(publish).not.toHaveBeenCalled();
    expect(outputs).toMatchObject({
      commitId: 'dry-run',
      entityUrl: '/catalog/default/component/payment-authorizer',
    });
    const written = await run(store);
    expect(outputs.files).toEqual(written.files);
    expect(outputs.summary).toEqual(written.summary);

    const directory = join(
      context.workspacePath,
      'applications/payment-authorizer',
    );
    expect(await readdir(directory)).toEqual(
      expect.arrayContaining(['application.yaml', 'develop', 'spinnaker']),
    );
    const snapshot = await store.snapshot();
    expect(
      await readFile(join(directory, 'develop/service.yaml'), 'utf8'),
    ).toBe(
      await snapshot.readText(
        'applications/payment-authorizer/develop/service.yaml',
      ),
    );
  });

  describe('refuses', () => {
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
  });

  it('takes a preview that only other applications have outrun', async () => {
    const store = await testMonorepo();
    const previewedCommit = await store.head();
    await push(store, 'applications/other/notes.md', 'Hello\n');
    await run(store, { previewedCommit });
    expect(await subjects(store)).toHaveLength(3);
  });

  it('keeps hostile but valid texts as texts', async () => {
    const store = await testMonorepo();
    const description =
      '"}]\' # --- ${{ secrets.x }} {{ x }} <script> & 日本語: yes';
    await run(store, { description });
    const snapshot = await store.snapshot();
    const namespace = await snapshot.readText(
      'applications/payment-authorizer/develop/namespace.yaml',
    );
    expect(namespace).toContain('kind: Namespace');
    expect(
      await snapshot.readText(
        'applications/payment-authorizer/application.yaml',
      ),
    ).toContain('日本語');
  });

  it('lets only one of two creations of a name through', async () => {
    const store = await testMonorepo();
    const results = await Promise.allSettled([
      run(store, {}, { task: { id: 'task-1' } }),
      run(store, {}, { task: { id: 'task-2' } }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { name: 'ConflictError' },
    });
  });

  describe('is safe to run again', () => {
    it('when the process died after the commit and before the checkpoint', async () => {
      const store = await testMonorepo();
      const died = new Error('The process died');
      await expect(
        run(
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

      const recovered = await run(store);
      expect(recovered).toMatchObject({
        commitId,
        summary: { update: 1, delete: 0 },
      });
      expect(await store.head()).toBe(commitId);

      const again = await run(
        store,
        {},
        {
          checkpoint: async () => commitId as never,
        },
      );
      expect(again).toEqual(recovered);
    });

    it.each(['planned', 'written', 'prepared', 'landed'] as const)(
      'when it died as soon as the change was %s',
      async step => {
        let dying = true;
        const store = await testMonorepo({
          onStep(reached) {
            if (dying && reached === step) {
              dying = false;
              throw new Error('The process died');
            }
          },
        });
        await expect(run(store)).rejects.toThrow('The process died');
        await run(store);
        expect(await subjects(store)).toEqual([
          'Create application payment-authorizer',
          'Seed',
        ]);
      },
    );

    it('for each item of a step that creates several', async () => {
      const store = await testMonorepo();
      const names = ['payment-one', 'payment-two'];
      for (const name of [...names, ...names]) {
        await run(store, { name });
      }
      expect(await subjects(store)).toHaveLength(3);
    });
  });

  describe('once the commit has landed', () => {
    it('does not fail because nobody hears of it', async () => {
      const store = await testMonorepo();
      const { action, publish } = actionOn(store);
      publish.mockRejectedValue(new Error('no broker'));
      const { context, outputs, run: attempt } = actionRun(action, INPUT);
      const warn = jest.spyOn(context.logger, 'warn');
      await attempt();
      expect(outputs.commitId).toBe(await store.head());
      expect(warn).toHaveBeenCalledWith(expect.stringContaining('no broker'));
    });

    it.each([
      ['does not show the component', undefined],
      ['cannot be asked', new Error('catalog is down')],
    ])('does not fail because the catalog %s', async (_, error) => {
      const store = await testMonorepo();
      const { action, catalog } = actionOn(store);
      const find = jest.spyOn(catalog, 'getEntityByRef');
      if (error) {
        find.mockRejectedValue(error);
      }
      const { context, outputs, run: attempt } = actionRun(action, INPUT);
      const warn = jest.spyOn(context.logger, 'warn');
      await attempt();
      expect(outputs.commitId).toBe(await store.head());
      expect(find).toHaveBeenCalledTimes(2);
      expect(warn).toHaveBeenCalledWith(
        expect.stringContaining('does not show component:default/payment'),
      );
    });
  });

  it('writes nothing for a task that was cancelled', async () => {
    const store = await testMonorepo();
    await expect(
      run(store, {}, { signal: AbortSignal.abort() }),
    ).rejects.toThrow();
    expect(await subjects(store)).toEqual(['Seed']);
  });
});
