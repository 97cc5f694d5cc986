import {
  exampleApplicationText,
  examplePlatformText,
} from '@freehold/application';
import { parseGeneratedRecord } from '@freehold/generators';
import { AUTHOR, git, gitRepositories } from '../__testUtils__/gitRepositories';
import {
  DIRECTORY,
  NAME,
  OWN,
  PRODUCTION_RULES,
  RECORD,
  RULES,
  SLO,
  actions,
  generatedAndStanding,
  planOn,
  read,
  seed,
  withDatadog,
  withTarget,
  withoutObservability,
  write,
} from '../__testUtils__/sloEdits';
import { updateSloChange } from './updateSlo';

const repositories = gitRepositories();
const createStore = (...args: Parameters<typeof seed>) =>
  repositories.create(seed(...args));

describe('planUpdateSlo', () => {
  it('writes slo.yaml, what is rendered from it, and the record, and nothing else', async () => {
    const { store, path } = await createStore();
    const base = await store.head();
    const text = withTarget(await read(store, SLO), 'availability', 0.999);
    const { plan, application, slos, problems } = await planOn(store, text);

    expect(application.metadata.name).toBe(NAME);
    expect(slos.map(({ metadata }) => metadata.name)).toEqual([
      'availability',
      'latency',
    ]);
    expect(slos[0].objectives[0].target).toBe(0.999);
    expect(problems).toEqual([]);
    expect(actions(plan)).toEqual({
      [SLO]: 'update regenerated',
      [RECORD]: 'update regenerated',
      ...Object.fromEntries(RULES.map(file => [file, 'update regenerated'])),
    });

    const proposal = await store.propose(
      updateSloChange({
        id: 'edit',
        application: NAME,
        base,
        text,
        author: AUTHOR,
        store,
      }),
    );
    expect(proposal).toMatchObject({ status: 'landed', plan });
    expect(git(path, ['log', '-1', '--format=%s', 'main'])).toBe(
      `Change the SLOs of ${NAME}\n`,
    );
    const { generated, standing } = await generatedAndStanding(store);
    expect(standing).toEqual(generated);
    expect(await read(store, PRODUCTION_RULES)).toContain('vector(0.999)');
  });

  it('keeps in the record what was generated: the next generation knows whose each text is', async () => {
    const { store } = await createStore();
    const original = await read(store, SLO);
    const before = parseGeneratedRecord(await read(store, RECORD));
    await store.propose(
      updateSloChange({
        id: 'edit',
        application: NAME,
        base: await store.head(),
        text: withTarget(original, 'availability', 0.999),
        author: AUTHOR,
        store,
      }),
    );
    const after = parseGeneratedRecord(await read(store, RECORD));
    if (!before.ok || !after.ok) throw new Error('Broken record');
    // The edit is people's: generated was what the tier implies.
    expect(after.value.files.get('slo.yaml')).toEqual(
      before.value.files.get('slo.yaml'),
    );
    const snapshot = await store.snapshot();
    const standing = new Map(
      (await snapshot.listFiles(DIRECTORY)).map(({ path, oid }) => [path, oid]),
    );
    const rendered = [...after.value.files].filter(
      ([file]) => file !== 'slo.yaml',
    );
    expect(rendered).toEqual(
      rendered.map(([file]) => [
        file,
        { oid: standing.get(`${DIRECTORY}/${file}`) },
      ]),
    );
  });

  it('changes nothing when nothing is edited', async () => {
    const { store } = await createStore();
    const proposal = await store.propose(
      updateSloChange({
        id: 'same',
        application: NAME,
        base: await store.head(),
        text: await read(store, SLO),
        author: AUTHOR,
        store,
      }),
    );
    expect(proposal.status).toBe('no-change');
  });

  it('merges with what somebody else changed since the edit began', async () => {
    const { store } = await createStore();
    const base = await store.head();
    const text = await read(store, SLO);
    await write(store, { [SLO]: withTarget(text, 'latency', 0.95) });

    const { plan, slos } = await planOn(
      store,
      withTarget(text, 'availability', 0.999),
      base,
    );
    expect(slos.map(({ objectives }) => objectives[0].target)).toEqual([
      0.999, 0.95,
    ]);
    expect(actions(plan)[SLO]).toBe('update merged');
    const rules = plan.entries.find(({ path }) => path === PRODUCTION_RULES);
    expect(rules?.next).toContain('vector(0.999)');
    expect(rules?.next).toContain('vector(0.95)');
  });

  it('finds a conflict when both changed one line, and writes nothing', async () => {
    const { store } = await createStore();
    const base = await store.head();
    const text = await read(store, SLO);
    await write(store, { [SLO]: withTarget(text, 'availability', 0.99) });
    const proposal = await store.propose(
      updateSloChange({
        id: 'edit',
        application: NAME,
        base,
        text: withTarget(text, 'availability', 0.999),
        author: AUTHOR,
        store,
      }),
    );
    expect(proposal).toMatchObject({ status: 'conflict' });
    expect(await read(store, SLO)).toContain('target: 0.99\n');
  });

  it('finds a conflict when somebody deleted the file meanwhile', async () => {
    const { store } = await createStore();
    const base = await store.head();
    const text = await read(store, SLO);
    await write(store, { [SLO]: undefined });
    const { plan } = await planOn(
      store,
      withTarget(text, 'availability', 0.999),
      base,
    );
    expect(plan.summary.conflict).toBe(1);
  });

  it('does not write again what somebody deleted, when nothing was edited', async () => {
    const { store } = await createStore();
    const base = await store.head();
    const text = await read(store, SLO);
    await write(store, { [SLO]: undefined });
    const { plan } = await planOn(store, text, base);
    expect(actions(plan)).toEqual({});
  });

  it('renders own indicators into the rules of their namespaces', async () => {
    const { store } = await createStore();
    const text = `${await read(store, SLO)}---\n${OWN}`;
    const { plan } = await planOn(store, text);
    const rules = plan.entries.find(({ path }) => path === PRODUCTION_RULES);
    expect(rules?.next).toContain(`namespace="${NAME}-production"`);
    expect(rules?.next).toContain('checkout_total');
  });

  it('keeps what people edited in rendered files', async () => {
    const { store } = await createStore();
    const rules = await read(store, PRODUCTION_RULES);
    await write(store, { [PRODUCTION_RULES]: `# Watched by hand.\n${rules}` });
    const text = withTarget(await read(store, SLO), 'availability', 0.999);
    const { plan } = await planOn(store, text);
    const entry = plan.entries.find(({ path }) => path === PRODUCTION_RULES);
    expect(entry).toMatchObject({ action: 'update', reason: 'merged' });
    expect(entry?.next).toMatch(/^# Watched by hand\.\n/);
    expect(entry?.next).toContain('vector(0.999)');
    const record = plan.entries.find(({ path }) => path === RECORD);
    expect(record?.next).toContain('"text"');
  });

  it('leaves rendered files deleted that people deleted', async () => {
    const { store } = await createStore();
    await write(store, { [PRODUCTION_RULES]: undefined });
    const text = withTarget(await read(store, SLO), 'availability', 0.999);
    const { plan } = await planOn(store, text);
    expect(actions(plan)).not.toHaveProperty([PRODUCTION_RULES]);
    expect(actions(plan)).toHaveProperty([RULES[0]]);
  });

  it('writes the first slo.yaml of an application that was made before there were any', async () => {
    const { store } = await createStore({}, withoutObservability());
    const text = await read(store, SLO);
    const record = JSON.parse(await read(store, RECORD));
    delete record.files['slo.yaml'];
    await write(store, {
      [SLO]: undefined,
      [RECORD]: `${JSON.stringify(record, undefined, 2)}\n`,
      'platform/platform.yaml': examplePlatformText,
    });

    const { plan } = await planOn(store, text);
    expect(actions(plan)).toEqual({
      [SLO]: 'create new',
      [RECORD]: 'update regenerated',
      ...Object.fromEntries(RULES.map(file => [file, 'create new'])),
      ...Object.fromEntries(
        ['develop', 'production', 'staging'].map(environment => [
          `${DIRECTORY}/${environment}/kustomization.yaml`,
          'update regenerated',
        ]),
      ),
      [`${DIRECTORY}/spinnaker/deploy-develop.json`]: 'update regenerated',
    });
    await store.propose(
      updateSloChange({
        id: 'first',
        application: NAME,
        base: await store.head(),
        text,
        author: AUTHOR,
        store,
      }),
    );
    const { generated, standing } = await generatedAndStanding(store);
    expect(standing).toEqual(generated);
    const after = JSON.parse(await read(store, RECORD));
    expect(after.files).toHaveProperty(['slo.yaml']);
  });

  it('removes the objects of Datadog with the last SLO, from lists and pipelines too', async () => {
    const { store } = await createStore({}, withDatadog());
    const objects = `${DIRECTORY}/production/datadogslo.yaml`;
    await expect(read(store, objects)).resolves.toContain('"type": "metric"');
    const none = `# None yet.\napiVersion: openslo/v1\nkind: Service\nmetadata: {name: ${NAME}}\nspec: {}\n`;
    // An application that is in production may not go without; an experiment may.
    await write(store, {
      [`${DIRECTORY}/application.yaml`]: exampleApplicationText.replace(
        'lifecycle: production',
        'lifecycle: experimental',
      ),
    });
    const { plan, slos, problems } = await planOn(store, none);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['guardrail/every-application-has-slo', 'warning'],
    ]);
    expect(slos).toEqual([]);
    expect(actions(plan)).toMatchObject({
      [objects]: 'delete obsolete',
      [`${DIRECTORY}/production/kustomization.yaml`]: 'update regenerated',
      [`${DIRECTORY}/spinnaker/deploy-develop.json`]: 'update regenerated',
    });
    const record = plan.entries.find(({ path }) => path === RECORD);
    expect(record?.next).not.toContain('datadogslo.yaml');
  });

  it('repairs an slo.yaml that somebody broke', async () => {
    const { store } = await createStore();
    const text = await read(store, SLO);
    await write(store, { [SLO]: 'kind: [\n' });
    const { plan } = await planOn(store, text);
    expect(actions(plan)).toMatchObject({ [SLO]: 'update regenerated' });
    expect(plan.summary.conflict).toBe(0);
  });

  it('warns of what the monitoring cannot measure', async () => {
    const { store } = await createStore();
    const text = OWN.replace(
      `'checkout_total{result="ok"}'`,
      `'rate(checkout_total[5m])'`,
    );
    const { problems } = await planOn(store, text);
    expect(problems).toMatchObject([
      {
        code: 'prometheus/query-not-a-selector',
        severity: 'warning',
        file: SLO,
      },
      { code: 'guardrail/every-application-has-slo', severity: 'warning' },
    ]);
  });

  it('refuses to leave an application in production without an objective', async () => {
    const { store } = await createStore();
    await expect(
      planOn(
        store,
        `apiVersion: openslo/v1\nkind: Service\nmetadata: {name: ${NAME}}\nspec: {}\n`,
      ),
    ).rejects.toMatchObject({
      problems: [
        { code: 'guardrail/every-application-has-slo', severity: 'error' },
      ],
    });
  });

  it('works on a directory that has no record', async () => {
    const { store } = await createStore();
    await write(store, { [RECORD]: undefined });
    const text = withTarget(await read(store, SLO), 'availability', 0.999);
    const { plan } = await planOn(store, text);
    expect(plan.summary.conflict).toBe(0);
    expect(actions(plan)).toMatchObject({
      [PRODUCTION_RULES]: 'update regenerated',
      [RECORD]: 'create new',
    });
  });
});
