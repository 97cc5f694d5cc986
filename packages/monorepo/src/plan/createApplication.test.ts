import {
  Application,
  exampleApplicationText,
  examplePlatformText,
  parseApplication,
} from '@freehold/application';
import { parseCodeowners, parseGeneratedRecord } from '@freehold/generators';
import { changeOf } from '../__testUtils__/changes';
import { AUTHOR, git, gitRepositories } from '../__testUtils__/gitRepositories';
import {
  createApplicationChange,
  planCreateApplication,
} from './createApplication';
import { seedTree } from './seedTree';

const repositories = gitRepositories();

const NAME = 'payment-authorizer';
const DIRECTORY = `applications/${NAME}`;

function named(name: string, edit: (text: string) => string = text => text) {
  const text = edit(exampleApplicationText.replaceAll(NAME, name));
  const parsed = parseApplication(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const application: Application = parsed.value;
  return { application, text, applicationText: text };
}

/** A monorepo with one application, and files over or instead of what is generated. */
function createSeeded(extra: Record<string, string> = {}) {
  const tree = seedTree({
    platformText: examplePlatformText,
    applications: [
      { name: 'member-profile', text: named('member-profile').text },
    ],
  });
  return repositories.create({ ...Object.fromEntries(tree), ...extra });
}

async function problemCodes(promise: Promise<unknown>): Promise<string[]> {
  const error = await promise.then(
    () => undefined,
    thrown => thrown,
  );
  expect(error).toHaveProperty('name', 'ApplicationPlanError');
  return error.problems.map(({ code }: { code: string }) => code);
}

describe('planCreateApplication', () => {
  it('plans the whole directory, the record of generation and one line of CODEOWNERS', async () => {
    const { store } = await createSeeded();
    const { plan, resolved } = await planCreateApplication({
      snapshot: await store.snapshot(),
      ...named(NAME),
    });

    expect(resolved.name).toBe(NAME);
    const texts = new Map(plan.entries.map(({ path, next }) => [path, next]));
    expect(texts.get(`${DIRECTORY}/application.yaml`)).toBe(
      exampleApplicationText,
    );
    for (const environment of ['develop', 'staging', 'production'])
      expect([...texts.keys()]).toContain(
        `${DIRECTORY}/${environment}/namespace.yaml`,
      );
    expect([...texts.keys()]).toContain(
      `${DIRECTORY}/spinnaker/application.json`,
    );
    const record = parseGeneratedRecord(
      texts.get(`${DIRECTORY}/.freehold/generated.json`) ?? '',
    );
    expect(record.ok && [...record.value.files.keys()]).toEqual(
      [...texts.keys()]
        .filter(path => path.startsWith(`${DIRECTORY}/`))
        .map(path => path.slice(DIRECTORY.length + 1))
        .filter(
          path =>
            path !== 'application.yaml' && path !== '.freehold/generated.json',
        ),
    );

    const updated = plan.entries.filter(({ action }) => action !== 'create');
    expect(updated).toMatchObject([{ path: 'CODEOWNERS', action: 'update' }]);
    expect(
      parseCodeowners(texts.get('CODEOWNERS') ?? '').entries.flatMap(
        ({ directory, owners }) => (directory ? [[directory, owners]] : []),
      ),
    ).toEqual([
      ['applications/member-profile', ['@example/team-payment']],
      [DIRECTORY, ['@example/team-payment']],
    ]);
  });

  it('lands exactly the planned files', async () => {
    const { path, store } = await createSeeded();
    const { plan } = await planCreateApplication({
      snapshot: await store.snapshot(),
      ...named(NAME),
    });
    const proposal = await store.propose(
      createApplicationChange({ id: 'c', author: AUTHOR, ...named(NAME) }),
    );

    expect(proposal).toMatchObject({ status: 'landed', plan });
    const snapshot = await store.snapshot();
    await expect(
      snapshot.readTexts(plan.entries.map(entry => entry.path)),
    ).resolves.toEqual(
      new Map(plan.entries.map(entry => [entry.path, entry.next])),
    );
    const files = await store.commitFiles(await store.head());
    expect(files.map(file => file.path).sort()).toEqual(
      plan.entries.map(entry => entry.path).sort(),
    );
    expect(git(path, ['log', '-1', '--format=%s', 'main'])).toBe(
      `Create application ${NAME}\n`,
    );
  });

  it('writes CODEOWNERS when the monorepo has none yet', async () => {
    const { store } = await repositories.create({
      'platform/platform.yaml': examplePlatformText,
    });
    const { plan } = await planCreateApplication({
      snapshot: await store.snapshot(),
      ...named(NAME),
    });
    expect(plan.summary).toMatchObject({ update: 0, conflict: 0 });
    expect(plan.entries.map(({ path }) => path)).toContain('CODEOWNERS');
  });

  it.each([
    ['an application', {}, 'member-profile'],
    ['another spelling', { 'applications/Payment-Authorizer/x': 'x\n' }, NAME],
    ['a leftover directory', { [`${DIRECTORY}/notes.md`]: 'x\n' }, NAME],
    ['a file', { [DIRECTORY]: 'x\n' }, NAME],
  ])('refuses a name that is taken by %s', async (_, extra, name) => {
    const { store } = await createSeeded(extra);
    const snapshot = await store.snapshot();
    await expect(
      problemCodes(planCreateApplication({ snapshot, ...named(name) })),
    ).resolves.toEqual(['application/name-taken']);
    await expect(
      problemCodes(
        store.propose(
          createApplicationChange({ id: 'c', author: AUTHOR, ...named(name) }),
        ),
      ),
    ).resolves.toEqual(['application/name-taken']);
    await expect(store.head()).resolves.toBe(snapshot.commit);
  });

  it('finds a taken name in a store that can only list', async () => {
    const { store } = await createSeeded({
      'applications/Payment-Authorizer/x': 'x\n',
    });
    const snapshot = await store.snapshot();
    const listing = {
      commit: snapshot.commit,
      readText: snapshot.readText.bind(snapshot),
      readTexts: snapshot.readTexts.bind(snapshot),
      list: snapshot.list.bind(snapshot),
      listFiles: snapshot.listFiles.bind(snapshot),
      listApplications: snapshot.listApplications.bind(snapshot),
      readApplications: snapshot.readApplications.bind(snapshot),
    };
    await expect(
      problemCodes(
        planCreateApplication({ snapshot: listing, ...named(NAME) }),
      ),
    ).resolves.toEqual(['application/name-taken']);
  });

  it('refuses the second of two creations of one name that race', async () => {
    const { store } = await createSeeded();
    const [first, second] = await Promise.allSettled(
      ['c-1', 'c-2'].map(id =>
        store.propose(
          createApplicationChange({ id, author: AUTHOR, ...named(NAME) }),
        ),
      ),
    );
    expect(first).toMatchObject({ value: { status: 'landed' } });
    expect(second).toMatchObject({
      reason: { problems: [{ code: 'application/name-taken' }] },
    });
  });

  it('says that platform.yaml is missing, or what is wrong with it and where', async () => {
    const { store } = await createSeeded();
    await store.propose(
      changeOf('break', [
        {
          path: 'platform/platform.yaml',
          action: 'update',
          next: 'kind: Platform\nspec: [\n',
        },
      ]),
    );
    const broken = planCreateApplication({
      snapshot: await store.snapshot(),
      ...named(NAME),
    });
    await expect(broken).rejects.toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({
          file: 'platform/platform.yaml',
          severity: 'error',
          line: expect.any(Number),
        }),
      ]),
    });

    await store.propose(
      changeOf('remove', [
        { path: 'platform/platform.yaml', action: 'delete' },
      ]),
    );
    await expect(
      problemCodes(
        planCreateApplication({
          snapshot: await store.snapshot(),
          ...named(NAME),
        }),
      ),
    ).resolves.toEqual(['platform/missing']);
  });

  it('refuses an application that does not fit the platform', async () => {
    const { store } = await createSeeded();
    const unfit = named(NAME, text =>
      text.replace('asia-docker.pkg.dev/example', 'docker.io/somebody'),
    );
    const codes = await problemCodes(
      planCreateApplication({ snapshot: await store.snapshot(), ...unfit }),
    );
    expect(codes).not.toEqual([]);
    expect(codes.every(code => code.startsWith('application/'))).toBe(true);
  });

  it('does not lose lines of CODEOWNERS that somebody wrote by hand', async () => {
    const { store } = await createSeeded({
      CODEOWNERS:
        '/applications/member-profile/ @example/x\n/docs/ @example/y\n',
    });
    await expect(
      problemCodes(
        planCreateApplication({
          snapshot: await store.snapshot(),
          ...named(NAME),
        }),
      ),
    ).resolves.toEqual(['codeowners/foreign-line']);
  });
});

describe('seedTree', () => {
  const application = (name: string) => ({ name, text: named(name).text });

  it('holds the same files as creations one after the other', async () => {
    const together = seedTree({
      platformText: examplePlatformText,
      applications: [application('member-profile'), application(NAME)],
      extra: new Map([['README.md', 'Read me.\n']]),
    });
    const { store } = await createSeeded({ 'README.md': 'Read me.\n' });
    await store.propose(
      createApplicationChange({ id: 'c', author: AUTHOR, ...named(NAME) }),
    );
    const snapshot = await store.snapshot();
    const files = await snapshot.listFiles('');
    await expect(
      snapshot.readTexts(files.map(({ path }) => path)),
    ).resolves.toEqual(together);
  });

  it('takes the objectives that people have written already, and knows them for theirs', () => {
    const path = `${DIRECTORY}/slo.yaml`;
    const generated = seedTree({
      platformText: examplePlatformText,
      applications: [application(NAME)],
    });
    const slo = (generated.get(path) ?? '').replace('0.9995', '0.999');
    const tree = seedTree({
      platformText: examplePlatformText,
      applications: [application(NAME)],
      extra: new Map([[path, slo]]),
    });
    expect(tree.get(path)).toBe(slo);
    expect(tree.get(`${DIRECTORY}/production/prometheusrule.yaml`)).toContain(
      'vector(0.999)',
    );
    const record = parseGeneratedRecord(
      tree.get(`${DIRECTORY}/.freehold/generated.json`) ?? '',
    );
    expect(record.ok && record.value.files.get('slo.yaml')?.text).toBe(
      generated.get(path),
    );
  });

  it('refuses objectives that cannot be', () => {
    expect(() =>
      seedTree({
        platformText: examplePlatformText,
        applications: [application(NAME)],
        extra: new Map([[`${DIRECTORY}/slo.yaml`, 'kind: SLO\n']]),
      }),
    ).toThrow(/apiVersion/);
  });

  it('writes the rules that all namespaces share', () => {
    const tree = seedTree({
      platformText: examplePlatformText,
      applications: [],
    });
    expect([...tree.keys()]).toEqual([
      'CODEOWNERS',
      'platform/platform.yaml',
      'platform/slo/prometheusrule.yaml',
    ]);
  });

  it('names the problems of all applications at once', () => {
    expect(() =>
      seedTree({
        platformText: examplePlatformText,
        applications: [
          { name: 'broken', text: 'kind: Application\n' },
          { name: 'elsewhere', text: named('member-profile').text },
        ],
      }),
    ).toThrow(
      expect.objectContaining({
        name: 'ApplicationPlanError',
        problems: expect.arrayContaining([
          expect.objectContaining({
            file: 'applications/broken/application.yaml',
          }),
          expect.objectContaining({
            code: 'application/name-not-directory',
            file: 'applications/elsewhere/application.yaml',
          }),
        ]),
      }),
    );
  });

  it('takes an edit that people have made of a generated file, and knows it for theirs', () => {
    const path = `${DIRECTORY}/develop/namespace.yaml`;
    const tree = seedTree({
      platformText: examplePlatformText,
      applications: [{ name: NAME, text: exampleApplicationText }],
      extra: new Map([[path, 'kind: Namespace\n']]),
    });
    const plain = seedTree({
      platformText: examplePlatformText,
      applications: [{ name: NAME, text: exampleApplicationText }],
    });

    expect(tree.get(path)).toBe('kind: Namespace\n');
    const record = `${DIRECTORY}/.freehold/generated.json`;
    // What was generated is recorded, not what people made of it.
    expect(tree.get(record)).not.toBe(plain.get(record));
    expect(tree.get(record)).toContain('develop/namespace.yaml');
  });

  it.each([
    'CODEOWNERS',
    `${DIRECTORY}/application.yaml`,
    `${DIRECTORY}/.freehold/generated.json`,
  ])('refuses a further file %s, which is generated', path => {
    expect(() =>
      seedTree({
        platformText: examplePlatformText,
        applications: [{ name: NAME, text: exampleApplicationText }],
        extra: new Map([[path, 'mine\n']]),
      }),
    ).toThrow(path);
  });
});
