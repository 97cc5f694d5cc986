import { MonorepoStore } from '@freehold/monorepo';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { actionRun } from '../__testUtils__/actionContext';
import { actionOn, INPUT, run } from '../__testUtils__/createAction';
import { subjects, testMonorepos } from '../__testUtils__/testMonorepo';

describe('monorepo:application:create', () => {
  const testMonorepo = testMonorepos();

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
});
