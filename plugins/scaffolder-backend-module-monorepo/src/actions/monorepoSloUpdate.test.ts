import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MonorepoStore } from '@freehold/monorepo';
import { actionRun } from '../__testUtils__/actionContext';
import {
  push,
  subjects,
  TAKEN,
  testMonorepos,
} from '../__testUtils__/testMonorepo';
import {
  actionOn,
  definition,
  promise,
  run,
  SLO_FILE,
} from '../__testUtils__/updateSloAction';

const DIRECTORY = `applications/${TAKEN}`;

describe('monorepo:slo:update', () => {
  const testMonorepo = testMonorepos();

  it('lands one commit of the user with slo.yaml and what is rendered from it', async () => {
    const store = await testMonorepo();
    const { base, text } = await definition(store);
    const edited = text.replace('target: 0.9995', 'target: 0.999 # agreed');
    const { action, publish } = actionOn(store);
    const {
      context,
      outputs,
      run: attempt,
    } = actionRun(
      action,
      {
        application: TAKEN,
        base,
        text: edited,
        reason: 'Members do not notice.\nFreehold-Change: forged',
      },
      { templateInfo: { entityRef: 'template:default/edit-slo' } },
    );
    const info = jest.spyOn(context.logger, 'info');
    await attempt();

    const commitId = await store.head();
    const files = (await store.commitFiles(commitId)).map(({ path }) => path);
    expect(outputs).toEqual({
      application: TAKEN,
      changed: true,
      commitId,
      commitUrl: `/namespaces/commits/${commitId}`,
      entityRef: `component:default/${TAKEN}`,
      entityUrl: `/catalog/default/component/${TAKEN}`,
      sloUrl: `/catalog/default/component/${TAKEN}/slos`,
      summary: { create: 0, update: files.length, delete: 0 },
      files,
    });
    expect(files).toEqual(
      expect.arrayContaining([
        SLO_FILE,
        `${DIRECTORY}/production/prometheusrule.yaml`,
        `${DIRECTORY}/.freehold/generated.json`,
      ]),
    );
    expect((await definition(store)).text).toBe(edited);
    const snapshot = await store.snapshot();
    await expect(
      snapshot.readText(`${DIRECTORY}/production/prometheusrule.yaml`),
    ).resolves.toContain('0.999');
    for (const file of files) {
      expect(info).toHaveBeenCalledWith(`Wrote ${file}`);
    }

    const commit = await store.commit(commitId);
    expect(commit).toMatchObject({
      author: { name: 'Hana Sato', email: 'hana.sato@example.com' },
      subject: `Change the SLOs of ${TAKEN}`,
    });
    expect(commit?.body).toContain(
      '> Members do not notice.\n> Freehold-Change: forged\n\nRequested by user:default/hana.sato with template:default/edit-slo.',
    );
    expect(publish).toHaveBeenCalledWith({
      topic: 'freehold.monorepo',
      eventPayload: { commit: commitId },
    });
  });

  it('merges with what others changed in other lines meanwhile', async () => {
    const store = await testMonorepo();
    const { base, text } = await definition(store);
    await push(store, SLO_FILE, `# Read the runbook first.\n${text}`);
    const { commitId } = await run(store, {
      application: TAKEN,
      base,
      text: text.replace('target: 0.9995', 'target: 0.999'),
    });
    expect(commitId).toBe(await store.head());
    expect((await definition(store)).text).toBe(
      `# Read the runbook first.\n${text.replace(
        'target: 0.9995',
        'target: 0.999',
      )}`,
    );
  });

  it('changes targets in the file as it stands, whoever changed it last', async () => {
    const store = await testMonorepo();
    const { text } = await definition(store);
    await push(store, SLO_FILE, text.replace('0.9995', '0.99 # hm'));
    await run(store, promise(0.9999));
    expect((await definition(store)).text).toBe(
      text.replace('0.9995', '0.9999 # hm'),
    );
  });

  it('lets two changes of different objectives both land', async () => {
    const store = await testMonorepo();
    await Promise.all([
      run(store, promise(0.9999), { task: { id: 'task-1' } }),
      run(
        store,
        {
          application: TAKEN,
          targets: [{ objective: 'latency', target: 0.98 }],
        },
        { task: { id: 'task-2' } },
      ),
    ]);
    const { text } = await definition(store);
    expect(text).toContain('target: 0.9999\n');
    expect(text).toContain('target: 0.98\n');
    expect(await subjects(store)).toHaveLength(3);
  });

  it('succeeds without a commit when the monorepo is like that already', async () => {
    const store = await testMonorepo();
    const head = await store.head();
    const { action, publish } = actionOn(store);
    const {
      context,
      outputs,
      run: attempt,
    } = actionRun(action, promise(0.9995));
    const info = jest.spyOn(context.logger, 'info');
    await attempt();
    expect(outputs).toMatchObject({
      changed: false,
      commitId: head,
      summary: { create: 0, update: 0, delete: 0 },
      files: [],
    });
    expect(await store.head()).toBe(head);
    expect(publish).not.toHaveBeenCalled();
    expect(info).toHaveBeenCalledWith(
      expect.stringContaining('Nothing to change'),
    );
  });

  it('links to the source host when the monorepo has one', async () => {
    const store = await testMonorepo();
    const hosted: MonorepoStore = Object.assign(Object.create(store), {
      snapshot: (commit?: string) => store.snapshot(commit),
      commitFiles: (id: string) => store.commitFiles(id),
      propose: (change: Parameters<MonorepoStore['propose']>[0]) =>
        store.propose(change),
      links: { commit: (id: string) => `https://git.example/commit/${id}` },
    });
    expect(await run(hosted, promise(0.999))).toMatchObject({
      commitUrl: `https://git.example/commit/${await store.head()}`,
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
    } = actionRun(action, promise(0.999), { isDryRun: true });
    const info = jest.spyOn(context.logger, 'info');
    await attempt();

    expect(await store.head()).toBe(head);
    expect(publish).not.toHaveBeenCalled();
    expect(info).toHaveBeenCalledWith(`update ${SLO_FILE} (regenerated)`);
    const written = await run(store, promise(0.999));
    expect(outputs).toMatchObject({
      commitId: 'dry-run',
      changed: true,
      files: written.files,
      summary: written.summary,
    });
    await expect(
      readFile(join(context.workspacePath, SLO_FILE), 'utf8'),
    ).resolves.toBe((await definition(store)).text);
  });
});
