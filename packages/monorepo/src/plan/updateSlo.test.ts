import {
  exampleApplicationText,
  examplePlatformText,
  parseApplication,
  parsePlatform,
  resolveApplication,
} from '@freehold/application';
import {
  ChangePlan,
  generateApplication,
  parseGeneratedRecord,
  planFiles,
} from '@freehold/generators';
import { editSloTargets } from '@freehold/slo';
import { AUTHOR, git, gitRepositories } from '../__testUtils__/gitRepositories';
import { MonorepoStore } from '../types';
import { seedTree } from './seedTree';
import { planUpdateSlo, updateSloChange } from './updateSlo';

const repositories = gitRepositories();

const NAME = 'payment-authorizer';
const DIRECTORY = `applications/${NAME}`;
const SLO = `${DIRECTORY}/slo.yaml`;
const RECORD = `${DIRECTORY}/.freehold/generated.json`;
const RULES = ['develop', 'production', 'staging'].map(
  environment => `${DIRECTORY}/${environment}/prometheusrule.yaml`,
);
const PRODUCTION_RULES = RULES[1];

const OWN = `apiVersion: openslo/v1
kind: SLO
metadata: {name: checkout}
spec:
  service: ${NAME}
  indicator:
    metadata: {name: checkout}
    spec:
      ratioMetric:
        counter: true
        good: {metricSource: {spec: {query: 'checkout_total{result="ok"}', datadogQuery: 'sum:ok{kube_namespace:$namespace}'}}}
        total: {metricSource: {spec: {query: checkout_total, datadogQuery: 'sum:all{kube_namespace:$namespace}'}}}
  timeWindow: [{duration: 30d, isRolling: true}]
  budgetingMethod: Occurrences
  objectives: [{target: 0.99}]
`;

function createStore(
  extra: Record<string, string> = {},
  platformText = examplePlatformText,
) {
  const tree = seedTree({
    platformText,
    applications: [{ name: NAME, text: exampleApplicationText }],
    extra: new Map(Object.entries(extra)),
  });
  return repositories.create(Object.fromEntries(tree));
}

let writes = 0;

/** Writes files as somebody with an editor would; `undefined` deletes. */
async function write(
  store: MonorepoStore,
  files: Record<string, string | undefined>,
) {
  writes += 1;
  const proposal = await store.propose({
    id: `write-${writes}`,
    subject: 'Edit by hand',
    author: AUTHOR,
    async plan(snapshot) {
      const current = await snapshot.readTexts(Object.keys(files));
      const next = new Map(
        Object.entries(files).flatMap(([path, text]) =>
          text === undefined ? [] : [[path, text] as const],
        ),
      );
      return planFiles({ base: current, current, next });
    },
  });
  expect(proposal.status).toBe('landed');
}

function withTarget(text: string, objective: string, target: number): string {
  const edited = editSloTargets(text, [{ objective, target }]);
  if (!edited.ok) throw new Error(JSON.stringify(edited.problems));
  return edited.text;
}

async function read(store: MonorepoStore, path: string): Promise<string> {
  const text = await (await store.snapshot()).readText(path);
  if (text === undefined) throw new Error(`No ${path}`);
  return text;
}

async function planOn(store: MonorepoStore, text: string, base?: string) {
  return planUpdateSlo({
    snapshot: await store.snapshot(),
    base: await store.snapshot(base),
    application: NAME,
    text,
  });
}

async function problemCodes(promise: Promise<unknown>): Promise<string[]> {
  const error = await promise.then(
    () => undefined,
    thrown => thrown,
  );
  expect(error).toHaveProperty('name', 'ApplicationPlanError');
  return error.problems.map(({ code }: { code: string }) => code);
}

function actions({ entries }: ChangePlan): Record<string, string> {
  return Object.fromEntries(
    entries
      .filter(({ action }) => action !== 'keep')
      .map(({ path, action, reason }) => [path, `${action} ${reason}`]),
  );
}

/** What generation writes for the standing slo.yaml, and what stands in its place. */
async function generatedAndStanding(store: MonorepoStore) {
  const application = parseApplication(exampleApplicationText);
  const platform = parsePlatform(await read(store, 'platform/platform.yaml'));
  if (!application.ok || !platform.ok) throw new Error('Broken example');
  const slo = await read(store, SLO);
  const generated = generateApplication(
    resolveApplication(application.value, platform.value),
    { slo },
  );
  const snapshot = await store.snapshot();
  return {
    generated: Object.fromEntries([...generated, [SLO, slo]]),
    standing: Object.fromEntries(await snapshot.readTexts(generated.keys())),
  };
}

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
    const { plan, slos } = await planOn(store, none);
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
    ]);
  });

  it.each([
    ['no OpenSLO', 'kind: SLO\n', ['openslo/api-version']],
    ['no YAML', 'kind: "SLO\n', ['yaml/syntax']],
    [
      'of another application',
      OWN.replace(`service: ${NAME}`, 'service: other'),
      ['openslo/service'],
    ],
    [
      'with two SLOs of one name',
      `${OWN}---\n${OWN}`,
      ['openslo/duplicate-name'],
    ],
    [
      'with a policy that nobody defines',
      `${OWN}  alertPolicies: [{alertPolicyRef: mine}]\n`,
      ['openslo/reference'],
    ],
  ])('refuses a text that is %s', async (_, text, codes) => {
    const { store } = await createStore();
    await expect(problemCodes(planOn(store, text))).resolves.toEqual(codes);
  });

  it('refuses a merge that makes a text that nobody may write', async () => {
    const { store } = await createStore({ [SLO]: `# Ours.\n${OWN}` });
    const base = await store.head();
    const standing = await read(store, SLO);
    const second = OWN.replaceAll('checkout', 'refund');
    await write(store, { [SLO]: `${second}---\n${standing}` });
    await expect(
      problemCodes(planOn(store, `${standing}---\n${second}`, base)),
    ).resolves.toEqual(['openslo/duplicate-name']);
  });

  it.each([
    ['is not there', 'nobody'],
    ['is no name', '../../platform'],
  ])('refuses an application that %s', async (_, application) => {
    const { store } = await createStore();
    const snapshot = await store.snapshot();
    await expect(
      problemCodes(
        planUpdateSlo({ snapshot, base: snapshot, application, text: OWN }),
      ),
    ).resolves.toEqual(['application/unknown']);
  });

  it.each([
    ['application.yaml', `${DIRECTORY}/application.yaml`, /^yaml\//],
    ['the record', RECORD, /^record\//],
    ['platform.yaml', 'platform/platform.yaml', /^yaml\//],
  ])('refuses an application while %s is broken', async (_, file, code) => {
    const { store } = await createStore();
    await write(store, { [file]: 'kind: [\n' });
    const codes = await problemCodes(planOn(store, OWN));
    expect(codes[0]).toMatch(code);
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

function withoutObservability(): string {
  return examplePlatformText.replace(/\n {2}observability:[\s\S]*$/, '\n');
}

function withDatadog(): string {
  return `${withoutObservability()}  observability: {backend: datadog, datadog: {operator: true}}\n`;
}
