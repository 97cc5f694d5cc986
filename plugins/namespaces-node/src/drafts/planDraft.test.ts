import { createMockDirectory } from '@backstage/backend-test-utils';
import { ApplicationDraft } from '@freehold/backstage-plugin-namespaces-common';
import { PLATFORM_FILE } from '@freehold/application';
import { planFiles } from '@freehold/generators';
import { LocalMonorepoStore } from '@freehold/monorepo';
import {
  draft,
  platformText,
  sampleMonorepo,
} from '../__testUtils__/sampleMonorepo';
import { planDraft } from './planDraft';

/** Lets the first environment stand on a cluster that there is not. */
async function breakPlatform(store: LocalMonorepoStore): Promise<void> {
  const current = new Map([[PLATFORM_FILE, platformText]]);
  const text = platformText.replace(/^( {6}cluster:) .*$/m, '$1 moon');
  await store.propose({
    id: 'break-platform',
    subject: 'Break the platform',
    author: { name: 'Test', email: 'test@example.invalid' },
    plan: async () =>
      planFiles({
        base: current,
        current,
        next: new Map([[PLATFORM_FILE, text]]),
      }),
  });
}

describe('planDraft', () => {
  const directory = createMockDirectory();
  let store: LocalMonorepoStore;

  beforeAll(async () => {
    store = await sampleMonorepo(directory.resolve('monorepo.git'), [
      'hello-world',
    ]);
  });

  afterAll(async () => {
    await store.close();
  });

  const plan = async (change: Partial<ApplicationDraft> = {}) =>
    planDraft({
      snapshot: await store.snapshot(),
      draft: { ...draft, ...change },
    });

  it('shows every file, what happens to it, and the pipelines to draw', async () => {
    const result = await plan();

    expect(result).toMatchObject({
      ok: true,
      base: await store.head(),
      problems: [],
      summary: { update: 1, delete: 0, conflict: 0 },
    });
    const actions = new Map(
      result.ok ? result.entries.map(({ path, action }) => [path, action]) : [],
    );
    expect(Object.fromEntries(actions)).toMatchObject({
      CODEOWNERS: 'update',
      'applications/new-api/application.yaml': 'create',
      'applications/new-api/develop/rolebinding.yaml': 'create',
      'applications/new-api/production/deployment.yaml': 'create',
      'applications/new-api/spinnaker/deploy-production.json': 'create',
    });
    expect(
      result.ok &&
        result.pipelines.map(({ file, problem }) => [file.path, problem]),
    ).toEqual([
      ['applications/new-api/spinnaker/deploy-develop.json', undefined],
      ['applications/new-api/spinnaker/deploy-production.json', undefined],
      ['applications/new-api/spinnaker/rollback-production.json', undefined],
    ]);
  });

  it('writes nothing', async () => {
    const before = await store.head();
    await plan();
    await expect(store.head()).resolves.toBe(before);
  });

  it('says in which file the problem is when it is not in the draft', async () => {
    const broken = await sampleMonorepo(directory.resolve('broken.git'), []);
    await breakPlatform(broken);

    const result = await planDraft({
      snapshot: await broken.snapshot(),
      draft,
    });

    expect(result).toEqual({
      ok: false,
      problems: [
        {
          code: 'platform/cluster-unknown',
          severity: 'error',
          message: expect.stringMatching(
            /^In platform\/platform\.yaml, line \d+: .*moon/,
          ),
          remedy: expect.any(String),
        },
      ],
    });
    await broken.close();
  });

  it.each<[string, Partial<ApplicationDraft>, object]>([
    [
      'a name that is taken',
      { name: 'hello-world' },
      { code: 'application/name-taken', field: 'name' },
    ],
    [
      'what the schema refuses',
      { name: 'Hello World' },
      { field: 'name', severity: 'error' },
    ],
    [
      'an environment that the platform does not have',
      { environments: ['moon'] },
      { field: 'environments', severity: 'error' },
    ],
    [
      'a registry that the platform does not allow',
      { image: 'docker.io/library/nginx' },
      { field: 'image', severity: 'error' },
    ],
    [
      'a schedule for something that always runs',
      { schedule: '0 3 * * *' },
      { field: 'schedule', severity: 'error' },
    ],
  ])('refuses %s', async (_what, change, problem) => {
    await expect(plan(change)).resolves.toEqual({
      ok: false,
      problems: expect.arrayContaining([expect.objectContaining(problem)]),
    });
  });
});
